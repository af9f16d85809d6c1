import type { CommitmentKind, Due } from '../commitments/commitment';
import type { Span } from '../text/span';

/** What people have decided about an entry. A commitment marked by hand counts as accepted by who marked it. */
export const REVIEW_STATES = ['unreviewed', 'accepted', 'disputed', 'rejected'] as const;

export type ReviewState = (typeof REVIEW_STATES)[number];

/**
 * One line of the ledger "who said they would do what": a commitment as a rule found it or as a person recorded it, with
 * the document it stands in. Trees, positions and boards are built from these; plain values, fit to be sent to a worker.
 */
export interface LedgerEntry {
  /** Stable while the clause keeps its words: the annotation's id, else file, kind and a hash of the clause. */
  readonly id: string;
  /** The document, as the caller names it: a path relative to the dossier. */
  readonly file: string;
  /** ISO 8601 date of publication; undefined when the document does not tell. */
  readonly published: string | undefined;
  readonly kind: CommitmentKind;
  readonly parties: readonly string[];
  readonly addressees: readonly string[];
  /** Id of the taxonomy node. */
  readonly topic: string;
  readonly topicPhrase: string | undefined;
  readonly speaker: string | undefined;
  readonly due: Due | undefined;
  readonly condition: string | undefined;
  /** The amounts that the clause names, in text order. */
  readonly amounts: readonly Amount[];
  /** 0 to 1, see `Commitment.strength`; undefined for what a person marked where no rule found anything. */
  readonly strength: number | undefined;
  /** The clause without markup. */
  readonly text: string;
  /** The clause in the document. */
  readonly span: Span;
  readonly sentence: LedgerSentence;
  readonly review: ReviewState;
  /** The rule that found it; undefined when a person marked it unaided. */
  readonly rule: string | undefined;
  /** The annotation that records it, if there is one. */
  readonly annotation: string | undefined;
}

export interface Amount {
  /** Number and unit, the same for all ways to write them: "GBP 600000000", "60000 t", "20 %". */
  readonly value: string;
  /** As written: "600 million pounds". */
  readonly text: string;
}

export interface LedgerSentence {
  readonly text: string;
  readonly span: Span;
  /** Where a reader finds it: "¶3, sentence 2". */
  readonly place: string;
}
