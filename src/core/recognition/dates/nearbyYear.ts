import { civilDate, dayNumber, daysInMonth, type CivilDate } from './civilDate';
import { nearest } from './dateContext';
import type { DateReading } from './dateRule';

/**
 * The year of a month or day that was written without one: what the clause's tense asks for, else the year that brings
 * it nearest to publication. Undefined when neither the document nor its text has a year.
 */
export function nearbyYear(month: number, day: number | undefined, reading: DateReading): number | undefined {
  const { anchor } = reading.context;
  if (!anchor) return undefined;
  const direction = reading.directionNear();
  const dates = [-1, 0, 1, 2].flatMap((offset) => civilDate(anchor.year + offset, month, day ?? 15) ?? []);
  const last = (d: CivilDate): number => dayNumber({ ...d, day: day ?? daysInMonth(d.year, d.month) });
  const first = (d: CivilDate): number => dayNumber({ ...d, day: day ?? 1 });
  if (direction === 'future') return dates.find((d) => last(d) >= dayNumber(anchor))?.year;
  if (direction === 'past') return dates.findLast((d) => first(d) <= dayNumber(anchor))?.year;
  return nearest(anchor, dates)?.year;
}
