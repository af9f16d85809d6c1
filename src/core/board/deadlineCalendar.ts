import type { CalendarEntry } from '../exchange/icalendar/toICalendar';
import { shortenText } from '../text/shortenText';
import type { BoardStatement, Deadline } from './board';

/** A calendar shows one line: a longer clause is cut at a word. In UTF-16 units. */
const MAX_SUMMARY = 120;

/**
 * Deadlines as days of a calendar, at the last day on which each falls due: the month before an end of January is not
 * blocked by it. Those without a date have no day. `explain` says how the day was told.
 */
export const deadlineCalendar = (
  deadlines: readonly Deadline[],
  statements: ReadonlyMap<string, BoardStatement>,
  explain: (deadline: Deadline) => string,
): readonly CalendarEntry[] =>
  deadlines.flatMap((deadline) => {
    const statement = statements.get(deadline.statement);
    if (!statement || deadline.last === undefined) return [];
    const { id, parties, text, kind, file, place } = statement;
    const who = parties.length === 0 ? '' : `${parties.join(', ')}: `;
    return [
      {
        id,
        start: deadline.last,
        end: deadline.last,
        summary: shortenText(`${who}${text}`, MAX_SUMMARY),
        description: [text, explain(deadline), `${file}, ${place}`].join('\n'),
        categories: [kind],
      },
    ];
  });
