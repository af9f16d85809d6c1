import { OUTSIDE, TAG_COUNT, TAGS_AFTER, TAGS_BEFORE } from './nameTags';
import { stretches, type Reading, type Stretch } from './reading';

const T = TAG_COUNT;

/**
 * How probable each tag is for each token, all sequences taken together (forward and backward sums); `TAG_COUNT` per
 * token. `factors` are exp(transition). Tokens that are not read are outside for certain.
 */
export function tagPosteriors(reading: Reading, scores: Float32Array, factors: Float64Array): Float32Array {
  const posteriors = new Float32Array(scores.length);
  for (let i = 0; i < reading.length; i++) posteriors[i * T] = 1;
  for (const stretch of stretches(reading)) forwardBackward(scores, factors, stretch, posteriors);
  return posteriors;
}

function forwardBackward(
  scores: Float32Array,
  factors: Float64Array,
  { from, to, leads }: Stretch,
  out: Float32Array,
): void {
  const n = to - from;
  reserve(n * T);
  emit(scores, from, n);
  forward(factors, n);
  beta.fill(0);
  for (const y of TAGS_BEFORE[OUTSIDE]!) beta[y] = leads ? factors[y * T + OUTSIDE]! : 1;
  for (let t = n - 1; t >= 0; t--) {
    let sum = 0;
    for (let y = 0; y < T; y++) sum += alpha[t * T + y]! * beta[y]!;
    for (let y = 0; y < T; y++) out[(from + t) * T + y] = (alpha[t * T + y]! * beta[y]!) / sum;
    stepBack(factors, t);
  }
}

function forward(factors: Float64Array, n: number): void {
  for (let y = 0; y < T; y++) alpha[y] = factors[OUTSIDE * T + y]! * emitted[y]!;
  normalize(alpha, 0);
  for (let t = 1; t < n; t++) {
    for (let y = 0; y < T; y++) {
      let incoming = 0;
      for (const x of TAGS_BEFORE[y]!) incoming += alpha[(t - 1) * T + x]! * factors[x * T + y]!;
      alpha[t * T + y] = incoming * emitted[t * T + y]!;
    }
    normalize(alpha, t * T);
  }
}

/** Moves the backward sums from token `t` to the one before. */
function stepBack(factors: Float64Array, t: number): void {
  for (let x = 0; x < T; x++) {
    let sum = 0;
    for (const y of TAGS_AFTER[x]!) sum += factors[x * T + y]! * emitted[t * T + y]! * beta[y]!;
    next[x] = sum;
  }
  beta.set(next);
  normalize(beta, 0);
}

/** exp(score), each token's best tag at one, so that nothing overflows. */
function emit(scores: Float32Array, from: number, n: number): void {
  for (let t = 0; t < n; t++) {
    const row = (from + t) * T;
    let top = -Infinity;
    for (let y = 0; y < T; y++) if (scores[row + y]! > top) top = scores[row + y]!;
    for (let y = 0; y < T; y++) emitted[t * T + y] = Math.exp(scores[row + y]! - top);
  }
}

function normalize(values: Float64Array, at: number): void {
  let sum = 0;
  for (let y = 0; y < T; y++) sum += values[at + y]!;
  if (sum > 0) for (let y = 0; y < T; y++) values[at + y]! /= sum;
}

/** Scratch space, kept between calls: stretches are short and many. */
let emitted = new Float64Array(1024);
let alpha = new Float64Array(1024);
const beta = new Float64Array(T);
const next = new Float64Array(T);

function reserve(size: number): void {
  if (alpha.length >= size) return;
  emitted = new Float64Array(size * 2);
  alpha = new Float64Array(size * 2);
}
