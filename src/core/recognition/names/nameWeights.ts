import { highOf, lowOf, pairOf } from '../../weightPairs';
import { mayFollow, TAG_COUNT } from './nameTags';

/** The trained weights of the name model, quantised: a weight is its byte times `unit`. */
export interface NameWeights {
  /**
   * Open-addressed by the feature's hash. A cell is the hash, 0 in a free one, and the feature's weights for all tags, two
   * in a number: a feature that a text has costs one line of the processor's cache.
   */
  readonly cells: Int32Array;
  readonly unit: number;
  /** `TAG_COUNT` squared: from the tag before to the tag. */
  readonly transition: Float32Array;
  /** exp(transition), 0 where a tag may not follow. */
  readonly factors: Float64Array;
}

const T = TAG_COUNT;
/** The weights of a feature are added two at a time; see `pairOf`. */
const PAIRS = Math.ceil(T / 2);
const CELL = 1 + PAIRS;

/** The sums of weights that a token's scores are read from: as many numbers as a cell has for its weights. */
export const SUMS = PAIRS;

/**
 * Adds the weights of `count` features to `sums`. Most of the time of recognition passes here; the seven sums are written out
 * because a loop over them takes a fifth longer. Free cells hold no weights, so that features without weights need no look of
 * their own.
 */
export function addWeights({ cells }: NameWeights, features: Int32Array, count: number, sums: Int32Array): void {
  const last = cells.length - 1;
  let [s0, s1, s2, s3, s4, s5, s6] = [sums[0]!, sums[1]!, sums[2]!, sums[3]!, sums[4]!, sums[5]!, sums[6]!];
  for (let i = 0; i < count; i++) {
    const feature = features[i]!;
    let cell = Math.imul(feature, CELL) & last;
    while (cells[cell] !== feature && cells[cell] !== 0) cell = (cell + CELL) & last;
    s0 = (s0 + cells[cell + 1]!) | 0;
    s1 = (s1 + cells[cell + 2]!) | 0;
    s2 = (s2 + cells[cell + 3]!) | 0;
    s3 = (s3 + cells[cell + 4]!) | 0;
    s4 = (s4 + cells[cell + 5]!) | 0;
    s5 = (s5 + cells[cell + 6]!) | 0;
    s6 = (s6 + cells[cell + 7]!) | 0;
  }
  sums[0] = s0;
  sums[1] = s1;
  sums[2] = s2;
  sums[3] = s3;
  sums[4] = s4;
  sums[5] = s5;
  sums[6] = s6;
}

/** Writes the `TAG_COUNT` scores that the sums stand for, from `at` on. */
export function writeScores({ unit }: NameWeights, sums: Int32Array, scores: Float32Array, at: number): void {
  for (let pair = 0; pair < PAIRS; pair++) {
    scores[at + 2 * pair] = lowOf(sums[pair]!) * unit;
    if (2 * pair + 1 < T) scores[at + 2 * pair + 1] = highOf(sums[pair]!) * unit;
  }
}

/** What a table of weights is built from: `hashes[row]` is the feature of a row, and no hash is zero. */
export interface WeightColumns {
  readonly hashes: Int32Array;
  /** `TAG_COUNT` bytes per feature. */
  readonly rows: Int8Array;
  readonly unit: number;
  readonly transition: Float32Array;
}

export function buildNameWeights({ hashes, rows, unit, transition }: WeightColumns): NameWeights {
  const cells = new Int32Array(CELL * 2 ** Math.ceil(Math.log2(hashes.length * 2)));
  const last = cells.length - 1;
  for (let row = 0; row < hashes.length; row++) {
    let cell = Math.imul(hashes[row]!, CELL) & last;
    while (cells[cell] !== 0) cell = (cell + CELL) & last;
    cells[cell] = hashes[row]!;
    for (let tag = 0; tag < T; tag += 2) {
      const high = tag + 1 < T ? rows[row * T + tag + 1]! : 0;
      cells[cell + 1 + tag / 2] = pairOf(rows[row * T + tag]!, high);
    }
  }
  return { cells, unit, transition, factors: transitionFactors(transition) };
}

const transitionFactors = (transition: Float32Array): Float64Array =>
  Float64Array.from(transition, (score, i) => (mayFollow(Math.floor(i / T), i % T) ? Math.exp(score) : 0));
