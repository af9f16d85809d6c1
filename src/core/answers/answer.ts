import { positionAt, type LineIndex } from '../text/lineIndex';
import { shortenText } from '../text/shortenText';
import type { DossierDocument } from '../navigation/dossierDocument';
import type { Span } from '../text/span';

/** A document that questions are answered from. */
export interface AnsweredFrom extends DossierDocument {
  readonly lines: LineIndex;
}

/** Words of a document with all that is needed to find them again. */
export interface Quote {
  readonly quote: string;
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** "¶3, sentence 2" */
  readonly place: string;
  /** ISO 8601 date of the document; undefined when it does not tell. */
  readonly published: string | undefined;
}

/** What a tool answers: plain values, fit for JSON. */
export interface Answer<T> {
  /** How many there are, of which `found` holds the first. */
  readonly total: number;
  readonly found: readonly T[];
}

/** Answers a language model can take in at once. */
const MOST_FOUND = 50;

/** Quotes are sentences; one that is longer is a table or a list. In UTF-16 units. */
const LONGEST_QUOTE = 400;

/** Of which part of the document the words are, and where. */
export interface Quoted {
  readonly text: string;
  readonly span: Span;
  readonly place: string;
}

export const quoteOf = ({ file, published, lines }: AnsweredFrom, { text, span, place }: Quoted): Quote => ({
  quote: shortenText(text.replace(/\s+/g, ' ').trim(), LONGEST_QUOTE),
  file,
  line: positionAt(lines, span.start).line + 1,
  place,
  published,
});

/** How many to answer with: what was asked for, at most `MOST_FOUND`. */
export const boundOf = (limit: unknown): number =>
  typeof limit === 'number' && limit >= 1 ? Math.min(Math.floor(limit), MOST_FOUND) : MOST_FOUND;
