import { sameLabel, type Label } from '../annotation/body';
import { compareSpans, contains, textOf, type Span } from '../text/span';
import type { Mark } from '../marks/mark';
import type { ReviewItem } from './reviewItem';

/** A label that was just given, with what it was given to. */
export interface LastLabel {
  readonly label: Label;
  /** The kind the rule had found there; undefined for words that a person had chosen. */
  readonly found: string | undefined;
  readonly words: string;
}

/**
 * Where the last label most likely belongs next: on the next undecided find of the same kind as the one that got it; for
 * a person's own choice of words on the same words again. Undefined when there is none after the place.
 */
export function likelyPlace(
  text: string,
  marks: readonly Mark[],
  items: readonly ReviewItem[],
  last: LastLabel,
  from: Span,
): Span | undefined {
  if (last.found === undefined) return sameWords(text, marks, last, from);
  return items.find(
    ({ answer, mark, span }) =>
      answer === 'open' &&
      mark?.kind === 'commitment' &&
      mark.commitment.kind === last.found &&
      compareSpans(span, from) >= 0,
  )?.span;
}

function sameWords(text: string, marks: readonly Mark[], { label, words }: LastLabel, from: Span): Span | undefined {
  const isLabeled = (span: Span): boolean =>
    marks.some(
      (mark) => mark.kind === 'annotation' && mark.label && sameLabel(mark.label, label) && contains(mark.span, span),
    );
  for (let at = text.indexOf(words, from.start); at >= 0; at = text.indexOf(words, at + words.length)) {
    const span = { start: at, end: at + words.length };
    if (isWholeWords(text, span) && !isLabeled(span)) return span;
  }
  return undefined;
}

const LETTER = /[\p{L}\p{N}]/u;

const isWholeWords = (text: string, span: Span): boolean =>
  !(LETTER.test(text[span.start - 1] ?? '') && LETTER.test(textOf(text, span)[0] ?? '')) &&
  !(LETTER.test(text[span.end] ?? '') && LETTER.test(text[span.end - 1] ?? ''));
