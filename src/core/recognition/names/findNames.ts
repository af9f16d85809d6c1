import type { BlockVersion } from '../../document/blockVersion';
import { keepInSteps } from '../../document/byBlock';
import type { Steps } from '../../steps';
import { bestTags, scoreTags } from './decode';
import { documentEvidence, sameEvidence, withEvidence, type DocumentEvidence } from './documentEvidence';
import { encodeText } from './encodeText';
import type { EncodedText } from './encodedText';
import { namesOfTags, type FoundName } from './foundName';
import { addGazetteerEvidence } from './gazetteerEvidence';
import type { NameModel } from './nameModel';
import { applyNameRules } from './nameRules';
import type { ReadBlock } from './readBlock';
import { tagPosteriors } from './posteriors';
import { tokensToRead } from './tokensToRead';
import { sameItems } from '../../sameItems';

/** A text of a document with the names in it. */
export interface NamedText {
  readonly encoded: EncodedText;
  /** In text order, without overlaps. */
  readonly names: readonly FoundName[];
}

/** The names of a document by block, and what they were found with. */
export interface NamedBlocks {
  readonly first: readonly ReadBlock[];
  readonly evidence: DocumentEvidence;
  readonly texts: readonly NamedText[];
}

/**
 * Finds the names in the blocks of a document. The model reads each text; then the whole document is asked what it says
 * about each name, and the model reads again with that evidence; last, rules settle what is a matter of convention. In steps.
 */
export function* findNames(version: BlockVersion, model: NameModel, previous?: NamedBlocks): Steps<NamedBlocks> {
  const first = yield* keepInSteps(version, previous?.first, (i) => readFirst(version.blocks[i]!.text, model));
  const evidence = yield* documentEvidence(version, first, previous?.evidence);
  const texts = yield* keepInSteps(
    version,
    previous?.texts,
    (i) => readAgain(first[i]!, withEvidence(first[i]!.scores, evidence, i), model),
    {
      watched: [[evidence.occurrences, previous?.evidence.occurrences]],
      stays: evidence.shifted.size === 0 ? undefined : (_, i) => sameEvidence(evidence, i),
      same: (a, b) => a.encoded === b.encoded && sameItems(a.names, b.names, sameName),
    },
  );
  return { first, evidence, texts };
}

const sameName = (a: FoundName, b: FoundName): boolean => a.type === b.type && a.first === b.first && a.last === b.last;

function readFirst(text: string, { knowledge, weights }: NameModel): ReadBlock {
  const encoded = encodeText(text, knowledge);
  const reading = tokensToRead(encoded);
  const scores = scoreTags(encoded, weights, reading);
  addGazetteerEvidence(encoded, scores);
  const posteriors = tagPosteriors(reading, scores, weights.factors);
  return { encoded, reading, scores, posteriors, tags: bestTags(reading, scores, weights.transition) };
}

function readAgain(
  { encoded, reading, scores, tags }: ReadBlock,
  raised: Float32Array,
  { weights }: NameModel,
): NamedText {
  const best = raised === scores ? tags : bestTags(reading, raised, weights.transition);
  return { encoded, names: applyNameRules(encoded, namesOfTags(best)) };
}
