import assert from 'node:assert/strict';
import { told } from '../../../src/core/message';
import type { ExchangeDocument } from '../../../src/core/exchange/exchangeDocument';
import { deadlinesOf, leftOutOfCalendar } from '../../../src/core/exchange/ical/deadlines';
import { entry } from '../negotiation/entry';

const DOCUMENT: ExchangeDocument = {
  ...{ path: 'a.md', text: '', title: undefined, published: undefined, outlet: undefined },
  ...{ blocks: [], annotations: [], orphans: [], ledger: [] },
};

const due = (date?: string) => entry({ id: date ?? 'none', due: { phrase: 'then', date } });

/** First and last day of each event. */
function daysOf(...dates: readonly string[]): readonly string[] {
  const documents = [{ ...DOCUMENT, ledger: dates.map(due) }];
  const bundle = { name: 'dossier', documents, taxonomy: { topics: [] }, made: '2026-06-01T00:00:00Z' };
  return deadlinesOf(bundle).map(({ start, end }) => `${start} ${end}`);
}

describe('the calendar of deadlines', () => {
  it('puts what is due within a period at its last day', () => {
    assert.deepEqual(daysOf('2026-06-12'), ['2026-06-12 2026-06-12']);
    assert.deepEqual(daysOf('2028-02'), ['2028-02-29 2028-02-29']);
    assert.deepEqual(daysOf('2026-06/2026-09'), ['2026-09-30 2026-09-30']);
    assert.deepEqual(daysOf('2027'), ['2027-12-31 2027-12-31']);
  });

  it('is in the order of these days', () => {
    assert.deepEqual(daysOf('2026', '2026-06', '2026-06-12'), [
      '2026-06-12 2026-06-12',
      '2026-06-30 2026-06-30',
      '2026-12-31 2026-12-31',
    ]);
  });

  it('says what it leaves out', () => {
    assert.deepEqual(daysOf('2026-02-30', '2026-09/2026-06'), []);
    assert.equal(told(leftOutOfCalendar(due())!), 'it is due on no day that can be told');
    assert.equal(told(leftOutOfCalendar(entry({ ...due('2026-06-12'), review: 'rejected' }))!), 'it was rejected');
  });
});
