import type { Board } from '../../core/board/board';
import type { BoardChange } from '../../core/board/boardChange';
import type { boardWords } from './boardWords';

/**
 * All that the board's page and the extension say to each other. The page's scripts know the types of this file and
 * nothing else; they name statements by id, never a file.
 */
export type ToPage =
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'reading'; readonly documents: number }
  | { readonly kind: 'board'; readonly board: Board; readonly notes: Notes }
  | { readonly kind: 'change'; readonly change: BoardChange; readonly notes: Notes }
  /** A sentence for the live region: what an act has done. */
  | { readonly kind: 'said'; readonly text: string };

export type FromPage =
  /** The page can be spoken to; it is sent everything, as after each time it was hidden away. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'reveal'; readonly statement: string }
  | { readonly kind: 'copy'; readonly format: 'markdown' | 'csv'; readonly statements: readonly string[] }
  /** Of the documents in which the statements stand; of all that the board shows where none are given. */
  | { readonly kind: 'export'; readonly statements?: readonly string[] }
  | { readonly kind: 'saveCalendar' }
  | { readonly kind: 'savePicture'; readonly svg: string };

/** What the board cannot tell by itself, in the reader's language. */
export interface Notes {
  /** Why it does not tell of the whole dossier; absent when it does. */
  readonly incomplete?: string;
  /** By the statement of a deadline, how its day was told, one sentence each. */
  readonly reasons: Readonly<Record<string, readonly string[]>>;
}

/** The page's texts in the reader's language; `{0}` stands for a value. */
export type Words = ReturnType<typeof boardWords>;

export type Tab = 'positions' | 'timeline' | 'ledger' | 'deadlines';

export type { Board } from '../../core/board/board';
export type {
  BoardParty,
  BoardRound,
  BoardStatement,
  BoardTopic,
  Chain,
  Deadline,
  DeadlineState,
  PositionCell,
} from '../../core/board/board';
export type { BoardChange } from '../../core/board/boardChange';
