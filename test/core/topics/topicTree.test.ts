import assert from 'node:assert/strict';
import type { LedgerEntry } from '../../../src/core/negotiation/ledgerEntry';
import { parseTaxonomy } from '../../../src/core/topics/parseTaxonomy';
import { buildTopicTree, PAGE_SIZE, type TopicTree, type TreeOptions } from '../../../src/core/topics/topicTree';
import type { TreeItem } from '../../../src/core/topics/treeItem';
import { entry } from '../negotiation/entry';

const taxonomy = parseTaxonomy(
  `topics:
  - {label: Tariffs}
  - {label: Agriculture, formerly: [farming], children: [Rice, {label: Beef, synonyms: [veal]}]}
  - {label: Other}`,
  'topics.yaml',
).value;

const entries: readonly LedgerEntry[] = [
  entry({
    id: 'b',
    topic: 'agriculture/beef',
    parties: ['Brazil'],
    kind: 'demand',
    file: 'b.md',
    published: '2026-05-01',
  }),
  entry({ id: 'r', topic: 'agriculture/rice', parties: ['Japan', 'Thailand'], kind: 'agreement', review: 'accepted' }),
  entry({ id: 'a', topic: 'agriculture', parties: ['Japan'], kind: 'pledge' }),
  entry({ id: 'o', topic: 'other', parties: [], kind: 'refusal' }),
  entry({ id: 'x', topic: 'tariffs', parties: ['Japan'], kind: 'threat', review: 'rejected' }),
];

const tree = (options: Partial<TreeOptions> = {}, of = entries): TopicTree =>
  buildTopicTree(of, taxonomy, { groupBy: ['topic'], ...options });

/** The tree as indented text, without sentences. */
function outline(it: TopicTree, items: readonly TreeItem[] = it.roots, indent = ''): string[] {
  return items
    .filter((item) => item.kind !== 'sentence')
    .flatMap((item) => [
      `${indent}${item.label}${item.kind === 'group' ? ` ${item.count}/${item.unreviewed}` : ''}`,
      ...outline(it, it.children(item.id), `${indent}  `),
    ]);
}

describe('buildTopicTree', () => {
  it('goes from topic to subtopic to commitment, in the order of the taxonomy, without empty topics', () => {
    assert.deepEqual(outline(tree()), [
      'Agriculture 3/2',
      '  Rice 1/0',
      '    Japan; Thailand · agreement',
      '  Beef 1/1',
      '    Brazil · demand',
      '  Japan · pledge',
      'Other 1/1',
      '  Party not known · refusal',
    ]);
  });

  it('ends in the sentence, with its place and its file', () => {
    const it = tree();
    const [row] = it.rowsOf('b');
    const [sentence] = it.children(row!.id);
    assert.equal(sentence?.kind, 'sentence');
    assert.equal(sentence?.label, entries[0]!.sentence.text);
    assert.match(sentence?.description ?? '', /¶1, sentence 1 · b\.md/);
    assert.deepEqual(it.children(sentence!.id), []);
  });

  it('groups by party, each party of a commitment in its own group, and counts it once for the badge', () => {
    const it = tree({ groupBy: ['party', 'topic'] });
    assert.deepEqual(
      it.roots.map(({ label, description }) => `${label}: ${description}`),
      ['Brazil: 1 to review', 'Japan: 2 · 1 to review', 'Party not known: 1 to review', 'Thailand: 1'],
    );
    assert.deepEqual([it.count, it.unreviewed], [4, 3]);
    assert.equal(it.rowsOf('r').length, 2);
    assert.equal(new Set(it.rowsOf('r').map((row) => row.id)).size, 2);
  });

  it('groups by kind in the order of the guidelines, and by document', () => {
    assert.deepEqual(
      tree({ groupBy: ['kind'] }).roots.map((row) => row.label),
      ['Agreement', 'Pledge', 'Demand', 'Refusal'],
    );
    assert.deepEqual(
      tree({ groupBy: ['document'] }).roots.map((row) => row.label),
      ['a.md', 'b.md'],
    );
  });

  it('orders groups by size or by what is left to review, and entries newest first', () => {
    const bySize = tree({ groupBy: ['party'], groupOrder: 'count' });
    assert.equal(bySize.roots[0]?.label, 'Japan');
    const newest = tree({ groupBy: [], entryOrder: 'newest' });
    assert.deepEqual(
      newest.roots.map((row) => (row.kind === 'entry' ? row.entry.id : '')),
      ['b', 'r', 'a', 'o'],
    );
  });

  it('shows and counts only what the filter lets through, rejected ones included', () => {
    const rejected = tree({ filter: (each) => each.review === 'rejected' });
    assert.deepEqual(outline(rejected), ['Tariffs 1/0', '  Japan · threat']);
    assert.equal(rejected.unreviewed, 0);
  });

  it('finds the way up from any row, for reveal', () => {
    const it = tree();
    const [row] = it.rowsOf('b');
    const up = [it.parent(row!.id), it.parent(it.parent(row!.id)!.id)];
    assert.deepEqual(
      up.map((each) => each?.label),
      ['Beef', 'Agriculture'],
    );
    assert.equal(it.parent(it.roots[0]!.id), undefined);
    assert.deepEqual(it.item(row!.id), row);
    assert.equal(it.item('gone'), undefined);
  });

  it('keeps its ids when entries come and go, so that a view keeps what is open', () => {
    const before = tree();
    const after = tree({}, [entry({ id: 'new', topic: 'tariffs', parties: ['Chile'] }), ...entries.toReversed()]);
    for (const id of ['a', 'b', 'r', 'o']) assert.equal(after.rowsOf(id)[0]!.id, before.rowsOf(id)[0]!.id);
  });

  it('shows a former topic id under the topic it became, and an unknown one under its own name', () => {
    const old = tree({}, [entry({ id: '1', topic: 'farming' }), entry({ id: '2', topic: 'whaling/minke' })]);
    assert.deepEqual(
      old.roots.map((row) => row.label),
      ['Agriculture', 'whaling/minke'],
    );
  });

  it('pages long groups and says how many are left', () => {
    const many = Array.from({ length: PAGE_SIZE * 2 + 5 }, (_, at) => entry({ id: `e${at}`, topic: 'tariffs' }));
    const it = tree({}, many);
    const [group] = it.roots;
    const first = it.children(group!.id);
    assert.equal(first.length, PAGE_SIZE + 1);
    assert.deepEqual([first.at(-1)?.kind, first.at(-1)?.label], ['more', `Show more (${PAGE_SIZE + 5} left)`]);
    assert.equal(it.children(group!.id, 3).length, many.length);
    assert.equal(group?.kind === 'group' && group.count, many.length, 'the count is of all');
  });

  it('cuts long clauses at a word and keeps the whole in the tooltip', () => {
    const text = 'Brazil will open its market '.repeat(8).trim();
    const [row] = tree({ groupBy: [] }, [entry({ id: 'l', text, topicPhrase: undefined })]).roots;
    assert.ok(row!.description.length <= 91 && row!.description.endsWith('…'));
    assert.ok(text.startsWith(`${row!.description.slice(0, -1)} `));
    assert.ok(row!.tooltip.some((fact) => fact.name === 'Clause' && fact.value === text));
  });
});
