import { sameSpan } from '../text/span';
import type { LabeledSpan } from './coding';
import { pairSpans } from './pairSpans';

/** "exact": the same words and the same label. "overlap": the same label on words that both have in part. */
export type Match = 'exact' | 'overlap';

/**
 * The harmonic mean of precision and recall of one annotator's spans against the other's; it is the same in both
 * directions, and the limit of kappa where what nobody marked cannot be counted (Hripcsak and Rothschild, "Agreement,
 * the F-Measure, and Reliability in Information Retrieval", JAMIA 12(3), 2005). Undefined when neither has any span.
 */
export function f1(as: readonly LabeledSpan[], bs: readonly LabeledSpan[], match: Match): number | undefined {
  const total = as.length + bs.length;
  return total === 0 ? undefined : (2 * matched(as, bs, match)) / total;
}

/** Spans of one label are paired among themselves, so that another label on the same words takes no match away. */
function matched(as: readonly LabeledSpan[], bs: readonly LabeledSpan[], match: Match): number {
  const labels = new Set(as.map(({ label }) => label));
  const of = (spans: readonly LabeledSpan[], label: string) => spans.filter((span) => span.label === label);
  return [...labels]
    .flatMap((label) => pairSpans(of(as, label), of(bs, label)))
    .filter(({ a, b }) => a && b && (match === 'overlap' || sameSpan(a, b))).length;
}
