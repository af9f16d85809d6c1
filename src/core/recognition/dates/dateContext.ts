import type { BlockVersion } from '../../document/blockVersion';
import { keep } from '../../document/byBlock';
import { monthNumber, weekdayNumber, DAY, MONTH_OR_ABBREVIATION, WEEKDAY } from './calendarWords';
import { civilDate, dayNumber, parseIsoDate, weekdayOf, type CivilDate } from './civilDate';

/** What the dates of one document are resolved against. */
export interface DateContext {
  readonly published: CivilDate | undefined;
  /** The publication date, else a date inferred from the text: good for choosing a year, not for "today". */
  readonly anchor: CivilDate | undefined;
  /** Days that the text spells out, by weekday, so that a bare "Tuesday" can be told without a publication date. */
  readonly spelled: ReadonlyMap<number, CivilDate>;
}

/**
 * The year this knowledge was compiled. A text without any year is taken to be recent: of the years in which May 1 is a
 * Thursday, the one nearest to this is meant.
 */
const EDITION_YEAR = 2026;

/** Weekdays and dates fall together again at the latest after this many years, save around a leap century. */
const CALENDAR_CYCLE_YEARS = 12;

const WEEKDAY_AND_DAY = new RegExp(
  `(${WEEKDAY})\\s*(?:[(,]\\s*)?(${MONTH_OR_ABBREVIATION})\\s+(${DAY})(?!,?\\s*\\d)`,
  'g',
);
const WEEKDAY_AND_ORDINAL = new RegExp(`(${WEEKDAY})\\s*\\((?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\)`, 'g');

/** The context of a document's dates, with what its blocks say about it; none is asked when the day is known. */
export interface ContextOfBlocks {
  readonly context: DateContext;
  readonly clues: readonly Clues[] | undefined;
}

interface Clues {
  /** The first "Thursday (May 1)" of the block, in the year that makes its weekday true. */
  readonly anchor: CivilDate | undefined;
  /** "Thursday (the 1st)". */
  readonly days: readonly { readonly weekday: number; readonly day: number }[];
}

export function dateContext(version: BlockVersion, previous?: ContextOfBlocks): ContextOfBlocks {
  const published = parseIsoDate(version.document.published);
  if (published) return { context: { published, anchor: published, spelled: new Map() }, clues: undefined };
  const clues = keep(version, previous?.clues, (i) => cluesIn(version.blocks[i]!.text));
  const anchor = clues.find((block) => block.anchor)?.anchor;
  const spelled = anchor ? spelledDays(clues, anchor) : new Map<number, CivilDate>();
  return { context: { published: undefined, anchor, spelled }, clues };
}

/** True if every date means the same in both. */
export const sameContext = (a: DateContext, b: DateContext): boolean =>
  JSON.stringify(told(a)) === JSON.stringify(told(b));

const told = ({ published, anchor, spelled }: DateContext): unknown => [published, anchor, [...spelled]];

function cluesIn(text: string): Clues {
  if (!text.includes('day') && !text.includes('DAY')) return NO_WEEKDAY;
  const days = Array.from(text.matchAll(WEEKDAY_AND_ORDINAL), ([, weekday, day]) => ({
    weekday: weekdayNumber(weekday!)!,
    day: parseInt(day!, 10),
  }));
  return { anchor: anchorIn(text), days };
}

/** What a text says that names no weekday, as most do. */
const NO_WEEKDAY: Clues = { anchor: undefined, days: [] };

function anchorIn(text: string): CivilDate | undefined {
  for (const [, weekday, month, day] of text.matchAll(WEEKDAY_AND_DAY)) {
    const found = nearestYearWith(weekdayNumber(weekday!)!, monthNumber(month!)!, parseInt(day!, 10));
    if (found) return found;
  }
  return undefined;
}

function nearestYearWith(weekday: number, month: number, day: number): CivilDate | undefined {
  for (let distance = 0; distance <= CALENDAR_CYCLE_YEARS; distance++) {
    for (const year of [EDITION_YEAR - distance, EDITION_YEAR + distance]) {
      const date = civilDate(year, month, day);
      if (date && weekdayOf(date) === weekday) return date;
    }
  }
  return undefined;
}

function spelledDays(clues: readonly Clues[], anchor: CivilDate): Map<number, CivilDate> {
  const spelled = new Map<number, CivilDate>([[weekdayOf(anchor), anchor]]);
  for (const { days } of clues) {
    for (const { weekday, day } of days) {
      const date = nearestDayOfMonth(anchor, day, weekday);
      if (date) spelled.set(weekdayOf(date), date);
    }
  }
  return spelled;
}

/** The date nearest to `reference` with this day of the month, and this weekday if one is given. */
export function nearestDayOfMonth(reference: CivilDate, day: number, weekday?: number): CivilDate | undefined {
  const months = [-2, -1, 0, 1, 2].map((offset) => reference.year * 12 + reference.month - 1 + offset);
  const dates = months.map((m) => civilDate(Math.floor(m / 12), (m % 12) + 1, day));
  const fitting = dates.filter((d) => d !== undefined && (weekday === undefined || weekdayOf(d) === weekday));
  return nearest(reference, fitting as CivilDate[]);
}

export function nearest(reference: CivilDate, dates: readonly CivilDate[]): CivilDate | undefined {
  const distance = (date: CivilDate): number => Math.abs(dayNumber(date) - dayNumber(reference));
  return dates.length === 0 ? undefined : dates.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}
