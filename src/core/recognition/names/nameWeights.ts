import { highOf, lowOf, pairOf } from '../../weightPairs';
import { MOST_FEATURES } from './featureWriter';
import type { Steps } from '../../steps';
import { mayFollow, TAG_COUNT } from './nameTags';

/** The trained weights of the name model, quantised: a weight is its byte times `unit`. */
export interface NameWeights {
  /** Open-addressed by the feature's hash. A cell is the hash, 0 in a free one, and where the feature's weights begin in `rows`. */
  readonly cells: Int32Array;
  /** A bit for all hashes that end alike, set if one of them has weights: small enough to stay near the processor. */
  readonly marks: Int32Array;
  /** `SUMS` numbers per feature, two weights in each. */
  readonly rows: Int32Array;
  readonly unit: number;
  /** `TAG_COUNT` squared: from the tag before to the tag. */
  readonly transition: Float32Array;
  /** exp(transition), 0 where a tag may not follow. */
  readonly factors: Float64Array;
}

const T = TAG_COUNT;
/** The weights of a feature are added two at a time; see `pairOf`. */
const PAIRS = Math.ceil(T / 2);
const CELL = 2;
/** Numbers of 32 bits each: of a hundred features without weights, seven share their bit with one that has some. */
const MARKS = 1 << 15;
/** A row has one number more than it needs, so that none lies in two lines of the processor's cache. */
const ROW = PAIRS + 1;

/** The sums of weights that a token's scores are read from. */
export const SUMS = PAIRS;

/**
 * Adds the weights of `count` features to `sums`. Most of the time of recognition passes here, waiting for memory: so all
 * features are looked up first, in tables that are small, and then their weights are read one after the other, with no
 * decision between them that would have to wait for the one before. The seven sums are written out because a loop over
 * them takes a fifth longer.
 */
export function addWeights(weights: NameWeights, features: Int32Array, count: number, sums: Int32Array): void {
  const { rows } = weights;
  const size = findRows(weights, features, count);
  let [s0, s1, s2, s3, s4, s5, s6] = [sums[0]!, sums[1]!, sums[2]!, sums[3]!, sums[4]!, sums[5]!, sums[6]!];
  for (let i = 0; i < size; i++) {
    const row = found[i]!;
    s0 = (s0 + rows[row]!) | 0;
    s1 = (s1 + rows[row + 1]!) | 0;
    s2 = (s2 + rows[row + 2]!) | 0;
    s3 = (s3 + rows[row + 3]!) | 0;
    s4 = (s4 + rows[row + 4]!) | 0;
    s5 = (s5 + rows[row + 5]!) | 0;
    s6 = (s6 + rows[row + 6]!) | 0;
  }
  sums[0] = s0;
  sums[1] = s1;
  sums[2] = s2;
  sums[3] = s3;
  sums[4] = s4;
  sums[5] = s5;
  sums[6] = s6;
}

/** Where the rows of features begin; kept between calls. */
const found = new Int32Array(MOST_FEATURES);

/** Lists the rows of those features that have weights; returns how many do. */
function findRows({ marks, cells }: NameWeights, features: Int32Array, count: number): number {
  const last = cells.length - 1;
  let size = 0;
  for (let i = 0; i < count; i++) {
    const feature = features[i]!;
    if ((marks[markOf(feature)]! & bitOf(feature)) === 0) continue;
    let cell = Math.imul(feature, CELL) & last;
    while (cells[cell] !== feature && cells[cell] !== 0) cell = (cell + CELL) & last;
    if (cells[cell] !== 0) found[size++] = cells[cell + 1]!;
  }
  return size;
}

const markOf = (hash: number): number => (hash >>> 5) & (MARKS - 1);
const bitOf = (hash: number): number => 1 << (hash & 31);

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

/** In steps: there are a hundred thousand features. */
export function* buildNameWeights(columns: WeightColumns): Steps<NameWeights> {
  const { hashes, unit, transition } = columns;
  const table = {
    cells: new Int32Array(CELL * 2 ** Math.ceil(Math.log2(hashes.length * 2))),
    marks: new Int32Array(MARKS),
    rows: new Int32Array(ROW * hashes.length),
  };
  for (let from = 0; from < hashes.length; from += STEP) {
    addFeatures(table, columns, from, Math.min(from + STEP, hashes.length));
    yield;
  }
  return { ...table, unit, transition, factors: transitionFactors(transition) };
}

/** Features that are added in one step. */
const STEP = 10_000;

function addFeatures(
  table: Pick<NameWeights, 'cells' | 'marks' | 'rows'>,
  { hashes, rows }: WeightColumns,
  from: number,
  to: number,
): void {
  const { cells, marks, rows: pairs } = table;
  const last = cells.length - 1;
  for (let feature = from; feature < to; feature++) {
    const hash = hashes[feature]!;
    let cell = Math.imul(hash, CELL) & last;
    while (cells[cell] !== 0) cell = (cell + CELL) & last;
    const row = ROW * feature;
    cells[cell] = hash;
    cells[cell + 1] = row;
    marks[markOf(hash)]! |= bitOf(hash);
    for (let tag = 0; tag < T; tag += 2) {
      const high = tag + 1 < T ? rows[feature * T + tag + 1]! : 0;
      pairs[row + tag / 2] = pairOf(rows[feature * T + tag]!, high);
    }
  }
}

const transitionFactors = (transition: Float32Array): Float64Array =>
  Float64Array.from(transition, (score, i) => (mayFollow(Math.floor(i / T), i % T) ? Math.exp(score) : 0));
