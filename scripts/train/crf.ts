import { mayFollow, TAG_COUNT } from '../../src/core/recognition/names/nameTags';
import { seededRandom, shuffle } from './random';

/** Stretches of tokens in one flat table. All offsets count tokens, except `featureStarts`, which counts features. */
export interface Examples {
  /** Start of each stretch, and the end of the last. */
  readonly starts: Int32Array;
  /** How much a stretch counts; 1 for clean data. */
  readonly weights: Float32Array;
  readonly featureStarts: Int32Array;
  /** Indexes of features. */
  readonly features: Int32Array;
  readonly gold: Uint8Array;
}

export interface CrfOptions {
  readonly featureCount: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of features hidden in training, so that names are learnt from several hints and not from one. */
  readonly dropout: number;
  readonly seed: number;
  readonly log?: (message: string) => void;
}

/** Weights of a linear-chain conditional random field: `state[feature * TAG_COUNT + tag]`, `transition[before * TAG_COUNT + tag]`. */
export interface CrfWeights {
  readonly state: Float32Array;
  readonly transition: Float32Array;
}

const T = TAG_COUNT;

/** Trains by stochastic gradient with per-weight rates (AdaGrad, Duchi et al. 2011) and averages the last half of the epochs. */
export function trainCrf(data: Examples, options: CrfOptions): CrfWeights {
  const trainer = new CrfTrainer(data, options);
  const order = Int32Array.from({ length: data.starts.length - 1 }, (_, i) => i);
  const random = seededRandom(options.seed);
  const state = new Float32Array(options.featureCount * T);
  const transition = new Float32Array(T * T);
  const averaged = Math.max(1, options.epochs >> 1);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const stretch of order) loss += trainer.learn(stretch, random);
    if (epoch >= options.epochs - averaged) {
      trainer.state.forEach((w, i) => (state[i]! += w / averaged));
      trainer.transition.forEach((w, i) => (transition[i]! += w / averaged));
    }
    options.log?.(`epoch ${epoch + 1} loss ${(loss / order.length).toFixed(4)}`);
  }
  return { state, transition };
}

class CrfTrainer {
  readonly state: Float32Array;
  readonly transition = new Float32Array(T * T);
  private readonly stateSquares: Float32Array;
  private readonly transitionSquares = new Float32Array(T * T);
  private readonly allowed = Float64Array.from({ length: T * T }, (_, i) =>
    mayFollow(Math.floor(i / T), i % T) ? 1 : 0,
  );
  private scores = new Float64Array(0);
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  private scale = new Float64Array(0);
  private kept = new Uint8Array(0);
  private readonly expected = new Float64Array(T * T);
  private readonly step = new Float64Array(T * T);
  private readonly gradient = new Float64Array(T);

  constructor(
    private readonly data: Examples,
    private readonly options: CrfOptions,
  ) {
    this.state = new Float32Array(options.featureCount * T);
    this.stateSquares = new Float32Array(options.featureCount * T).fill(1e-2);
    this.transitionSquares.fill(1e-2);
  }

  /** One step on one stretch; returns its loss. */
  learn(stretch: number, random: () => number): number {
    const from = this.data.starts[stretch]!;
    const n = this.data.starts[stretch + 1]! - from;
    this.reserve(n, this.data.featureStarts[from + n]! - this.data.featureStarts[from]!);
    this.score(from, n, random);
    for (let i = 0; i < T * T; i++) this.step[i] = this.allowed[i]! * Math.exp(this.transition[i]!);
    const logZ = this.forwardBackward(n);
    const loss = logZ - this.goldScore(from, n);
    this.update(from, n, this.data.weights[stretch]!);
    return loss;
  }

  private reserve(n: number, features: number): void {
    if (this.scores.length < n * T) {
      this.scores = new Float64Array(n * T * 2);
      this.alpha = new Float64Array(n * T * 2);
      this.beta = new Float64Array(n * T * 2);
      this.scale = new Float64Array(n * 2);
    }
    if (this.kept.length < features) this.kept = new Uint8Array(features * 2);
  }

  private score(from: number, n: number, random: () => number): void {
    const { features, featureStarts } = this.data;
    const { scores, state, kept } = this;
    const { dropout } = this.options;
    const boost = 1 / (1 - dropout);
    const base = featureStarts[from]!;
    for (let t = 0; t < n; t++) {
      const row = t * T;
      for (let y = 0; y < T; y++) scores[row + y] = 0;
      for (let j = featureStarts[from + t]!; j < featureStarts[from + t + 1]!; j++) {
        if (dropout > 0 && random() < dropout) {
          kept[j - base] = 0;
          continue;
        }
        kept[j - base] = 1;
        const w = features[j]! * T;
        for (let y = 0; y < T; y++) scores[row + y]! += state[w + y]!;
      }
      for (let y = 0; y < T; y++) scores[row + y]! *= boost;
    }
  }

