import type { EncodedText } from './encodedText';
import { FeatureWriter } from './featureWriter';
import { writeFeatures } from './features';
import { mayFollow, OUTSIDE, TAG_COUNT, TAGS_BEFORE } from './nameTags';
import { addWeights, type NameWeights } from './nameWeights';

const T = TAG_COUNT;
const features = new FeatureWriter();

/** Beyond what the weights of any token add up to. */
const CERTAIN = 50;

/**
 * `TAG_COUNT` scores per token; those of tokens that are no candidates stay zero. Tokens marked in `outside` are not
 * read: they are outside for certain.
 */
export function scoreTags(encoded: EncodedText, weights: NameWeights, outside?: Uint8Array): Float32Array {
  const { count } = encoded.tokens;
  const scores = new Float32Array(count * T);
  for (let i = 0; i < count; i++) {
    if (encoded.candidate[i] === 0) continue;
    if (outside?.[i] === 1) {
      scores[i * T + OUTSIDE] = CERTAIN;
      continue;
    }
    writeFeatures(encoded, i, features);
    addWeights(weights, features.hashes, features.count, scores, i * T);
  }
  return scores;
}

/** The best sequence of tags (Viterbi), over each stretch of candidates on its own: what lies between is outside. */
export function bestTags(candidate: Uint8Array, scores: Float32Array, transition: Float32Array): Uint8Array {
  const tags = new Uint8Array(candidate.length);
  for (const [from, to] of stretches(candidate)) viterbi(scores, transition, from, to, tags);
  return tags;
}

/** Runs of candidates, half-open. */
export function* stretches(candidate: Uint8Array): Generator<readonly [from: number, to: number]> {
  let from = candidate.indexOf(1);
  while (from >= 0) {
    let to = candidate.indexOf(0, from);
    if (to < 0) to = candidate.length;
    yield [from, to];
    from = candidate.indexOf(1, to);
  }
}

function viterbi(scores: Float32Array, transition: Float32Array, from: number, to: number, tags: Uint8Array): void {
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
  for (const y of TAGS_BEFORE[OUTSIDE]!) if (best[(n - 1) * T + y]! > best[(n - 1) * T + tag]!) tag = y;
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
