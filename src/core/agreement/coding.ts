import type { Span } from '../text/span';

/** A place that an annotator gave a label; the unit of all measures of agreement. Offsets in UTF-16 units. */
export interface LabeledSpan extends Span {
  readonly label: string;
}

/** What one annotator made of one text. */
export interface Coding {
  readonly annotator: string;
  readonly spans: readonly LabeledSpan[];
}

/** All codings of one text. */
export interface CodedText {
  readonly file: string;
  /** In UTF-16 units. */
  readonly length: number;
  /** The sentences, in text order. */
  readonly sentences: readonly Span[];
  readonly codings: readonly Coding[];
}
