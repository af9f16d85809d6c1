/**
 * The stored description of a place, in the words of the W3C Web Annotation Data Model: a text quote selector, a text
 * position selector, and the titles of the sections it stands in. It is taken once, when the annotation is made, and
 * kept for ever.
 */
export interface Selector {
  /** The annotated source text, markup included. */
  readonly exact: string;
  /** At most CONTEXT_LENGTH UTF-16 units before it. */
  readonly prefix: string;
  /** At most CONTEXT_LENGTH UTF-16 units after it. */
  readonly suffix: string;
  /** In code points from the start of the text, as the W3C model says. */
  readonly start: number;
  /** In code points; not inside. */
  readonly end: number;
  /** Titles of the sections around it, outermost first. */
  readonly headings: readonly string[];
}

/** Thirty-two units on each side, as Hypothesis stores: enough to tell almost all repetitions apart. */
export const CONTEXT_LENGTH = 32;
