import { said } from '../../message';
import type { LedgerExporter } from '../exporter';
import { toICalendar } from '../icalendar/toICalendar';
import { ledgerLosses } from '../ledger/ledgerLosses';
import { MISSING, textOfFile } from '../readFile';
import { allAtOnce } from '../writing';
import { deadlinesOf, leftOutOfCalendar } from './deadlines';

/** https://www.rfc-editor.org/rfc/rfc5545: an all-day event for each commitment that is due on a day that can be told. */
export const ical: LedgerExporter = {
  kind: 'ledger',
  format: 'ical',
  name: 'iCalendar',
  offsets: said`none`,
  inTurns: false,
  begin: (frame) =>
    allAtOnce((documents) => {
      const deadlines = deadlinesOf({ ...frame, documents });
      return [{ path: 'deadlines.ics', content: toICalendar(deadlines, { name: frame.name, now: frame.made }) }];
    }),
  losses: ledgerLosses({
    aspects: ['commitment', 'party', 'addressee', 'topic', 'due', 'condition', 'speaker'],
    leftOut: leftOutOfCalendar,
    reason: said`a calendar holds days, and what is due on them`,
  }),
  prove: ([file], bundle) => {
    const text = file && textOfFile(file);
    if (text?.kind !== 'ok') return [MISSING];
    const lines = text.value.replace(/\r\n[ \t]/g, '').split('\r\n');
    const days = lines.filter((line) => line.startsWith('DTSTART;VALUE=DATE:')).map((line) => line.slice(-8));
    const expected = deadlinesOf(bundle).map(({ start }) => start.replaceAll('-', ''));
    return days.join() === expected.join() ? [] : [said`The days came back otherwise.`];
  },
};
