import { sameSpan, type Span } from '../text/span';
import { sameItems } from '../sameItems';

export const COMMITMENT_KINDS = ['agreement', 'pledge', 'plan', 'offer', 'demand', 'refusal', 'threat'] as const;

export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** One entry of the ledger "who said they would do what", as a rule read it. Recomputed, never saved. */
export interface Commitment {
  readonly kind: CommitmentKind;
  /** The clause that states it, in the document. */
  readonly span: Span;
  /** Index into PolicyDocument.blocks. */
  readonly block: number;
  /** The sentence it stands in, in the document. */
  readonly sentence: Span;
  /** The clause as read: prose, without markup. */
  readonly text: string;
  /** Who binds itself, or who asks (demand); canonical names; empty when the rule could not tell. */
  readonly parties: readonly string[];
  /** To whom it is owed or of whom it is asked; canonical names. */
  readonly addressees: readonly string[];
  /** What it is about, in the document's words, 1 to 4 of them. */
  readonly topicPhrase: string | undefined;
  /** Id of the taxonomy node: the most specific that fits, "tariffs" or "industry/automobiles"; "other" when none does. */
  readonly topic: string;
  /** The reported source when it is neither the party nor the narrator; canonical name. */
  readonly speaker: string | undefined;
  readonly due: Due | undefined;
  /** "unless …", "if …", as written. */
  readonly condition: string | undefined;
  /** 0 to 1: how strongly the act binds ("shall" near 1, "is considering" near 0.3). */
  readonly strength: number;
  /** Id of the act rule, and the words that triggered it, in the document. */
  readonly rule: string;
  readonly trigger: Span;
}

export interface Due {
  /** As written: "before the elections". */
  readonly phrase: string;
  /** ISO 8601 date or month, when the phrase can be resolved. */
  readonly date: string | undefined;
}

/** A commitment before its block has a place: its spans count from where the block's own offsets do. */
export type LocalCommitment = Omit<Commitment, 'block'>;

/** True if two readings of one block's text have come to the same. */
export const sameCommitment = (a: LocalCommitment, b: LocalCommitment): boolean =>
  a.kind === b.kind &&
  sameSpan(a.span, b.span) &&
  sameSpan(a.sentence, b.sentence) &&
  sameSpan(a.trigger, b.trigger) &&
  a.text === b.text &&
  sameItems(a.parties, b.parties) &&
  sameItems(a.addressees, b.addressees) &&
  a.topicPhrase === b.topicPhrase &&
  a.topic === b.topic &&
  a.speaker === b.speaker &&
  a.due?.phrase === b.due?.phrase &&
  a.due?.date === b.due?.date &&
  a.condition === b.condition &&
  a.strength === b.strength &&
  a.rule === b.rule;
