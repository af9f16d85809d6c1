import { COMMITMENT_KINDS } from '../commitments/commitment';
import { english, type Say } from '../message';
import type { LedgerEntry } from '../negotiation/ledgerEntry';
import type { ProposedTopic } from './proposeTopics';
import { treeRows } from './treeIndex';
import type { Taxonomy } from './taxonomy';
import { groupEntries, type GroupOrder } from './treeGroups';
import type { Grouping, TreeItem } from './treeItem';
import { countUnreviewed } from './treeRows';

/** How entries are ordered in a group: by publication and place, newest first, or by party or kind before that. */
export type EntryOrder = 'oldest' | 'newest' | 'party' | 'kind';

export interface TreeOptions {
  /** Outermost first: ["topic"], ["party", "topic"], ["document"]. */
  readonly groupBy: readonly Grouping[];
  readonly groupOrder?: GroupOrder;
  readonly entryOrder?: EntryOrder;
  /** Only these entries are shown and counted; rejected ones are left out unless the filter is given. */
  readonly filter?: (entry: LedgerEntry) => boolean;
  /** New topics to show after the groups, with their commitments; they add nothing to the counts. */
  readonly proposals?: readonly ProposedTopic[];
  /** The language of the rows; English by default. */
  readonly say?: Say;
}

/** The rows of a view, by their ids. Immutable; children are made when they are asked for. */
export interface TopicTree {
  /** Entries shown, each counted once even where several groups hold it. */
  readonly count: number;
  /** For the badge. */
  readonly unreviewed: number;
  readonly roots: readonly TreeItem[];
  /** The rows below one; of more than `PAGE_SIZE` per page asked for, the last says how many are left. */
  children(id: string, pages?: number): readonly TreeItem[];
  /** undefined for a root and for an id that is not there (any longer). */
  parent(id: string): TreeItem | undefined;
  item(id: string): TreeItem | undefined;
  /** The rows of one entry, in tree order: more than one when it has several parties. */
  rowsOf(entry: string): readonly TreeItem[];
}

/** More rows at once make a tree slow to open and impossible to read. */
export const PAGE_SIZE = 200;

/**
 * The tree topic → subtopic → commitment → sentence (or by party, kind or document) over the entries of any number of
 * documents. The same entries always give the same ids, so that a view keeps what is open and selected.
 */
export function buildTopicTree(entries: readonly LedgerEntry[], taxonomy: Taxonomy, options: TreeOptions): TopicTree {
  const {
    groupBy,
    groupOrder = 'default',
    entryOrder = 'oldest',
    filter = notRejected,
    proposals = [],
    say = english,
  } = options;
  const shown = entries.filter(filter).toSorted(ENTRY_ORDERS[entryOrder]);
  const groups = groupEntries(shown, groupBy, taxonomy, groupOrder, say);
  const rows = treeRows(groups, groupBy.length > 0 ? [] : shown, proposals, say);
  return {
    count: shown.length,
    unreviewed: countUnreviewed(shown),
    roots: rows.children(undefined, Infinity),
    children: (id, pages = 1) => rows.children(id, pages * PAGE_SIZE),
    parent: rows.parent,
    item: rows.item,
    rowsOf: rows.rowsOf,
  };
}

const notRejected = (entry: LedgerEntry): boolean => entry.review !== 'rejected';

const byPlace = (a: LedgerEntry, b: LedgerEntry): number =>
  compareText(a.published ?? '', b.published ?? '') || compareText(a.file, b.file) || a.span.start - b.span.start;

const byParty = (a: LedgerEntry, b: LedgerEntry): number => compareText(a.parties.join('; '), b.parties.join('; '));

const ENTRY_ORDERS: Readonly<Record<EntryOrder, (a: LedgerEntry, b: LedgerEntry) => number>> = {
  oldest: byPlace,
  newest: (a, b) => compareText(b.published ?? '', a.published ?? '') || byPlace(a, b),
  party: (a, b) => byParty(a, b) || byPlace(a, b),
  kind: (a, b) => COMMITMENT_KINDS.indexOf(a.kind) - COMMITMENT_KINDS.indexOf(b.kind) || byPlace(a, b),
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
