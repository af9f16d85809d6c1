import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis';
import { applyEdit } from '../../../src/core/annotation/applyEdit';
import { emptySet } from '../../../src/core/annotation/annotationSet';
import { commitmentBody, topicBody } from '../../../src/core/annotation/body';
import { parseDocument } from '../../../src/core/document/parseDocument';
import { ledgerEntries } from '../../../src/core/negotiation/ledgerEntries';
import { matchesFilter, type LedgerFilter } from '../../../src/core/negotiation/ledgerFilter';
import { reviewDecisions } from '../../../src/core/negotiation/reviewDecisions';
import type { Span } from '../../../src/core/text/span';
import { placedIn } from '../annotation/placedIn';
import { commitmentIn } from '../topics/commitmentIn';
import { entry } from './entry';

const TEXT = `---
date: 2026-04-13
---
# Talks

Talks began. **Norland** pledged to cut its tariff on rice by June. Sudland refused.

| Party | Says |
| --- | --- |
| Norland | wants more beef |
`;
const CLAUSE = 'Norland pledged to cut its tariff on rice by June';

function analysisOf(text: string, ...clauses: string[]): Analysis {
  const document = parseDocument(text);
  const said = { parties: ['Norland'], topic: 'tariffs', topicPhrase: 'tariff on rice' };
  return {
    document,
    mentions: [],
    entities: [],
    commitments: clauses.map((clause) => commitmentIn(document, clause, said)),
  };
}

const found = analysisOf(TEXT, CLAUSE);
const spanOf = (text: string): Span => ({ start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length });
const placed = placedIn(TEXT);

describe('ledgerEntries', () => {
  it('lists what the rules found as unreviewed, with sentence, place and date', () => {
    const [entry] = ledgerEntries('talks.md', found);
    assert.equal(entry?.review, 'unreviewed');
    assert.equal(entry?.text, CLAUSE, 'without markup');
    assert.equal(entry?.sentence.text, `${CLAUSE}.`);
    assert.equal(entry?.sentence.place, '¶1, sentence 2');
    assert.equal(TEXT.slice(entry?.sentence.span.start, entry?.sentence.span.end).includes('Norland** pledged'), true);
    assert.equal(entry?.published, '2026-04-13');
  });

  it('names rows of tables by number', () => {
    const [entry] = ledgerEntries('talks.md', analysisOf(TEXT, 'wants more beef'));
    assert.equal(entry?.sentence.place, 'table row 2');
  });

  it('keeps its ids when text is typed above, and numbers equal clauses', () => {
    const twice = `${TEXT}\n\n${CLAUSE}.\n`;
    const analysis = analysisOf(twice, CLAUSE);
    const [again] = ledgerEntries('talks.md', analysisOf(`New first line.\n\n${TEXT}`, CLAUSE));
    const [first, second] = ledgerEntries('talks.md', {
      ...analysis,
      commitments: [
        ...analysis.commitments,
        { ...analysis.commitments[0]!, span: { start: twice.length - 52, end: twice.length - 2 } },
      ],
    });
    assert.equal(again?.id, ledgerEntries('talks.md', found)[0]?.id);
    assert.notEqual(first?.id, second?.id);
  });

  it('shows what a person accepted and corrected once, as recorded', () => {
    const label = commitmentBody('plan', { parties: ['Norland', 'Estland'], due: '2026-06' });
    const entries = ledgerEntries('talks.md', found, [
      placed(found.commitments[0]!.span, [label, topicBody('agriculture/rice')], 'accepted'),
    ]);
    assert.equal(entries.length, 1);
    const [entry] = entries;
    assert.deepEqual([entry?.kind, entry?.review, entry?.topic], ['plan', 'accepted', 'agriculture/rice']);
    assert.deepEqual(entry?.parties, ['Norland', 'Estland']);
    assert.deepEqual(entry?.due, { phrase: '2026-06', date: '2026-06' });
    assert.equal(entry?.topicPhrase, 'tariff on rice', 'what the person left open is as it was found');
    assert.deepEqual([entry?.id, entry?.annotation], ['urn:uuid:1', 'urn:uuid:1']);
  });

  it('shows what a person marked unaided', () => {
    const entries = ledgerEntries('talks.md', found, [placed(spanOf('Sudland refused'), [commitmentBody('refusal')])]);
    assert.deepEqual(
      entries.map(({ kind, text }) => `${kind}: ${text}`),
      [`pledge: ${CLAUSE}`, 'refusal: Sudland refused'],
    );
    assert.deepEqual([entries[1]?.rule, entries[1]?.topic], [undefined, 'other']);
  });

  it('keeps what was rejected, as rejected, and drops what has no place', () => {
    const { span } = found.commitments[0]!;
    const rejected = ledgerEntries('talks.md', found, [placed(span, [commitmentBody('pledge')], 'rejected')]);
    assert.deepEqual(
      rejected.map(({ review }) => review),
      ['rejected'],
    );
    const orphan = placed(span, [commitmentBody('refusal')], undefined, { kind: 'orphaned', near: 0 });
    assert.equal(ledgerEntries('talks.md', found, [orphan]).length, 1);
  });

  it('lets the latest review of a colleague decide', () => {
    const label = commitmentBody('pledge');
    const one = placed(found.commitments[0]!.span, [label], 'accepted');
    const act = { author: 'rev', time: '2026-01-02T00:00:00Z' };
    let set = { ...emptySet, entries: new Map([[one.annotation.id, one.annotation]]), clock: 1 };
    for (const decision of ['accepted', 'disputed'] as const) {
      const applied = applyEdit(
        set,
        { kind: 'review', id: `urn:uuid:${decision}`, of: one.annotation.id, decision },
        act,
      );
      assert.equal(applied.kind, 'applied');
      if (applied.kind === 'applied')
        set = { ...applied.set, entries: new Map(applied.set.entries) as typeof set.entries };
    }
    assert.equal(ledgerEntries('talks.md', found, [one], reviewDecisions(set))[0]?.review, 'disputed');
  });
});

describe('matchesFilter', () => {
  const it_ = entry({
    parties: ['Brazil'],
    addressees: ['Chile'],
    topic: 'agriculture/beef',
    topicPhrase: 'beef quota',
  });
  const shows = (filter: LedgerFilter): boolean => matchesFilter(it_, filter);

  it('lets through what meets all criteria given', () => {
    assert.ok(shows({}));
    assert.ok(shows({ kinds: ['pledge'], parties: ['Chile'], topics: ['agriculture'], reviews: ['unreviewed'] }));
    assert.ok(shows({ words: 'QUOTA brazil' }));
    for (const filter of [
      { kinds: ['plan'] },
      { parties: ['Peru'] },
      { topics: ['agri'] },
      { words: 'quota peru' },
    ] as LedgerFilter[]) {
      assert.ok(!shows(filter), JSON.stringify(filter));
    }
  });
});
