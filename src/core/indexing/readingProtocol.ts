import type { Dossier } from '../analyze';
import type { DocumentToRead } from './documentFacts';

/** What is said to the reader of documents, wherever it runs: in a worker, or beside the editor. */
export type ToReader =
  /** What a dossier knows; told before the first document that is to be read with it. */
  | { readonly kind: 'knowledge'; readonly id: number; readonly knowledge: Omit<Dossier, 'lexicon'> }
  | { readonly kind: 'read'; readonly id: number; readonly knowledge: number; readonly document: DocumentToRead }
  /** A data file that was wanted; undefined if it cannot be had. */
  | { readonly kind: 'data'; readonly path: string; readonly bytes: Uint8Array | undefined };

export type FromReader =
  /** One of Rapporteur's own data files, by its path below `media/`. */
  | { readonly kind: 'wanted'; readonly path: string }
  /** The facts of the document, see `encodeFacts`. */
  | { readonly kind: 'record'; readonly id: number; readonly record: Uint8Array }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
