import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis';
import { applyEdit } from '../../../src/core/annotation/applyEdit';
import { annotationsOf, emptySet, type AnnotationSet } from '../../../src/core/annotation/annotationSet';
import { placeAnnotations } from '../../../src/core/annotation/placeAnnotations';
import { parseDocument } from '../../../src/core/document/parseDocument';
import type { Marked } from '../../../src/core/marks/deciding';
import { marksOf } from '../../../src/core/marks/marksOf';
import { ledgerEntries } from '../../../src/core/negotiation/ledgerEntries';
import type { LedgerEntry } from '../../../src/core/negotiation/ledgerEntry';
import { decisionEdit, type EntryDecision } from '../../../src/core/worklist/decisionEdit';
import { commitmentIn } from '../topics/commitmentIn';

const FIRST = 'Norland pledged to cut its tariff on rice by June';
const SECOND = 'Sudland offered to buy more beef';
const TEXT = `Talks began. ${FIRST}. ${SECOND}. Nobody refused.\n`;

const analysisOf = (text: string): Analysis => {
  const document = parseDocument(text);
  const said = { parties: ['Norland'], topic: 'tariffs', speaker: 'Ane Berg' };
  return {
    document,
    mentions: [],
    entities: [],
    commitments: [FIRST, SECOND].filter((clause) => text.includes(clause)).map((c) => commitmentIn(document, c, said)),
  };
};

const entriesOf = (text: string, set: AnnotationSet = emptySet): readonly LedgerEntry[] =>
  ledgerEntries('a.md', analysisOf(text), placeAnnotations(set, text, new Map()));

const markedIn = (text: string, set: AnnotationSet = emptySet): Marked => ({
  text,
  source: 'a.md',
  marks: marksOf(analysisOf(text), placeAnnotations(set, text, new Map())),
});

/** The annotations after a decision in a text; the ids are numbered. */
function decided(text: string, entry: LedgerEntry, decision: EntryDecision, set: AnnotationSet = emptySet) {
  const edit = decisionEdit(markedIn(text, set), entry, decision, () => `urn:uuid:${set.entries.size + 1}`);
  const applied = edit && applyEdit(set, edit, { author: 'ana', time: '2026-01-01T00:00:00Z' });
  return applied?.kind === 'applied' ? applied.set : undefined;
}

describe('A decision on a listed commitment', () => {
  const [first] = entriesOf(TEXT) as [LedgerEntry, LedgerEntry];

  it('accepts it with all that the rule knew', () => {
    const set = decided(TEXT, first, { kind: 'accept' })!;
    const [after] = entriesOf(TEXT, set);
    assert.equal(after?.review, 'accepted');
    assert.deepEqual([after.parties, after.topic, after.speaker], [['Norland'], 'tariffs', 'Ane Berg']);
  });

  it('puts it under another topic and keeps the rest', () => {
    const set = decided(TEXT, first, { kind: 'topic', topic: 'agriculture/rice' })!;
    const [after] = entriesOf(TEXT, set);
    assert.deepEqual([after?.topic, after?.review, after?.speaker], ['agriculture/rice', 'accepted', 'Ane Berg']);
  });

  it('moves what was accepted before without a second annotation', () => {
    const set = decided(TEXT, first, { kind: 'accept' })!;
    const moved = decided(TEXT, entriesOf(TEXT, set)[0]!, { kind: 'topic', topic: 'agriculture' }, set)!;
    assert.equal(entriesOf(TEXT, moved)[0]?.topic, 'agriculture');
    assert.equal(annotationsOf(moved).length, 1);
  });

  it('can be taken back by the one who made it, and by nobody else', () => {
    const set = decided(TEXT, first, { kind: 'accept' })!;
    const accepted = entriesOf(TEXT, set)[0]!;
    assert.equal(decided(TEXT, accepted, { kind: 'reopen', annotator: 'ben' }, set), undefined);
    const reopened = decided(TEXT, accepted, { kind: 'reopen', annotator: 'ana' }, set)!;
    assert.deepEqual(entriesOf(TEXT, reopened), entriesOf(TEXT));
  });

  it('finds its words where the text before them has changed since they were listed', () => {
    const longer = `A line was added meanwhile.\n\n${TEXT}`;
    const set = decided(longer, first, { kind: 'reject' })!;
    assert.equal(entriesOf(longer, set).find(({ text }) => text === first.text)?.review, 'rejected');
  });

  it('is no edit when the words are gone', () => {
    const other = TEXT.replace('rice', 'wine');
    assert.equal(
      decisionEdit(markedIn(other), first, { kind: 'accept' }, () => 'urn:uuid:1'),
      undefined,
    );
  });
});
