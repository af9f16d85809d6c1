import type { CommitmentKind } from '../commitments/commitment';
import type { LedgerEntry } from '../negotiation/ledgerEntry';
import type { Span } from '../text/span';
import type { Topic } from './taxonomy';

/** What the entries of a view are grouped by, outermost first. */
export const GROUPINGS = ['topic', 'party', 'kind', 'document'] as const;

export type Grouping = (typeof GROUPINGS)[number];

/** A row of the tree, ready to be shown: nothing about it needs to be computed by the view. */
export type TreeItem = GroupItem | EntryItem | SentenceItem | ProposalItem | MoreItem;

interface Row {
  /** Unique in the tree, and the same after the next analysis while the row means the same. */
  readonly id: string;
  readonly label: string;
  /** Shown dimmed after the label. */
  readonly description: string;
  /** The hover, fact by fact. */
  readonly tooltip: readonly TooltipFact[];
}

export interface TooltipFact {
  readonly name: string;
  readonly value: string;
}

export interface GroupItem extends Row {
  readonly kind: 'group';
  readonly grouping: Grouping;
  /** Topic id, party name, kind or file: what the group stands for; empty for "no party". */
  readonly value: string;
  readonly topic: Topic | undefined;
  /** Entries below, each counted once. */
  readonly count: number;
  readonly unreviewed: number;
}

export interface EntryItem extends Row {
  readonly kind: 'entry';
  readonly entry: LedgerEntry;
  readonly act: CommitmentKind;
  readonly file: string;
  readonly span: Span;
}

export interface SentenceItem extends Row {
  readonly kind: 'sentence';
  readonly entry: LedgerEntry;
  readonly file: string;
  readonly span: Span;
}

/** A phrase that could become a topic; its commitments are below it. */
export interface ProposalItem extends Row {
  readonly kind: 'proposal';
  readonly phrase: string;
  /** The topic to add it to, as far as its commitments tell. */
  readonly parent: string | undefined;
  readonly count: number;
}

/** Stands for the rows beyond a page. */
export interface MoreItem extends Row {
  readonly kind: 'more';
  /** The row whose children go on. */
  readonly parent: string;
  readonly remaining: number;
}