  /** Scaled forward and backward sums over exp(scores); a stretch is bounded by "outside" on both sides. */
  private forwardBackward(n: number): number {
    const { scores, alpha, beta, scale, step, allowed } = this;
    let logZ = 0;
    for (let t = 0; t < n; t++) {
      let max = -Infinity;
      for (let y = 0; y < T; y++) max = Math.max(max, scores[t * T + y]!);
      logZ += max;
      let sum = 0;
      for (let y = 0; y < T; y++) {
        let incoming = 0;
        if (t === 0) incoming = step[y]!;
        else for (let x = 0; x < T; x++) incoming += alpha[(t - 1) * T + x]! * step[x * T + y]!;
        const emitted = Math.exp(scores[t * T + y]! - max);
        scores[t * T + y] = emitted;
        const value = incoming * emitted;
        alpha[t * T + y] = value;
        sum += value;
      }
      scale[t] = sum;
      for (let y = 0; y < T; y++) alpha[t * T + y]! /= sum;
      logZ += Math.log(sum);
    }
    let end = 0;
    for (let y = 0; y < T; y++) {
      beta[(n - 1) * T + y] = allowed[y * T]!;
      end += alpha[(n - 1) * T + y]! * allowed[y * T]!;
    }
    for (let y = 0; y < T; y++) beta[(n - 1) * T + y]! /= end;
    for (let t = n - 2; t >= 0; t--) {
      for (let x = 0; x < T; x++) {
        let sum = 0;
        for (let y = 0; y < T; y++) sum += step[x * T + y]! * scores[(t + 1) * T + y]! * beta[(t + 1) * T + y]!;
        beta[t * T + x] = sum / scale[t + 1]!;
      }
    }
    return logZ + Math.log(end);
  }

  /** The gold path's score, with the emissions as they were (they are kept as logarithms of what `scores` now holds up to the maximum). */
  private goldScore(from: number, n: number): number {
    const { features, featureStarts, gold } = this.data;
    const boost = 1 / (1 - this.options.dropout);
    const base = featureStarts[from]!;
    let total = 0;
    let before = 0;
    for (let t = 0; t < n; t++) {
      const y = gold[from + t]!;
      total += this.transition[before * T + y]!;
      let sum = 0;
      for (let j = featureStarts[from + t]!; j < featureStarts[from + t + 1]!; j++) {
        if (this.kept[j - base]) sum += this.state[features[j]! * T + y]!;
      }
      total += sum * boost;
      before = y;
    }
    return total;
  }

  private update(from: number, n: number, weight: number): void {
    const { features, featureStarts, gold } = this.data;
    const { alpha, beta, scores, scale, step, expected, gradient, state, stateSquares, kept } = this;
    const { rate } = this.options;
    const base = featureStarts[from]!;
    expected.fill(0);
    let before = 0;
    for (let t = 0; t < n; t++) {
      const y0 = gold[from + t]!;
      if (t === 0) for (let y = 0; y < T; y++) expected[y]! += alpha[y]! * beta[y]!;
      else {
        for (let x = 0; x < T; x++) {
          const a = alpha[(t - 1) * T + x]! / scale[t]!;
          if (a === 0) continue;
          for (let y = 0; y < T; y++)
            expected[x * T + y]! += a * step[x * T + y]! * scores[t * T + y]! * beta[t * T + y]!;
        }
      }
      expected[before * T + y0]! -= 1;
      before = y0;
      let largest = 0;
      for (let y = 0; y < T; y++) {
        const g = (alpha[t * T + y]! * beta[t * T + y]! - (y === y0 ? 1 : 0)) * weight;
        gradient[y] = g;
        largest = Math.max(largest, Math.abs(g));
      }
      // A token that is all but certain teaches nothing worth the time.
      if (largest < 0.002) continue;
      for (let j = featureStarts[from + t]!; j < featureStarts[from + t + 1]!; j++) {
        if (!kept[j - base]) continue;
        const w = features[j]! * T;
        for (let y = 0; y < T; y++) {
          const g = gradient[y]!;
          const square = stateSquares[w + y]! + g * g;
          stateSquares[w + y] = square;
          state[w + y]! -= (rate * g) / Math.sqrt(square);
        }
      }
    }
    for (let i = 0; i < T * T; i++) {
      const g = expected[i]! * weight;
      if (g === 0) continue;
      this.transitionSquares[i]! += g * g;
      this.transition[i]! -= (rate * g) / Math.sqrt(this.transitionSquares[i]!);
    }
  }
}
