/** A day of the Gregorian calendar, without time or zone. Months and days count from one. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** Undefined unless the text is an ISO 8601 calendar date (YYYY-MM-DD) that exists. */
export function parseIsoDate(text: string | undefined): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '');
  return match ? civilDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Undefined for days that do not exist, such as February 30. */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: CivilDate): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY;
}

function fromDayNumber(days: number): CivilDate {
  const date = new Date(days * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const addDays = (date: CivilDate, days: number): CivilDate => fromDayNumber(dayNumber(date) + days);

/** The first day of the month that lies `months` after the date's. */
export function addMonths({ year, month }: CivilDate, months: number): CivilDate {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1, day: 1 };
}

/** 0 for Monday to 6 for Sunday, as ISO 8601 orders the week. */
export const weekdayOf = (date: CivilDate): number => (((dayNumber(date) + 3) % 7) + 7) % 7;

export const isoDay = (date: CivilDate): string => `${isoMonth(date)}-${twoDigits(date.day)}`;

export const isoMonth = ({ year, month }: Pick<CivilDate, 'year' | 'month'>): string =>
  `${isoYear(year)}-${twoDigits(month)}`;

export const isoYear = (year: number): string => String(year).padStart(4, '0');

/** An ISO 8601 interval, both ends included. */
export const isoInterval = (start: string, end: string): string => `${start}/${end}`;

const twoDigits = (n: number): string => String(n).padStart(2, '0');
