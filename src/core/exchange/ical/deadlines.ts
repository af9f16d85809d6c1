import { ledgerSummary } from '../ledger/ledgerSummary';
import type { LedgerEntry } from '../../negotiation/ledgerEntry';
import { daysInMonth, parseIsoDate } from '../../recognition/dates/civilDate';
import type { ExchangeBundle } from '../exchangeDocument';
import type { CalendarEntry } from '../icalendar/toICalendar';
import { topicName } from '../ledger/ledgerRow';

/** What is due when, in the order of the days. */
export function deadlinesOf({ documents, taxonomy }: ExchangeBundle): readonly CalendarEntry[] {
  const entries = documents.flatMap(({ ledger }) => ledger);
  return entries
    .flatMap((entry): CalendarEntry[] => {
      const days = leftOutOfCalendar(entry) === undefined ? daysOf(entry) : undefined;
      if (!days) return [];
      return [
        {
          ...days,
          id: entry.id,
          summary: ledgerSummary(entry),
          description: [entry.text, entry.condition ?? '', `${entry.file}, ${entry.sentence.place}`]
            .filter(Boolean)
            .join('\n'),
          categories: [entry.kind, topicName(entry.topic, taxonomy.topics)],
        },
      ];
    })
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** Why an entry is not in the calendar; undefined when it is. */
export function leftOutOfCalendar(entry: LedgerEntry): string | undefined {
  if (entry.review === 'rejected') return 'it was rejected';
  return daysOf(entry) ? undefined : 'it is due on no day that can be told';
}

/** A day, both ends of an interval, or the whole of a month. */
function daysOf({ due }: LedgerEntry): { readonly start: string; readonly end: string } | undefined {
  const [first, last = first] = due?.date?.split('/') ?? [];
  if (first === undefined || last === undefined) return undefined;
  const days = {
    start: first.length === MONTH ? `${first}-01` : first,
    end: last.length === MONTH ? lastDayOf(last) : last,
  };
  return parseIsoDate(days.start) && parseIsoDate(days.end) && days.start <= days.end ? days : undefined;
}

/** The length of "2026-06". */
const MONTH = 7;

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}-${daysInMonth(year, number)}`;
}
