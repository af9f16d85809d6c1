import { overlaps, type Span } from '../text/span';
import type { LabeledSpan } from './coding';

/** What two annotators said of the same unit. */
export type Judgement = readonly [a: string, b: string];

/**
 * Cohen's kappa for nominal judgements of two annotators: (observed - expected) / (1 - expected) agreement, the expected
 * one from each annotator's own frequencies (Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and
 * Psychological Measurement 20, 1960). Undefined without units, or when both gave one and the same value throughout,
 * since then chance explains everything.
 */
export function cohensKappa(judgements: readonly Judgement[]): number | undefined {
  const total = judgements.length;
  const observed = judgements.filter(([a, b]) => a === b).length / total;
  const expected = [...new Set(judgements.flat())]
    .map((value) => (count(judgements, 0, value) / total) * (count(judgements, 1, value) / total))
    .reduce((sum, share) => sum + share, 0);
  return total === 0 || expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

/** A sentence that nobody gave a label. */
const NONE = '';

/**
 * Sentences as units: each has for an annotator the set of labels on its words, so that borders do not count. With one
 * label given, the question is only whether the sentence has it.
 */
export function sentenceJudgements(
  sentences: readonly Span[],
  as: readonly LabeledSpan[],
  bs: readonly LabeledSpan[],
  label?: string,
): readonly Judgement[] {
  return sentences.map((sentence) => [labelsIn(sentence, as, label), labelsIn(sentence, bs, label)]);
}

function labelsIn(sentence: Span, spans: readonly LabeledSpan[], only: string | undefined): string {
  const labels = spans
    .filter((span) => overlaps(span, sentence) && (only === undefined || span.label === only))
    .map(({ label }) => label);
  return [...new Set(labels)].sort().join(' + ') || NONE;
}

const count = (judgements: readonly Judgement[], annotator: 0 | 1, value: string): number =>
  judgements.filter((judgement) => judgement[annotator] === value).length;
