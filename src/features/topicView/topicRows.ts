import type { Uri } from 'vscode';
import type { TopicTree } from '../../core/topics/topicTree';
import type { ProposedTopic } from '../../core/topics/proposeTopics';
import type { TreeItem } from '../../core/topics/treeItem';
import type { EntryRow, Place } from '../../manifest';
import { placeOfEntry } from '../../vscode/placeOfEntry';
import type { RowSource } from '../../core/rows/shownRows';
import { PROPOSALS, toProposals } from './proposalNode';
import type { LedgerNode, TopicNode } from './topicNode';

/** What is shown besides core's tree. */
export interface TopicRowsInput {
  readonly uriOf: (file: string) => Uri | undefined;
  readonly proposals: readonly ProposedTopic[];
  /** By annotation id, what has changed in its text. */
  readonly changes: ReadonlyMap<string, string>;
}

/** The rows of core's tree with their places in the workspace, and below them the proposed topics. */
export function topicRows(tree: TopicTree, input: TopicRowsInput): RowSource<TopicNode> {
  const proposed = input.proposals.length > 0 ? toProposals(input.proposals) : undefined;
  const toNode = (item: TreeItem): LedgerNode => ({
    kind: 'ledger',
    id: item.id,
    item,
    isLeaf: item.kind === 'more' || item.kind === 'sentence',
    place: placeOf(item, input),
    entry: item.kind === 'entry' || item.kind === 'sentence' ? item.entry : undefined,
    topic: item.kind === 'group' && item.grouping === 'topic' ? item.value : undefined,
    below: () => below(item.id),
    change: item.kind === 'entry' ? input.changes.get(item.entry.annotation ?? '') : undefined,
  });
  const below = (id: string): readonly EntryRow[] =>
    tree.children(id, Infinity).flatMap((item) => {
      if (item.kind !== 'entry') return below(item.id);
      const place = placeOf(item, input);
      return place ? [{ entry: item.entry, place }] : [];
    });
  const proposal = (id: string): TopicNode | undefined => proposed?.proposals.find((each) => each.id === id);
  return {
    children: (id, pages) => {
      if (id === undefined) return [...tree.roots.map(toNode), ...(proposed ? [proposed] : [])];
      return id === PROPOSALS ? (proposed?.proposals ?? []) : tree.children(id, pages).map(toNode);
    },
    row: (id) => {
      const item = tree.item(id);
      if (item) return toNode(item);
      return id === PROPOSALS ? proposed : proposal(id);
    },
    parent: (id) => {
      const item = tree.parent(id);
      return item ? toNode(item) : proposal(id) && proposed;
    },
  };
}

const placeOf = (item: TreeItem, { uriOf }: TopicRowsInput): Place | undefined =>
  item.kind === 'entry' || item.kind === 'sentence' ? placeOfEntry(item.entry, uriOf) : undefined;
