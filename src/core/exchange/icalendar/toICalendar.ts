import { addDays, parseIsoDate, type CivilDate } from '../../recognition/dates/civilDate';
import { contentLine, textValue } from './contentLine';
import { toWellFormed } from '../../text/plainText';

/** Something that falls on whole days, as a calendar shows it. */
export interface CalendarEntry {
  /** Stable as long as it is the same thing: a calendar that reads the file again changes the event, and adds none. */
  readonly id: string;
  /** ISO 8601 dates (YYYY-MM-DD) of the first and the last day; an entry whose days do not exist is left out. */
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
}

export interface CalendarFrame {
  /** What a calendar program calls it. */
  readonly name: string;
  /** When the file is made: an ISO 8601 instant ("2026-06-27T09:30:00.000Z"). */
  readonly now: string;
}

/**
 * An iCalendar file (RFC 5545) of all-day events, in the order given. The days are marked as free: a deadline of somebody
 * else takes none of the reader's time.
 */
export function toICalendar(entries: readonly CalendarEntry[], { name, now }: CalendarFrame): string {
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Rapporteur//Deadlines//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    // The name's property is of RFC 7986; most programs know only the older one.
    contentLine('NAME', textValue(name)),
    contentLine('X-WR-CALNAME', textValue(name)),
    ...entries.map((entry) => event(entry, utcTime(now))),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

function event(entry: CalendarEntry, stamp: string): string {
  const [start, end] = [parseIsoDate(entry.start), parseIsoDate(entry.end)];
  if (!start || !end) return '';
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', uid(entry.id)),
    contentLine('DTSTAMP', stamp),
    contentLine('DTSTART;VALUE=DATE', basicDate(start)),
    // The end is the first day after the event.
    contentLine('DTEND;VALUE=DATE', basicDate(addDays(end, 1))),
    contentLine('SUMMARY', textValue(entry.summary)),
    ...optional('DESCRIPTION', textValue(entry.description)),
    ...optional('CATEGORIES', entry.categories.map(textValue).join(',')),
    contentLine('TRANSP', 'TRANSPARENT'),
    contentLine('END', 'VEVENT'),
  ].join('');
}

const optional = (name: string, value: string): readonly string[] => (value === '' ? [] : [contentLine(name, value)]);

/** Percent-encoded, so that no character of a path or a hash has a meaning in the file. */
const uid = (id: string): string => `${encodeURIComponent(toWellFormed(id))}@rapporteur`;

const basicDate = ({ year, month, day }: CivilDate): string =>
  `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;

/** "20260627T093000Z" */
const utcTime = (instant: string): string => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
