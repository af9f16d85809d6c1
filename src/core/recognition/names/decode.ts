import type { EncodedText } from './encodedText';
import { FeatureWriter, OTHERS } from './featureWriter';
import { writeFeatures } from './features';
import { mayFollow, OUTSIDE, TAG_COUNT, TAGS_BEFORE } from './nameTags';
import { addWeights, SUMS, writeScores, type NameWeights } from './nameWeights';
import { addWordSums } from './wordSums';
import { READ, stretches, type Reading, type Stretch } from './reading';

const T = TAG_COUNT;
const features = new FeatureWriter();
features.wanted = OTHERS;
const sums = new Int32Array(SUMS);

/** `TAG_COUNT` scores per token; those of tokens that are not to be read stay zero. See `tokensToRead`. */
export function scoreTags(encoded: EncodedText, weights: NameWeights, reading: Reading): Float32Array {
  const { count } = encoded.tokens;
  const scores = new Float32Array(count * T);
  for (let i = 0; i < count; i++) {
    if (reading[i] !== READ) continue;
    sums.fill(0);
    addWordSums(encoded, i, weights, sums);
    writeFeatures(encoded, i, features);
    addWeights(weights, features.hashes, features.count, sums);
    writeScores(weights, sums, scores, i * T);
  }
  return scores;
}

/** The best sequence of tags (Viterbi), over each stretch that is read on its own: what lies between is outside. */
export function bestTags(reading: Reading, scores: Float32Array, transition: Float32Array): Uint8Array {
  const tags = new Uint8Array(reading.length);
  for (const stretch of stretches(reading)) viterbi(scores, transition, stretch, tags);
  return tags;
}

function viterbi(scores: Float32Array, transition: Float32Array, { from, to, leads }: Stretch, tags: Uint8Array): void {
  const n = to - from;
  reserve(n * T);
  for (let y = 0; y < T; y++) {
    best[y] = mayFollow(OUTSIDE, y) ? transition[y]! + scores[from * T + y]! : -Infinity;
  }
  for (let t = 1; t < n; t++) {
    for (let y = 0; y < T; y++) {
      let top = -Infinity;
      for (const x of TAGS_BEFORE[y]!) {
        const value = best[(t - 1) * T + x]! + transition[x * T + y]!;
        if (value <= top) continue;
        top = value;
        back[t * T + y] = x;
      }
      best[t * T + y] = top + scores[(from + t) * T + y]!;
    }
  }
  let tag: number = OUTSIDE;
  let top = -Infinity;
  for (const y of TAGS_BEFORE[OUTSIDE]!) {
    const value = best[(n - 1) * T + y]! + (leads ? transition[y * T + OUTSIDE]! : 0);
    if (value > top) [tag, top] = [y, value];
  }
  for (let t = n - 1; t >= 0; t--) {
    tags[from + t] = tag;
    tag = back[t * T + tag]!;
  }
}

/** Scratch space, kept between calls: stretches are short and many. */
let best = new Float64Array(1024);
let back = new Uint8Array(1024);

function reserve(size: number): void {
  if (best.length >= size) return;
  best = new Float64Array(size * 2);
  back = new Uint8Array(size * 2);
}
