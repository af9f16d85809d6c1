import { stretches } from '../../src/core/recognition/names/reading';
import { encodeText, type NameKnowledge } from '../../src/core/recognition/names/encodeText';
import { FeatureWriter } from '../../src/core/recognition/names/featureWriter';
import { writeFeatures } from '../../src/core/recognition/names/features';
import { mayFollow, OUTSIDE } from '../../src/core/recognition/names/nameTags';
import type { Examples } from './crf';
import { indexFeatures, type FeatureIndex } from './featureIndex';
import { goldTags, paragraphsOf } from './goldTags';
import { IntList } from './intList';
import type { GoldText } from './readGold';

/** How much the stretches of each source count: clean data more, machine-made labels less. */
export type SourceWeights = Readonly<Record<string, number>>;

/** A feature that the training texts show once teaches that text by heart. */
const LEAST_SEEN = 2;

export interface IndexedExamples {
  readonly examples: Examples;
  readonly index: FeatureIndex;
  /** How often each feature occurs. */
  readonly frequencies: Uint32Array;
}

export function buildExamples(
  texts: readonly GoldText[],
  knowledge: NameKnowledge,
  sources: SourceWeights,
): IndexedExamples {
  const starts = new IntList();
  const weights: number[] = [];
  const featureStarts = new IntList();
  const hashes = new IntList();
  const gold = new IntList();
  const writer = new FeatureWriter();
  for (const text of texts) {
    for (const paragraph of paragraphsOf(text)) {
      const encoded = encodeText(paragraph.text, knowledge);
      const tags = goldTags(encoded, paragraph.spans);
      for (const { from, to } of stretches(encoded.candidate)) {
        if (!isWellFormed(tags, from, to)) continue;
        starts.push(gold.length);
        weights.push(sources[text.source] ?? 1);
        for (let i = from; i < to; i++) {
          writeFeatures(encoded, i, writer);
          featureStarts.push(hashes.length);
          for (let j = 0; j < writer.count; j++) hashes.push(writer.hashes[j]!);
          gold.push(tags[i]!);
        }
      }
    }
  }
  starts.push(gold.length);
  featureStarts.push(hashes.length);
  const indexed = indexHashes(hashes.finish(), featureStarts.finish());
  const examples = {
    ...indexed,
    starts: starts.finish(),
    weights: Float32Array.from(weights),
    gold: Uint8Array.from(gold.finish()),
  };
  return { examples, index: indexed.index, frequencies: indexed.frequencies };
}

/** A name that leaves the candidates breaks off: such a stretch teaches nothing right. */
function isWellFormed(tags: Uint8Array, from: number, to: number): boolean {
  let before: number = OUTSIDE;
  for (let i = from; i < to; i++) {
    if (!mayFollow(before, tags[i]!)) return false;
    before = tags[i]!;
  }
  return mayFollow(before, OUTSIDE);
}

/** Replaces hashes by feature numbers, in place, and leaves rare features out. */
function indexHashes(
  hashes: Int32Array,
  starts: Int32Array,
): { index: FeatureIndex; features: Int32Array; featureStarts: Int32Array; frequencies: Uint32Array } {
  const index = indexFeatures(hashes, LEAST_SEEN);
  const frequencies = new Uint32Array(index.count);
  const featureStarts = new Int32Array(starts.length);
  let kept = 0;
  for (let token = 0; token + 1 < starts.length; token++) {
    for (let j = starts[token]!; j < starts[token + 1]!; j++) {
      const feature = index.find(hashes[j]!);
      if (feature < 0) continue;
      hashes[kept++] = feature;
      frequencies[feature]!++;
    }
    featureStarts[token + 1] = kept;
  }
  return { index, features: hashes.subarray(0, kept), featureStarts, frequencies };
}
