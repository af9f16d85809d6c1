import { english, said, told, type Message } from '../../message';
import { ledgerSummary } from '../ledger/ledgerSummary';
import type { LedgerEntry } from '../../negotiation/ledgerEntry';
import { placeText } from '../../negotiation/placeText';
import { KIND_WORDS } from '../../negotiation/statementWords';
import { dayRange } from '../../recognition/dates/dayRange';
import type { ExchangeBundle } from '../exchangeDocument';
import type { CalendarEntry } from '../icalendar/toICalendar';
import { topicName } from '../../topics/topicName';

/** What is due when, in the order of the days. */
export function deadlinesOf({ documents, taxonomy, say = english }: ExchangeBundle): readonly CalendarEntry[] {
  const entries = documents.flatMap(({ ledger }) => ledger);
  return entries
    .flatMap((entry): CalendarEntry[] => {
      const day = leftOutOfCalendar(entry) === undefined ? lastDayOf(entry) : undefined;
      if (day === undefined) return [];
      return [
        {
          start: day,
          end: day,
          id: entry.id,
          summary: ledgerSummary(entry, say),
          description: [entry.text, entry.condition ?? '', `${entry.file}, ${placeText(entry.sentence.place, say)}`]
            .filter(Boolean)
            .join('\n'),
          categories: [told(KIND_WORDS[entry.kind], say), topicName(taxonomy, entry.topic)],
        },
      ];
    })
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** Why an entry is not in the calendar; undefined when it is. */
export function leftOutOfCalendar(entry: LedgerEntry): Message | undefined {
  if (entry.review === 'rejected') return said`it was rejected`;
  return lastDayOf(entry) === undefined ? said`it is due on no day that can be told` : undefined;
}

/** Due by the end of June is due on its last day: the calendar, as the board, does not block the month before. */
const lastDayOf = ({ due }: LedgerEntry): string | undefined =>
  due?.date === undefined ? undefined : dayRange(due.date)?.last;
