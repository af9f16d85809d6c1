import { overlaps, type Span } from '../text/span';
import type { Selector } from '../anchoring/selector';
import { sameLabel, type Label } from './body';

/** What a rule found and a person may accept or reject: a mention or a commitment, with its place described. */
export interface Suggestion {
  /** The document, relative to the dossier. */
  readonly source: string;
  readonly selector: Selector;
  readonly label: Label;
  /** Id of the rule that found it. */
  readonly rule: string;
}

/** A rejected suggestion where it now stands. */
export interface Rejection {
  readonly label: Label;
  readonly span: Span;
}

/**
 * True if the person has rejected what a rule suggests here: the same label on overlapping text. The rule's id does
 * not count, or the same wrong find would return under another rule's name.
 */
export const isRejected = (label: Label, span: Span, rejections: readonly Rejection[]): boolean =>
  rejections.some((rejection) => sameLabel(rejection.label, label) && overlaps(rejection.span, span));
