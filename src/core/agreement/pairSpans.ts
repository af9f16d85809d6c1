import { overlapRatio } from '../marks/overlapRatio';
import { compareSpans, sameSpan } from '../text/span';
import type { LabeledSpan } from './coding';

/** Two spans of two annotators that are about the same words; alone where the other has nothing there. */
export interface SpanPair<T extends LabeledSpan = LabeledSpan> {
  readonly a: T | undefined;
  readonly b: T | undefined;
}

/**
 * Pairs the spans of two annotators, each at most once: those that share most of their words first, so that equal spans
 * always meet. In text order.
 */
export function pairSpans<T extends LabeledSpan>(as: readonly T[], bs: readonly T[]): readonly SpanPair<T>[] {
  const candidates = as
    .flatMap((a) => bs.map((b) => ({ a, b, likeness: likeness(a, b) })))
    .filter(({ likeness }) => likeness > 0)
    .sort((x, y) => y.likeness - x.likeness || compareSpans(x.a, y.a) || compareSpans(x.b, y.b));
  const used = new Set<T>();
  const pairs: SpanPair<T>[] = [];
  for (const { a, b } of candidates) {
    if (used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    pairs.push({ a, b });
  }
  const alone = (spans: readonly T[]): T[] => spans.filter((span) => !used.has(span));
  return [
    ...pairs,
    ...alone(as).map((a) => ({ a, b: undefined })),
    ...alone(bs).map((b) => ({ a: undefined, b })),
  ].sort((x, y) => compareSpans((x.a ?? x.b)!, (y.a ?? y.b)!));
}

/** Equal labels decide between two pairs that share as many words. */
const SAME_LABEL = 1e-6;

const likeness = (a: LabeledSpan, b: LabeledSpan): number => {
  const shared = sameSpan(a, b) ? 1 : overlapRatio(a, b);
  return shared === 0 ? 0 : shared + (a.label === b.label ? SAME_LABEL : 0);
};
