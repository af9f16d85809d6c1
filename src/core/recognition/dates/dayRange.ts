import { dayNumber, daysInMonth, isoDay, parseIsoDate } from './civilDate';

/** ISO 8601 dates (YYYY-MM-DD), both included. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** All days that a date, month, year or interval of them names; undefined for anything else. */
export function dayRange(date: string): DayRange | undefined {
  const [from = '', to = from] = date.split('/');
  const [first, last] = [firstDay(from), lastDay(to)];
  return first !== undefined && last !== undefined && first <= last ? { first, last } : undefined;
}

/** Whole days from one date to another, negative when the other is earlier. */
export const daysFrom = (day: string, other: string): number =>
  dayNumber(parseIsoDate(other)!) - dayNumber(parseIsoDate(day)!);

const PARTIAL = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;

function firstDay(date: string): string | undefined {
  const { year, month = '01', day = '01' } = PARTIAL.exec(date)?.groups ?? {};
  return existing(`${year}-${month}-${day}`);
}

function lastDay(date: string): string | undefined {
  const { year, month = '12', day } = PARTIAL.exec(date)?.groups ?? {};
  if (year === undefined) return undefined;
  return existing(`${year}-${month}-${day ?? String(daysInMonth(Number(year), Number(month))).padStart(2, '0')}`);
}

function existing(date: string): string | undefined {
  const found = parseIsoDate(date);
  return found && isoDay(found);
}
