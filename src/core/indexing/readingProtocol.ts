import type { Dossier } from '../analyze';
import type { AnalysisChange } from '../following/analysisChange';
import type { TextEdit } from '../following/textEdit';
import type { DocumentToRead } from './documentFacts';

/** What is said to the reader of documents, wherever it runs: in a worker, or beside the editor. */
export type ToReader =
  /** What a dossier knows; told before the first document that is to be read with it. */
  | { readonly kind: 'knowledge'; readonly id: number; readonly knowledge: Omit<Dossier, 'lexicon'> }
  | { readonly kind: 'read'; readonly id: number; readonly knowledge: number; readonly document: DocumentToRead }
  | ToFollower
  /** A data file that was wanted; undefined if it cannot be had. */
  | { readonly kind: 'data'; readonly path: string; readonly bytes: Uint8Array | undefined };

/** Said of a text that is being typed in; `id` is the text's. */
export type ToFollower =
  | {
      readonly kind: 'follow';
      readonly id: number;
      readonly text: string;
      readonly path: string;
      readonly knowledge: Omit<Dossier, 'lexicon'>;
    }
  | { readonly kind: 'edit'; readonly id: number; readonly edit: TextEdit; readonly isAnswerWanted: boolean }
  | { readonly kind: 'leave'; readonly id: number };

export type FromReader =
  /** One of Rapporteur's own data files, by its path below `media/`. */
  | { readonly kind: 'wanted'; readonly path: string }
  /** The facts of the document, see `encodeFacts`. */
  | { readonly kind: 'record'; readonly id: number; readonly record: Uint8Array }
  | FromFollower
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

export type FromFollower =
  /** The text was read, and so were all edits that came with it. */
  | { readonly kind: 'followed'; readonly id: number }
  | { readonly kind: 'changed'; readonly id: number; readonly change: AnalysisChange };
