import type { Span } from '../text/span';
import type { FactChange } from './factChanges';

/** Where an annotation stands in a text now. Never a score: a place is certain, or the person decides. */
export type Anchoring = Anchored | Moved | Changed | Orphaned;

/** An annotation that has a place. `verbatim`: the source is the same to the unit, spaces and markup included. */
export type Placed = Anchored | Moved | Changed;

/** The same text at the same place: only what is around it may have changed. */
export interface Anchored {
  readonly kind: 'anchored';
  readonly span: Span;
  readonly verbatim: boolean;
}

/** The same text, taken elsewhere in the document. */
export interface Moved {
  readonly kind: 'moved';
  readonly span: Span;
  readonly verbatim: boolean;
}

/** The place is certain, its words are others. Markup, white space, punctuation and line breaks are no words. */
export interface Changed {
  readonly kind: 'changed';
  readonly span: Span;
  readonly verbatim: false;
  /** The words that differ, to be shown as a diff. */
  readonly words: readonly WordChange[];
  /** Differences that change what the text says: numbers, names, dates, negations, modals, acts. */
  readonly facts: readonly FactChange[];
}

/** No place is certain. The annotation is kept, with its quote and the place where it stood last. */
export interface Orphaned {
  readonly kind: 'orphaned';
  /** Where the text stood that is gone, or the likeliest place, for "attach here". */
  readonly near: number;
}

/** Words of the old text that became words of the new; one side may be empty. */
export interface WordChange {
  readonly before: string;
  readonly after: string;
}
