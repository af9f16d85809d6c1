import type { PolicyDocument } from '../../document/policyDocument';
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

const WEEKDAY_AND_DAY = new RegExp(`(${WEEKDAY})\\s*[(,]?\\s*(${MONTH_OR_ABBREVIATION})\\s+(${DAY})(?!,?\\s*\\d)`, 'g');
const WEEKDAY_AND_ORDINAL = new RegExp(`(${WEEKDAY})\\s*\\((?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\)`, 'g');

export function dateContext(document: PolicyDocument): DateContext {
  const published = parseIsoDate(document.published);
  if (published) return { published, anchor: published, spelled: new Map() };
  const texts = document.blocks.map((block) => block.prose.text);
  const anchor = inferredAnchor(texts);
  return { published: undefined, anchor, spelled: anchor ? spelledDays(texts, anchor) : new Map() };
}

/** The first "Thursday (May 1)" of the text, in the year that makes its weekday true. */
function inferredAnchor(texts: readonly string[]): CivilDate | undefined {
  for (const text of texts) {
    for (const [, weekday, month, day] of text.matchAll(WEEKDAY_AND_DAY)) {
      const found = nearestYearWith(weekdayNumber(weekday!)!, monthNumber(month!)!, parseInt(day!, 10));
      if (found) return found;
    }
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

function spelledDays(texts: readonly string[], anchor: CivilDate): Map<number, CivilDate> {
  const days = new Map<number, CivilDate>([[weekdayOf(anchor), anchor]]);
  for (const text of texts) {
    for (const [, weekday, day] of text.matchAll(WEEKDAY_AND_ORDINAL)) {
      const date = nearestDayOfMonth(anchor, parseInt(day!, 10), weekdayNumber(weekday!));
      if (date) days.set(weekdayOf(date), date);
    }
  }
  return days;
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
