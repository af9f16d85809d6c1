import type { Say } from '../message';
import type { LedgerEntry } from '../negotiation/ledgerEntry';
import type { ProposedTopic } from './proposeTopics';
import type { Group } from './treeGroups';
import type { TreeItem } from './treeItem';
import { entryItem, groupItem, moreItem, proposalItem, sentenceItem } from './treeRows';

/** The rows of a tree by their ids. Those of groups are made at once, those of entries when they are asked for. */
export interface TreeIndex {
  /** The first rows below one, the roots for undefined; beyond the limit a last row says how many are left. */
  readonly children: (id: string | undefined, limit: number) => readonly TreeItem[];
  readonly parent: (id: string) => TreeItem | undefined;
  readonly item: (id: string) => TreeItem | undefined;
  readonly rowsOf: (entry: string) => readonly TreeItem[];
}

/** A row that holds others: a group, a proposal, or the root, which is no row. */
interface Branch {
  readonly item: TreeItem | undefined;
  readonly parent: string | undefined;
  readonly branches: readonly string[];
  readonly entries: readonly LedgerEntry[];
}

/** Ids never show; the unit separator occurs in no topic, name or path. */
const SEPARATOR = '\u001f';
const SENTENCE = `${SEPARATOR}sentence`;
const ROOT = '';

export function treeRows(
  groups: readonly Group[],
  loose: readonly LedgerEntry[],
  proposals: readonly ProposedTopic[],
  say: Say,
): TreeIndex {
  const branches = new Map<string, Branch>();
  const addGroup = (group: Group, parent: string): string => {
    const id = below(parent, `${group.grouping}:${group.value}`);
    const inner = group.groups.map((each) => addGroup(each, id));
    branches.set(id, { item: groupItem(id, group, say), parent, branches: inner, entries: group.own });
    return id;
  };
  const addProposal = (proposal: ProposedTopic): string => {
    const id = `proposal:${proposal.id}`;
    branches.set(id, { item: proposalItem(id, proposal), parent: ROOT, branches: [], entries: proposal.entries });
    return id;
  };
  const top = [...groups.map((group) => addGroup(group, ROOT)), ...proposals.map(addProposal)];
  branches.set(ROOT, { item: undefined, parent: undefined, branches: top, entries: loose });
  return treeIndex(branches, say);
}

function treeIndex(branches: ReadonlyMap<string, Branch>, say: Say): TreeIndex {
  let places: ReadonlyMap<string, readonly string[]> | undefined;
  const firstRows = (id: string, { branches: inner, entries }: Branch, limit: number): readonly TreeItem[] => {
    const all = inner.length + entries.length;
    const rows = inner.slice(0, limit).map((each) => branches.get(each)!.item!);
    const shown = entries.slice(0, limit - rows.length).map((entry) => entryItem(below(id, entry.id), entry, say));
    return [...rows, ...shown, ...(all > limit ? [moreItem(id, all - limit)] : [])];
  };
  const entryOf = (id: string): LedgerEntry | undefined => {
    const at = id.lastIndexOf(SEPARATOR);
    const branch = branches.get(at < 0 ? ROOT : id.slice(0, at));
    return branch?.entries.find((entry) => entry.id === id.slice(at + 1));
  };
  const item = (id: string): TreeItem | undefined => {
    if (branches.has(id)) return branches.get(id)!.item;
    const isSentence = id.endsWith(SENTENCE);
    const entry = entryOf(isSentence ? id.slice(0, -SENTENCE.length) : id);
    return entry && (isSentence ? sentenceItem(id, entry, say) : entryItem(id, entry, say));
  };
  const parent = (id: string): TreeItem | undefined => {
    const above = branches.get(id)?.parent ?? id.slice(0, Math.max(0, id.lastIndexOf(SEPARATOR)));
    return item(above);
  };
  const children = (id: string = ROOT, limit: number): readonly TreeItem[] => {
    const branch = branches.get(id);
    if (branch) return firstRows(id, branch, limit);
    const entry = id.endsWith(SENTENCE) ? undefined : entryOf(id);
    return entry ? [sentenceItem(`${id}${SENTENCE}`, entry, say)] : [];
  };
  const rowsOf = (entry: string): readonly TreeItem[] => {
    places ??= placesOf(branches);
    return (places.get(entry) ?? []).flatMap((id) => item(below(id, entry)) ?? []);
  };
  return { children, parent, item, rowsOf };
}

/** The branches that hold each entry, in tree order. */
function placesOf(branches: ReadonlyMap<string, Branch>): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  const visit = (id: string): void => {
    const { branches: inner, entries } = branches.get(id)!;
    inner.forEach(visit);
    for (const entry of entries) {
      const known = places.get(entry.id);
      if (known) known.push(id);
      else places.set(entry.id, [id]);
    }
  };
  visit(ROOT);
  return places;
}

const below = (parent: string, part: string): string => (parent === ROOT ? part : `${parent}${SEPARATOR}${part}`);
