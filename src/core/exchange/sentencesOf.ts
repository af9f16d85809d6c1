import { sentenceSpans } from '../text/sentences';
import type { Span } from '../text/span';
import { tokenize } from '../text/tokens';
import type { IndexedText } from './indexedText';
import { partitionPoint } from '../text/partitionPoint';

/** A sentence of an indexed text with its words, numbers and marks. */
export interface Sentence extends Span {
  /** Never empty. */
  readonly tokens: readonly Token[];
}

export interface Token extends Span {
  /** Number of its sentence in the text. */
  readonly sentence: number;
}

/** The sentences of each part of the text, in order. */
export function sentencesOf({ text, parts }: IndexedText): readonly Sentence[] {
  const spans = parts.flatMap((part) =>
    sentenceSpans(text.slice(part.start, part.end)).map(({ start, end }) => ({
      start: part.start + start,
      end: part.start + end,
    })),
  );
  return spans.flatMap((span, sentence) => {
    const { starts, ends, count } = tokenize(text.slice(span.start, span.end));
    const tokens = Array.from({ length: count }, (_, i) => ({
      start: span.start + starts[i]!,
      end: span.start + ends[i]!,
      sentence,
    }));
    return count > 0 ? [{ ...span, tokens }] : [];
  });
}

/** The tokens that a span touches; `tokens` in text order. */
export function tokensIn<T extends Span>(tokens: readonly T[], { start, end }: Span): readonly T[] {
  const first = partitionPoint(tokens.length, (i) => tokens[i]!.end <= start);
  let last = first;
  while (last < tokens.length && tokens[last]!.start < end) last++;
  return tokens.slice(first, last);
}
