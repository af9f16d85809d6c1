import assert from 'node:assert/strict';
import type { LedgerEntry } from '../../../src/core/negotiation/ledgerEntry';
import { addTopic } from '../../../src/core/topics/addTopic';
import { parseTaxonomy } from '../../../src/core/topics/parseTaxonomy';
import { inOneGo } from '../../../src/core/steps';
import { proposeTopics } from '../../../src/core/topics/proposeTopics';
import type { Taxonomy } from '../../../src/core/topics/taxonomy';
import { buildTopicTree } from '../../../src/core/topics/topicTree';
import { entry } from '../negotiation/entry';
import { builtInTaxonomy } from './builtIn';

let number = 0;
const about = (topicPhrase: string, said: Partial<LedgerEntry> = {}): LedgerEntry =>
  entry({ id: `p${++number}`, topicPhrase, topic: 'other', ...said });

describe('proposeTopics', () => {
  let taxonomy: Taxonomy;
  before(async () => {
    taxonomy = await builtInTaxonomy();
  });
  const proposed = (...entries: LedgerEntry[]): string[] =>
    inOneGo(proposeTopics(entries, taxonomy)).map(({ phrase }) => phrase);

  it('proposes a phrase that recurs and that no topic knows, in singular or plural', () => {
    assert.deepEqual(proposed(about('lighthouses'), about('lighthouse'), about('beehives')), ['lighthouses']);
  });

  it('proposes the longest of phrases that always go together', () => {
    assert.deepEqual(proposed(about('Lighthouse keepers'), about('lighthouse keepers')), ['Lighthouse keepers']);
    assert.deepEqual(proposed(about('lighthouse keepers'), about('lighthouse keepers'), about('lighthouse lamps')), [
      'lighthouse',
      'lighthouse keepers',
    ]);
  });

  it('proposes nothing that a topic knows, that is a party, a number or an empty word', () => {
    for (const phrase of ['rice exports', 'Brazil', '2027', 'next meeting', 'other side', 'proposal']) {
      assert.deepEqual(proposed(about(phrase), about(phrase)), [], phrase);
    }
  });

  it('leaves out what was rejected or dismissed', () => {
    const rejected = { review: 'rejected' } as const;
    assert.deepEqual(proposed(about('lighthouses', rejected), about('lighthouses', rejected)), []);
    const entries = [about('lighthouses'), about('lighthouses')];
    const [proposal] = inOneGo(proposeTopics(entries, taxonomy));
    assert.deepEqual(inOneGo(proposeTopics(entries, taxonomy, new Set([proposal!.id]))), []);
  });

  it('suggests the parent that most of its commitments have', () => {
    const entries = ['security/borders', 'security', 'health'].map((topic) => about('lighthouses', { topic }));
    assert.equal(inOneGo(proposeTopics(entries, taxonomy))[0]?.parent, 'security');
  });

  it('is gone once it was accepted into the topics file', () => {
    const entries = [about('lighthouses'), about('lighthouses')];
    const phrase = inOneGo(proposeTopics(entries, taxonomy))[0]!.phrase;
    const edit = addTopic('', 'security', phrase, taxonomy);
    assert.equal(edit.kind, 'edited');
    const after = parseTaxonomy(edit.kind === 'edited' ? edit.yaml : '', 'topics.yaml', taxonomy).value;
    assert.deepEqual(inOneGo(proposeTopics(entries, after)), []);
  });

  it('shows in the tree after the topics, with its commitments, outside of the counts', () => {
    const entries = [about('lighthouses'), about('lighthouses')];
    const proposals = inOneGo(proposeTopics(entries, taxonomy));
    const tree = buildTopicTree(entries, taxonomy, { groupBy: ['topic'], proposals });
    const last = tree.roots.at(-1)!;
    assert.deepEqual([last.kind, last.label, tree.children(last.id).length], ['proposal', 'lighthouses', 2]);
    assert.equal(tree.count, 2);
  });
});
