import { stretches } from './decode';
import { mayFollow, OUTSIDE, TAG_COUNT } from './nameTags';

const T = TAG_COUNT;

/**
 * How probable each tag is for each token, all sequences taken together (forward and backward sums); `TAG_COUNT` per
 * token. Tokens that are no candidates are outside for certain.
 */
export function tagPosteriors(candidate: Uint8Array, scores: Float32Array, transition: Float32Array): Float32Array {
  const posteriors = new Float32Array(scores.length);
  for (let i = 0; i < candidate.length; i++) posteriors[i * T] = 1;
  const step = transitionFactors(transition);
  for (const [from, to] of stretches(candidate)) forwardBackward(scores, step, from, to, posteriors);
  return posteriors;
}

/** Factors instead of logarithms; zero where a tag may not follow. */
function transitionFactors(transition: Float32Array): Float64Array {
  const step = new Float64Array(T * T);
  for (let x = 0; x < T; x++) {
    for (let y = 0; y < T; y++) if (mayFollow(x, y)) step[x * T + y] = Math.exp(transition[x * T + y]!);
  }
  return step;
}

function forwardBackward(scores: Float32Array, step: Float64Array, from: number, to: number, out: Float32Array): void {
  const n = to - from;
  const emitted = emissions(scores, from, n);
  const alpha = new Float64Array(n * T);
  for (let t = 0; t < n; t++) {
    for (let y = 0; y < T; y++) {
      let incoming = t === 0 ? step[OUTSIDE * T + y]! : 0;
      if (t > 0) for (let x = 0; x < T; x++) incoming += alpha[(t - 1) * T + x]! * step[x * T + y]!;
      alpha[t * T + y] = incoming * emitted[t * T + y]!;
    }
    normalize(alpha, t * T);
  }
  const beta = new Float64Array(T);
  for (let y = 0; y < T; y++) beta[y] = mayFollow(y, OUTSIDE) ? 1 : 0;
  const next = new Float64Array(T);
  for (let t = n - 1; t >= 0; t--) {
    let sum = 0;
    for (let y = 0; y < T; y++) sum += alpha[t * T + y]! * beta[y]!;
    for (let y = 0; y < T; y++) out[(from + t) * T + y] = (alpha[t * T + y]! * beta[y]!) / sum;
    next.fill(0);
    for (let x = 0; x < T; x++) {
      for (let y = 0; y < T; y++) next[x]! += step[x * T + y]! * emitted[t * T + y]! * beta[y]!;
    }
    beta.set(next);
    normalize(beta, 0);
  }
}

/** exp(score), each token's best tag at one, so that nothing overflows. */
function emissions(scores: Float32Array, from: number, n: number): Float64Array {
  const emitted = new Float64Array(n * T);
  for (let t = 0; t < n; t++) {
    const row = (from + t) * T;
    let top = -Infinity;
    for (let y = 0; y < T; y++) top = Math.max(top, scores[row + y]!);
    for (let y = 0; y < T; y++) emitted[t * T + y] = Math.exp(scores[row + y]! - top);
  }
  return emitted;
}

function normalize(values: Float64Array, at: number): void {
  let sum = 0;
  for (let y = 0; y < T; y++) sum += values[at + y]!;
  if (sum > 0) for (let y = 0; y < T; y++) values[at + y]! /= sum;
}
