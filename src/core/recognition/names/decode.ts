import { addClassSums, keptSums } from './classSums';
import type { EncodedText } from './encodedText';
import { FeatureWriter, OTHERS } from './featureWriter';
import { writeFeatures } from './features';
import { OUTSIDE, STEPS_FROM, STEPS_TO, TAG_COUNT } from './nameTags';
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
  const kept = keptSums(weights);
  for (let i = 0; i < count; i++) {
    if (reading[i] !== READ) continue;
    sums.fill(0);
    addWordSums(encoded, i, weights, sums);
    addClassSums(encoded, i, weights, kept, sums);
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
  start(scores, transition, from * T);
  for (let t = 1; t < n; t++) step(scores, transition, t * T, (from + t) * T);
  let tag = lastTag(transition, (n - 1) * T, leads);
  for (let t = n - 1; t >= 0; t--) {
    tags[from + t] = tag;
    tag = back[t * T + tag]!;
  }
}

/** The tags that the first token may have behind one that is outside; its scores stand from `scored` on. */
function start(scores: Float32Array, transition: Float32Array, scored: number): void {
  best.fill(-Infinity, 0, T);
  const { first, other, pair } = STEPS_FROM;
  for (let n = first[OUTSIDE]!; n < first[OUTSIDE + 1]!; n++) {
    const y = other[n]!;
    best[y] = transition[pair[n]!]! + scores[scored + y]!;
  }
}

/** The best of the tags of the last token, which stand from `row` on, that may be followed by one outside. */
function lastTag(transition: Float32Array, row: number, leads: boolean): number {
  const { first, other, pair } = STEPS_TO;
  let tag: number = OUTSIDE;
  let top = -Infinity;
  for (let n = first[OUTSIDE]!; n < first[OUTSIDE + 1]!; n++) {
    const value = best[row + other[n]!]! + (leads ? transition[pair[n]!]! : 0);
    if (value <= top) continue;
    top = value;
    tag = other[n]!;
  }
  return tag;
}

/** Finds the best way to each tag of the token whose tags stand from `row` on, and whose scores from `scored` on. */
function step(scores: Float32Array, transition: Float32Array, row: number, scored: number): void {
  const { first, other, pair } = STEPS_TO;
  const before = row - T;
  for (let y = 0; y < T; y++) {
    let top = -Infinity;
    let way = OUTSIDE as number;
    const end = first[y + 1]!;
    for (let n = first[y]!; n < end; n++) {
      const value = best[before + other[n]!]! + transition[pair[n]!]!;
      if (value <= top) continue;
      top = value;
      way = other[n]!;
    }
    back[row + y] = way;
    best[row + y] = top + scores[scored + y]!;
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
