/** A line of the time axis; `label` is an ISO 8601 date, month or year. */
export interface Tick {
  readonly x: number;
  readonly label: string;
}

const DAY = 86_400_000;

/** Days since 1970-01-01. */
export const dayOf = (date: string): number => Date.parse(date) / DAY;

const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The least distance between two labels, in pixels. */
const APART = 78;

/** The smallest of the units at which labels do not touch. */
export function placeTicks(first: number, last: number, x: (date: string) => number): readonly Tick[] {
  for (const unit of UNITS) {
    const dates = datesOf(unit, first, last);
    const ticks = dates.map((date) => ({ x: x(date), label: date.slice(0, unit.length) }));
    if (ticks.every((tick, at) => at === 0 || tick.x - ticks[at - 1]!.x >= APART)) return ticks;
  }
  return [];
}

interface Unit {
  /** How much of a date the label shows, in characters. */
  readonly length: number;
  readonly begins: (date: string) => boolean;
}

const monthOf = (date: string): number => Number(date.slice(5, 7));
const yearOf = (date: string): number => Number(date.slice(0, 4));
const beginsMonth = (date: string): boolean => date.endsWith('-01');

const UNITS: readonly Unit[] = [
  { length: 10, begins: () => true },
  // 1970-01-05 was a Monday.
  { length: 10, begins: (date) => (dayOf(date) - 4) % 7 === 0 },
  { length: 7, begins: beginsMonth },
  { length: 7, begins: (date) => beginsMonth(date) && monthOf(date) % 3 === 1 },
  ...[1, 2, 5, 10, 20, 50, 100].map((years): Unit => ({
    length: 4,
    begins: (date) => date.endsWith('-01-01') && yearOf(date) % years === 0,
  })),
];

function datesOf({ begins }: Unit, first: number, last: number): readonly string[] {
  const dates: string[] = [];
  for (let day = Math.ceil(first); day <= last; day++) {
    const date = isoOf(day);
    if (begins(date)) dates.push(date);
  }
  return dates;
}
