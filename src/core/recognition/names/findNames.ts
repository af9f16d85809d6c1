import { bestTags, scoreTags } from './decode';
import { addDocumentEvidence } from './documentEvidence';
import { encodeText } from './encodeText';
import type { EncodedText } from './encodedText';
import { namesOfTags, type FoundName } from './foundName';
import { addGazetteerEvidence } from './gazetteerEvidence';
import type { NameModel } from './nameModel';
import { applyNameRules } from './nameRules';
import { ordinaryWords } from './ordinaryWords';
import { tagPosteriors } from './posteriors';

/** A text of a document with the names in it. */
export interface NamedText {
  readonly encoded: EncodedText;
  /** In text order, without overlaps. */
  readonly names: readonly FoundName[];
}

/**
 * Finds the names in the texts of one document. The model reads each text; then the whole document is asked what it says
 * about each name, and the model reads again with that evidence; last, rules settle what is a matter of convention.
 */
export function findNames(texts: readonly string[], { knowledge, weights }: NameModel): NamedText[] {
  const { transition, factors } = weights;
  const blocks = texts.map((text) => {
    const encoded = encodeText(text, knowledge);
    const scores = scoreTags(encoded, weights, ordinaryWords(encoded));
    addGazetteerEvidence(encoded, scores);
    const posteriors = tagPosteriors(encoded.candidate, scores, factors);
    return { encoded, scores, posteriors, tags: bestTags(encoded.candidate, scores, transition) };
  });
  addDocumentEvidence(blocks);
  return blocks.map(({ encoded, scores }) => {
    const names = namesOfTags(bestTags(encoded.candidate, scores, transition));
    return { encoded, names: applyNameRules(encoded, names) };
  });
}
