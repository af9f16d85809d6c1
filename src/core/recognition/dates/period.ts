import {
  addDays,
  addMonths,
  daysInMonth,
  isoDay,
  isoInterval,
  isoMonth,
  isoYear,
  weekdayOf,
  type CivilDate,
} from './civilDate';

/** As exact as the unit: a day for days and weeks, a month for months, a year for years. */
export function counted(from: CivilDate, count: number, unit: string): string {
  if (unit === 'day') return isoDay(addDays(from, count));
  if (unit === 'week') return isoDay(addDays(from, 7 * count));
  if (unit === 'month') return isoMonth(addMonths(from, count));
  return isoYear(from.year + count * (unit === 'decade' ? 10 : 1));
}

/**
 * The unit ("week", "quarter") that lies `step` units from the one of publication; of it the part asked for: "end of" is
 * its last day, halves of a year are intervals, other parts do not narrow it.
 */
export function period(published: CivilDate, unit: string, step: number, part: string | undefined): string | undefined {
  const [start, end] = bounds(published, unit, step);
  if (part?.startsWith('end')) return isoDay(end);
  if (part?.startsWith('first half') && unit === 'year')
    return isoInterval(isoMonth(start), isoMonth({ ...end, month: 6 }));
  if (part?.startsWith('second half') && unit === 'year')
    return isoInterval(isoMonth({ ...start, month: 7 }), isoMonth(end));
  if (unit === 'day') return isoDay(start);
  if (unit === 'month') return isoMonth(start);
  if (unit === 'year') return isoYear(start.year);
  if (unit === 'week' || unit === 'weekend') return isoInterval(isoDay(start), isoDay(end));
  if (unit === 'quarter') return isoInterval(isoMonth(start), isoMonth(end));
  return isoInterval(isoYear(start.year), isoYear(end.year));
}

/** First and last day of the unit that lies `step` units from the one of publication; weeks begin on Monday. */
function bounds(published: CivilDate, unit: string, step: number): readonly [CivilDate, CivilDate] {
  const monday = addDays(published, 7 * step - weekdayOf(published));
  if (unit === 'day') return [addDays(published, step), addDays(published, step)];
  if (unit === 'week') return [monday, addDays(monday, 6)];
  if (unit === 'weekend') return [addDays(monday, 5), addDays(monday, 6)];
  if (unit === 'month') return monthsFrom(addMonths(published, step), 1);
  if (unit === 'quarter') {
    return monthsFrom(addMonths({ ...published, month: Math.floor((published.month - 1) / 3) * 3 + 1 }, 3 * step), 3);
  }
  const size = unit === 'century' ? 100 : unit === 'decade' ? 10 : 1;
  const first = Math.floor(published.year / size) * size + step * size;
  return [
    { year: first, month: 1, day: 1 },
    { year: first + size - 1, month: 12, day: 31 },
  ];
}

function monthsFrom(first: CivilDate, count: number): readonly [CivilDate, CivilDate] {
  const last = addMonths(first, count - 1);
  return [
    { ...first, day: 1 },
    { ...last, day: daysInMonth(last.year, last.month) },
  ];
}
