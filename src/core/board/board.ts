import type { CommitmentKind } from '../commitments/commitment';
import type { Move } from '../negotiation/move';
import type { ReviewState } from '../negotiation/ledgerEntry';

/**
 * What the board shows, as plain values that can be sent to a webview. Its parts name statements by their ids, so that
 * each statement is there once.
 */
export interface Board {
  /** ISO 8601 date that deadlines are counted to. */
  readonly today: string;
  readonly documents: number;
  /** All commitments, oldest first; rejected ones are among them, and only the ledger shows those. */
  readonly statements: readonly BoardStatement[];
  readonly positions: PositionMatrix;
  readonly timeline: BoardTimeline;
  readonly deadlines: readonly Deadline[];
}

export interface BoardStatement {
  /** Of the ledger entry. */
  readonly id: string;
  readonly kind: CommitmentKind;
  readonly parties: readonly string[];
  readonly addressees: readonly string[];
  /** Id of a topic of the board. */
  readonly topic: string;
  /** The clause without markup. */
  readonly text: string;
  /** The document's file name and where in it: "¶3, sentence 2". */
  readonly file: string;
  readonly place: string;
  /** ISO 8601 date of publication; absent when the document does not tell. */
  readonly published?: string;
  readonly speaker?: string;
  readonly condition?: string;
  /** By when, as written, and as a date, month or interval where it could be told. */
  readonly due?: string;
  readonly dueDate?: string;
  readonly review: ReviewState;
}

/** Who stands where on what. */
export interface PositionMatrix {
  /** Those with most positions first. */
  readonly parties: readonly BoardParty[];
  /** In the order of the taxonomy; topics of all statements, also of those without a party. */
  readonly topics: readonly BoardTopic[];
  readonly cells: readonly PositionCell[];
}

export interface BoardParty {
  /** Canonical name. */
  readonly name: string;
  readonly positions: number;
  /** ISO 8601 date of its latest statement; absent when no document of it tells. */
  readonly latest?: string;
}

export interface BoardTopic {
  readonly id: string;
  readonly label: string;
  /** Labels of the topics above it, outermost first. */
  readonly above: readonly string[];
}

/** One party on one topic; there is none where nothing is known. */
export interface PositionCell {
  readonly party: string;
  readonly topic: string;
  /** The latest stance; absent where the party said nothing and others only ask something of it. */
  readonly stance?: string;
  /** Oldest first. */
  readonly history: readonly PositionMove[];
  /** "demanded → offered → agreed" */
  readonly course: string;
  /** True when the party's position on the topic did not stay as it was first stated. */
  readonly changed: boolean;
  /** Statements that contradict one of the history. */
  readonly contradicted: readonly string[];
  /** What others ask of the party, oldest first. */
  readonly asked: readonly string[];
}

export interface PositionMove {
  readonly statement: string;
  readonly move: Move;
}

export interface BoardTimeline {
  /** Commitments that several documents state, each as its statements, oldest first. */
  readonly chains: readonly Chain[];
  readonly rounds: readonly BoardRound[];
}

export interface Chain {
  readonly id: string;
  readonly links: readonly ChainLink[];
}

export interface ChainLink {
  readonly statement: string;
  /** Against the statement before it: "amount: 800 million pounds → 600 million pounds". */
  readonly changes: readonly string[];
}

export interface BoardRound {
  readonly id: string;
  readonly number: number;
  /** ISO 8601 dates of the first and the last day. */
  readonly start: string;
  readonly end: string;
  readonly place?: string;
  readonly parties: readonly string[];
}

/** `due`: today or within the next weeks; `undated`: the words name no day that could be told. */
export type DeadlineState = 'overdue' | 'due' | 'upcoming' | 'undated';

export interface Deadline {
  /** The latest statement of the commitment that names a day. */
  readonly statement: string;
  readonly state: DeadlineState;
  /** ISO 8601 dates between which it falls due; absent when undated. */
  readonly first?: string;
  readonly last?: string;
  /** Whole days from today to its last day, negative when that is past; absent when undated. */
  readonly days?: number;
  /** Earlier statements of it that named another day, oldest first. */
  readonly moved: readonly string[];
  /** Later statements of it that name none. */
  readonly later: readonly string[];
}
