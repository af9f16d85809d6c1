import assert from 'node:assert/strict';
import { changesBetween, changeText, modalOf } from '../../../src/core/negotiation/change';
import type { LedgerEntry } from '../../../src/core/negotiation/ledgerEntry';
import { entry } from './entry';

const changes = (before: Partial<LedgerEntry>, after: Partial<LedgerEntry>): string[] =>
  changesBetween(entry(before), entry(after)).map((change) => `${change.aspect}: ${changeText(change)}`);
const pounds = (n: number): LedgerEntry['amounts'] => [{ value: `GBP ${n}000000`, text: `${n} million pounds` }];
const due = (phrase: string, date?: string): Partial<LedgerEntry> => ({ due: { phrase, date } });

describe('changesBetween', () => {
  it('tells who, how firmly, how much and by when', () => {
    assert.deepEqual(changes({ parties: ['Chile'] }, { parties: ['Peru'] }), ['party: Chile → Peru']);
    assert.deepEqual(changes({ kind: 'pledge' }, { kind: 'plan' }), ['act: pledge → plan']);
    assert.deepEqual(changes({ text: 'Chile will pay' }, { text: 'Chile may pay' }), ['modal: will → may']);
    assert.deepEqual(changes({ amounts: pounds(800) }, { amounts: pounds(600) }), [
      'amount: 800 million pounds → 600 million pounds',
    ]);
    assert.deepEqual(changes(due('by May', '2026-05'), due('by June', '2026-06')), ['date: by May → by June']);
    assert.deepEqual(changes({}, { condition: 'if Congress agrees' }), ['condition: (none) → if Congress agrees']);
  });

  it('takes no change from a report that only says less', () => {
    assert.deepEqual(
      changes({ amounts: pounds(800), ...due('by May'), condition: 'if asked', addressees: ['Peru'] }, {}),
      [],
    );
    assert.deepEqual(changes({ parties: ['Chile'] }, { parties: [] }), []);
  });

  it('takes no change from other words for the same', () => {
    assert.deepEqual(changes({ parties: ['Chile', 'Peru'] }, { parties: ['Peru', 'Chile'] }), []);
    assert.deepEqual(changes(due('by January 2027', '2027-01'), due('on January 1, 2027', '2027-01-01')), []);
    assert.deepEqual(changes(due('by the summer'), due('before the summer')), []);
    const billion = [{ value: 'USD 1200000000', text: '$1.2 billion' }];
    assert.deepEqual(
      changes({ amounts: billion }, { amounts: [{ ...billion[0]!, text: '1,200 million dollars' }] }),
      [],
    );
  });

  it('compares amounts of one unit only', () => {
    const tonnes = [{ value: '60000 t', text: '60,000 tonnes' }];
    assert.deepEqual(changes({ amounts: tonnes }, { amounts: pounds(600) }), []);
  });
});

describe('modalOf', () => {
  it('reads contractions and negations in full', () => {
    assert.equal(modalOf({ text: 'We won’t sign' }), 'will not');
    assert.equal(modalOf({ text: "They'll sign" }), 'will');
    assert.equal(modalOf({ text: 'Chile cannot sign' }), 'can not');
    assert.equal(modalOf({ text: 'Chile shouldn’t sign' }), 'should not');
    assert.equal(modalOf({ text: 'Chile promised to sign' }), undefined);
  });
});
