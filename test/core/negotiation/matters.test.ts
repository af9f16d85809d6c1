import assert from 'node:assert/strict';
import { findContradictions } from '../../../src/core/negotiation/contradictions';
import type { LedgerEntry } from '../../../src/core/negotiation/ledgerEntry';
import { linkMatters } from '../../../src/core/negotiation/matters';
import { entry } from './entry';

const pounds = (n: number): LedgerEntry['amounts'] => [{ value: `GBP ${n}000000`, text: `${n} million pounds` }];

const guarantee = (published: string, said: Partial<LedgerEntry> = {}): LedgerEntry =>
  entry({
    id: published,
    file: `${published}.md`,
    published,
    parties: ['United Kingdom'],
    text: 'Britain promised to guarantee 800 million pounds of investment in ports for offshore wind',
    amounts: pounds(800),
    ...said,
  });
const correction = (published: string): LedgerEntry =>
  guarantee(published, {
    text: 'the guarantee for wind ports is 600 million pounds, not 800 million',
    amounts: pounds(600),
  });
const other = entry({ id: 'beef', text: 'Brazil will open its beef market', file: 'b.md' });

const linked = (...entries: LedgerEntry[]): string[][] =>
  linkMatters(entries).map(({ statements }) => statements.map((statement) => statement.entry.id));

describe('linkMatters', () => {
  it('links what several documents say of one commitment, with what changed', () => {
    const matters = linkMatters([correction('2026-05-22'), other, guarantee('2026-05-21')]);
    assert.deepEqual(
      matters.map(({ statements }) => statements.length),
      [1, 2],
    );
    const [first, second] = matters[1]!.statements;
    assert.deepEqual(first?.changes, []);
    assert.deepEqual(second?.changes, [
      { aspect: 'amount', before: '800 million pounds', after: '600 million pounds' },
    ]);
  });

  it('keeps apart what different parties do, and what is asked from what is promised', () => {
    assert.equal(linked(guarantee('1'), guarantee('2', { parties: ['Brazil'] })).length, 2);
    assert.equal(linked(guarantee('1'), guarantee('2', { kind: 'demand' })).length, 2);
    assert.equal(linked(guarantee('1'), guarantee('2', { parties: [] })).length, 1, 'nobody named may be the same');
  });

  it('does not link clauses that share only function words, parties or dates', () => {
    const due = { phrase: 'by the end of June', date: '2026-06-30' };
    const a = entry({ id: 'a', text: 'Brazil will sign the papers by the end of June', due });
    const b = entry({ id: 'b', text: 'Brazil will lift the ban by the end of June', due });
    assert.equal(linked(a, b).length, 2);
  });

  it('leaves out what was rejected', () => {
    assert.deepEqual(linked(guarantee('1', { review: 'rejected' })), []);
  });
});

describe('findContradictions', () => {
  it('finds two reports of a day that differ in the amount', () => {
    const [found] = findContradictions([guarantee('2026-05-21'), correction('2026-05-22')]);
    assert.equal(found?.kind, 'amount');
    assert.deepEqual(
      [found?.change.before, found?.change.after, found?.days],
      ['800 million pounds', '600 million pounds', 1],
    );
  });

  it('takes two amounts in one document for two amounts', () => {
    const one = { file: 'one.md' };
    const other = { ...correction('2026-05-21'), ...one, span: { start: 200, end: 260 } };
    assert.deepEqual(findContradictions([guarantee('2026-05-21', one), other]), []);
  });

  it('takes another amount weeks later for a new offer', () => {
    assert.deepEqual(findContradictions([guarantee('2026-05-01'), correction('2026-05-22')]), []);
  });

  it('finds what was promised and is refused, in either order', () => {
    const promise = entry({
      id: 'p',
      text: 'Brazil will abolish the whisky duty',
      kind: 'pledge',
      published: '2026-01-01',
    });
    const refusal = entry({
      id: 'r',
      text: 'Brazil refused to abolish the whisky duty',
      kind: 'refusal',
      published: '2026-03-01',
    });
    for (const entries of [
      [promise, refusal],
      [refusal, promise],
    ]) {
      const [found] = findContradictions(entries);
      assert.deepEqual([found?.kind, found?.earlier.id, found?.later.id, found?.days], ['stance', 'p', 'r', 59]);
    }
    assert.deepEqual(findContradictions([promise, { ...refusal, parties: ['Chile'] }]), [], 'another party may refuse');
    assert.deepEqual(findContradictions([promise, { ...refusal, review: 'rejected' }]), []);
  });
});
