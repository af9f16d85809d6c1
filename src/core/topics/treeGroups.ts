import { COMMITMENT_KINDS, type CommitmentKind } from '../commitments/commitment';
import { told, type Say } from '../message';
import { KIND_WORDS } from '../negotiation/statementWords';
import type { LedgerEntry } from '../negotiation/ledgerEntry';
import { groupBy } from '../groupBy';
import { findTopic, type Taxonomy, type Topic } from './taxonomy';
import type { Grouping } from './treeItem';
import type { GroupRow } from './treeRows';

/** A group with what lies in it: narrower groups first, then the entries of its own. */
export interface Group extends GroupRow {
  readonly groups: readonly Group[];
  /** Entries that belong to no narrower group. */
  readonly own: readonly LedgerEntry[];
}

/** How sibling groups are ordered: topics as in the file and kinds as in the guidelines, or by label, or by size. */
export type GroupOrder = 'default' | 'name' | 'count' | 'unreviewed';

/** The groups of one level, the next levels inside them. An entry with two parties is in the groups of both. */
export function groupEntries(
  entries: readonly LedgerEntry[],
  groupings: readonly Grouping[],
  taxonomy: Taxonomy,
  order: GroupOrder,
  say: Say,
): readonly Group[] {
  const [grouping, ...inner] = groupings;
  if (!grouping) return [];
  const narrower = (own: readonly LedgerEntry[]): readonly Group[] => groupEntries(own, inner, taxonomy, order, say);
  const groups =
    grouping === 'topic'
      ? topicGroups(entries, taxonomy, narrower, order)
      : plainGroups(entries, grouping, narrower, say);
  return groups.toSorted(comparators[order]);
}

type Narrower = (entries: readonly LedgerEntry[]) => readonly Group[];

function topicGroups(
  entries: readonly LedgerEntry[],
  taxonomy: Taxonomy,
  narrower: Narrower,
  order: GroupOrder,
): readonly Group[] {
  const currentId = new Map(entries.map(({ topic }) => [topic, '']));
  for (const id of currentId.keys()) currentId.set(id, findTopic(taxonomy, id)?.id ?? id);
  const byTopic = groupBy(entries, (entry) => currentId.get(entry.topic) ?? entry.topic);
  const known = groupsOfTopics(taxonomy.topics, byTopic, narrower, order);
  const unknown = [...byTopic].filter(([id]) => !findTopic(taxonomy, id));
  return [...known, ...unknown.map(([id, own]) => leaf({ grouping: 'topic', value: id, label: id, own }, narrower))];
}

function groupsOfTopics(
  topics: readonly Topic[],
  byTopic: ReadonlyMap<string, readonly LedgerEntry[]>,
  narrower: Narrower,
  order: GroupOrder,
): readonly Group[] {
  const groups = topics.flatMap((topic): Group[] => {
    const own = byTopic.get(topic.id) ?? [];
    const below = groupsOfTopics(topic.children, byTopic, narrower, order);
    if (own.length === 0 && below.length === 0) return [];
    const group = leaf({ grouping: 'topic', value: topic.id, label: topic.label, own, topic }, narrower);
    const entries = [...below.flatMap((each) => each.entries), ...own];
    return [{ ...group, entries, groups: [...below, ...group.groups] }];
  });
  return groups.toSorted(comparators[order]);
}

function plainGroups(
  entries: readonly LedgerEntry[],
  grouping: Grouping,
  narrower: Narrower,
  say: Say,
): readonly Group[] {
  const pairs = entries.flatMap((entry) => groupValues(entry, grouping).map((value) => ({ value, entry })));
  const groups = [...groupBy(pairs, (pair) => pair.value)].map(([value, members]) => {
    const own = members.map(({ entry }) => entry);
    return leaf({ grouping, value, label: labelOf(value, grouping, say), own }, narrower);
  });
  return groups.toSorted(grouping === 'kind' ? byKind : byName);
}

function groupValues(entry: LedgerEntry, grouping: Grouping): readonly string[] {
  switch (grouping) {
    case 'party':
      return entry.parties.length > 0 ? [...new Set(entry.parties)] : [''];
    case 'kind':
      return [entry.kind];
    case 'document':
      return [entry.file];
    case 'topic':
      return [entry.topic];
  }
}

function labelOf(value: string, grouping: Grouping, say: Say): string {
  if (value === '') return say('Party not known');
  if (grouping !== 'kind') return value;
  const word = told(KIND_WORDS[value as CommitmentKind], say);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

interface Leaf {
  readonly grouping: Grouping;
  readonly value: string;
  readonly label: string;
  readonly own: readonly LedgerEntry[];
  readonly topic?: Topic;
}

function leaf({ grouping, value, label, own, topic }: Leaf, narrower: Narrower): Group {
  const groups = narrower(own);
  return { grouping, value, label, topic, entries: own, groups, own: groups.length > 0 ? [] : own };
}

const byName = (a: Group, b: Group): number => a.label.localeCompare(b.label, 'en');

const byKind = (a: Group, b: Group): number =>
  (COMMITMENT_KINDS as readonly string[]).indexOf(a.value) - (COMMITMENT_KINDS as readonly string[]).indexOf(b.value);

const unreviewed = (group: Group): number => group.entries.filter((entry) => entry.review === 'unreviewed').length;

const comparators: Readonly<Record<GroupOrder, (a: Group, b: Group) => number>> = {
  default: () => 0,
  name: byName,
  count: (a, b) => b.entries.length - a.entries.length || byName(a, b),
  unreviewed: (a, b) => unreviewed(b) - unreviewed(a) || byName(a, b),
};
