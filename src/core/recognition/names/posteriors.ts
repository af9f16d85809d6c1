import { OUTSIDE, STEPS_FROM, STEPS_TO, TAG_COUNT, TAGS_BEFORE } from './nameTags';
import { READ, stretchAt, type Reading, type Stretch } from './reading';

const T = TAG_COUNT;

/** How probable a tag is for a token, all sequences taken together (forward and backward sums). */
export type TagPosteriors = (token: number, tag: number) => number;

/**
 * The posteriors of a text. `factors` are exp(transition). Tokens that are not read are outside for certain. A stretch is worked
 * out when it is first asked about: nobody asks about those without a name.
 */
export function tagPosteriors(reading: Reading, scores: Float32Array, factors: Float64Array): TagPosteriors {
  let known: Float32Array | undefined;
  return (token, tag) => {
    if (reading[token] !== READ) return tag === OUTSIDE ? 1 : 0;
    known ??= new Float32Array(scores.length).fill(NaN);
    if (Number.isNaN(known[token * T])) forwardBackward(scores, factors, stretchAt(reading, token), known);
    return known[token * T + tag]!;
  };
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
    const row = t * T;
    const written = (from + t) * T;
    let sum = 0;
    for (let y = 0; y < T; y++) sum += alpha[row + y]! * beta[y]!;
    for (let y = 0; y < T; y++) out[written + y] = (alpha[row + y]! * beta[y]!) / sum;
    if (t > 0) stepBack(factors, row);
  }
}

function forward(factors: Float64Array, n: number): void {
  for (let y = 0; y < T; y++) alpha[y] = factors[OUTSIDE * T + y]! * emitted[y]!;
  normalize(alpha, 0);
  const { first, other, pair } = STEPS_TO;
  for (let row = T; row < n * T; row += T) {
    const before = row - T;
    for (let y = 0; y < T; y++) {
      let incoming = 0;
      const end = first[y + 1]!;
      for (let n = first[y]!; n < end; n++) incoming += alpha[before + other[n]!]! * factors[pair[n]!]!;
      alpha[row + y] = incoming * emitted[row + y]!;
    }
    normalize(alpha, row);
  }
}

/** Moves the backward sums from the token whose tags stand from `row` on to the one before. */
function stepBack(factors: Float64Array, row: number): void {
  const { first, other, pair } = STEPS_FROM;
  for (let x = 0; x < T; x++) {
    let sum = 0;
    const end = first[x + 1]!;
    for (let n = first[x]!; n < end; n++) {
      const y = other[n]!;
      sum += factors[pair[n]!]! * emitted[row + y]! * beta[y]!;
    }
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
    for (let y = 0; y < T; y++) {
      const score = scores[row + y]!;
      if (score > top) top = score;
    }
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
