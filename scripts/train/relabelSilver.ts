import { bestTags, scoreTags } from '../../src/core/recognition/names/decode';
import { encodeText } from '../../src/core/recognition/names/encodeText';
import type { EncodedText } from '../../src/core/recognition/names/encodedText';
import { namesOfTags } from '../../src/core/recognition/names/foundName';
import type { NameModel } from '../../src/core/recognition/names/nameModel';
import { tagPosteriors, type TagPosteriors } from '../../src/core/recognition/names/posteriors';
import { goldTags } from './goldTags';
import type { GoldSpan, GoldText } from './readGold';

/** A label that a model trained without it holds for less probable than this is taken for an error of the machine … */
const DOUBTFUL = 0.05;
/** … and replaced where the model is this sure of another. */
const SURE = 0.7;

/**
 * Corrects machine-made labels with a model that was trained without them (cross-validated cleaning, after Wang et al.,
 * CrossWeigh, 2019): where it is sure of another reading, that one stands; where it only doubts, the text is left out.
 */
export function relabelSilver(texts: readonly GoldText[], { knowledge, weights }: NameModel): GoldText[] {
  return texts.flatMap((text) => {
    const encoded = encodeText(text.text, knowledge);
    const scores = scoreTags(encoded, weights, encoded.candidate);
    const posteriors = tagPosteriors(encoded.candidate, scores, weights.factors);
    const silver = goldTags(encoded, text.spans);
    if (leastProbable(silver, posteriors, encoded) >= DOUBTFUL) return [text];
    const better = bestTags(encoded.candidate, scores, weights.transition);
    if (leastProbable(better, posteriors, encoded) < SURE) return [];
    return [{ ...text, spans: spansOf(encoded, better) }];
  });
}

function leastProbable(tags: Uint8Array, posteriors: TagPosteriors, { candidate }: EncodedText): number {
  let least = 1;
  for (let i = 0; i < tags.length; i++) if (candidate[i]) least = Math.min(least, posteriors(i, tags[i]!));
  return least;
}

const spansOf = ({ tokens }: EncodedText, tags: Uint8Array): GoldSpan[] =>
  namesOfTags(tags).map(({ type, first, last }) => ({ type, start: tokens.starts[first]!, end: tokens.ends[last]! }));
