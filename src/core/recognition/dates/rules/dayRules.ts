import { said } from '../../../message';
import { DAY, MONTH_OR_ABBREVIATION, MONTH_TRIGGERS, monthNumber, RANGE, YEAR } from '../calendarWords';
import {
  addMonths,
  civilDate,
  dayNumber,
  isoDay,
  isoInterval,
  isoMonth,
  parseIsoDate,
  type CivilDate,
} from '../civilDate';
import { nearestDayOfMonth } from '../dateContext';
import type { DateReading, DateRule } from '../dateRule';
import type { Direction } from '../direction';
import { nearbyYear } from '../nearbyYear';
import { writtenYear } from './monthRules';

const MONTH = MONTH_OR_ABBREVIATION;
/** Nothing that would make the digits part of a longer number, code or price. */
const FRESH = '(?<![\\w$€£¥./-])';

/** "May 19 and 20" are two days where nothing is counted by the second number, as in "on May 19 and 20 firms". */
const AND_DAY = `\\s+and\\s+(?=${DAY}(?:,?\\s+${YEAR})?(?:[.,;:)"”’]|\\s+(?:in|at|for|with)\\b|\\s*$))`;

/** Days written with their month, in the American and the European order, alone and in ranges. */
export const dayRules: readonly DateRule[] = [
  {
    id: 'monthDay',
    reason: said`month and day`,
    triggers: MONTH_TRIGGERS,
    pattern: new RegExp(
      `(?<month>${MONTH})\\s+(?<day>${DAY})(?:,?\\s+(?<year>${YEAR})|,?\\s+(?<which>this|next|last)\\s+year\\b)?(?!\\w)`,
      'y',
    ),
    value: (g, reading) => dayValue(g['year'], g['which'], g['month']!, g['day']!, reading),
  },
  {
    id: 'monthDayRange',
    reason: said`range of days`,
    triggers: MONTH_TRIGGERS,
    pattern: new RegExp(
      `(?<month>${MONTH})\\s+(?<day>${DAY})(?:,\\s*(?<year>${YEAR}))?` +
        `(?:${RANGE}(?<month2>${MONTH})\\s+(?<day2>${DAY})|(?:[-–—]|\\s+to\\s+|${AND_DAY})(?<sameMonth>${DAY}))(?:,?\\s+(?<year2>${YEAR}))?(?!\\w)`,
      'y',
    ),
    value: (g, reading) => {
      const end = dayValue(g['year2'], undefined, g['month2'] ?? g['month']!, g['day2'] ?? g['sameMonth']!, reading);
      const start = dayValue(g['year'] ?? g['year2'] ?? end?.slice(0, 4), undefined, g['month']!, g['day']!, reading);
      return start && end ? isoInterval(start, end) : undefined;
    },
  },
  {
    id: 'dayMonth',
    reason: said`day and month`,
    triggers: ['#'],
    pattern: new RegExp(
      `${FRESH}(?<day>${DAY})(?:\\s+of)?\\s+(?<month>${MONTH})(?:,?\\s+(?<year>${YEAR}))?(?!\\w)`,
      'y',
    ),
    value: (g, reading) => dayValue(g['year'], undefined, g['month']!, g['day']!, reading),
  },
  {
    id: 'dayMonthRange',
    reason: said`range of days`,
    triggers: ['#'],
    pattern: new RegExp(
      `${FRESH}(?<day>${DAY})(?:\\s+(?<month>${MONTH}))?${RANGE}(?<day2>${DAY})\\s+(?<month2>${MONTH})(?:,?\\s+(?<year>${YEAR}))?(?!\\w)`,
      'y',
    ),
    value: (g, reading) => {
      const end = dayValue(g['year'], undefined, g['month2']!, g['day2']!, reading);
      const start = dayValue(end?.slice(0, 4), undefined, g['month'] ?? g['month2']!, g['day']!, reading);
      return start && end ? isoInterval(start, end) : undefined;
    },
  },
  {
    id: 'iso',
    reason: said`date in digits`,
    triggers: ['#'],
    pattern: /(?<![\w$€£¥./-])(?<iso>\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\d-])/y,
    value: ({ iso }) => (parseIsoDate(iso) ? iso : undefined),
  },
  {
    id: 'digits',
    reason: said`date in digits`,
    triggers: ['#'],
    pattern: /(?<![\w$€£¥./-])(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>(?:19|20)\d\d)(?![\d/])/y,
    value: ({ first, second, year }) => slashDate(Number(first), Number(second), Number(year)),
  },
  {
    id: 'ordinalDay',
    reason: said`day of the month`,
    triggers: ['#'],
    pattern:
      /(?<=\bon\s+the\s+)(?<day>\d{1,2})(?:st|nd|rd|th)(?:\s+of\s+(?<which>this|next|last)\s+month\b)?(?=\s*(?:[.,;:)”"]|$)|\s+of\s)(?!\s+of\s+[A-Z])/y,
    value: ({ day, which }, { context, direction }) => {
      const found = context.anchor && which === undefined && dayOfMonth(context.anchor, Number(day), direction());
      return found ? isoDay(found) : undefined;
    },
  },
];

/** A month and day as ISO date; the year is the written one, "next year", or the nearby one. */
export function dayValue(
  year: string | undefined,
  which: string | undefined,
  month: string,
  day: string,
  reading: DateReading,
): string | undefined {
  const number = monthNumber(month)!;
  const isWritten = year !== undefined || which !== undefined;
  const resolved = isWritten ? writtenYear({ year, which }, reading) : nearbyYear(number, parseInt(day, 10), reading);
  const date = resolved === undefined ? undefined : civilDate(resolved, number, parseInt(day, 10));
  return date && isoDay(date);
}

/** The day of the month that the clause's tense asks for, else the nearest. */
function dayOfMonth(anchor: CivilDate, day: number, direction: Direction): CivilDate | undefined {
  const months = direction === 'future' ? [0, 1, 2] : direction === 'past' ? [0, -1, -2] : undefined;
  const dates = months?.flatMap((offset) => {
    const { year, month } = addMonths(anchor, offset);
    return civilDate(year, month, day) ?? [];
  });
  const fits = (date: CivilDate): boolean =>
    direction === 'future' ? dayNumber(date) >= dayNumber(anchor) : dayNumber(date) <= dayNumber(anchor);
  return dates ? dates.find(fits) : nearestDayOfMonth(anchor, day);
}

/** "5/13/2025" is told by its 13; "5/6/2025" means different days on the two sides of the Atlantic and keeps its month open. */
function slashDate(first: number, second: number, year: number): string | undefined {
  if (first > 12 && second <= 12) return toDay(year, second, first);
  if (second > 12 && first <= 12) return toDay(year, first, second);
  if (first === second) return toDay(year, first, second);
  return undefined;
}

function toDay(year: number, month: number, day: number): string | undefined {
  const date = civilDate(year, month, day);
  return date ? isoDay(date) : isoMonth({ year, month });
}
