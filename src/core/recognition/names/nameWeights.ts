import { mayFollow, TAG_COUNT } from './nameTags';

/** The trained weights of the name model, quantised: a weight is its byte times `unit`. */
export interface NameWeights {
  /** Open-addressed: a byte of the feature's hash, 0 for a free slot. Small enough to stay in the processor's cache. */
  readonly marks: Uint8Array;
  /** Per slot: the whole hash. */
  readonly keys: Int32Array;
  /** Per slot: the row in `rows`. */
  readonly slots: Int32Array;
  /** `TAG_COUNT` bytes per feature. */
  readonly rows: Int8Array;
  readonly unit: number;
  /** `TAG_COUNT` squared: from the tag before to the tag. */
  readonly transition: Float32Array;
  /** exp(transition), 0 where a tag may not follow. */
  readonly factors: Float64Array;
}

/**
 * Adds up the weights of `count` features into the `TAG_COUNT` scores that start at `at`. Most of the time of recognition
 * passes here; the thirteen sums are written out because a loop over them takes a fifth longer.
 */
export function addWeights(
  weights: NameWeights,
  features: Int32Array,
  count: number,
  scores: Float32Array,
  at: number,
): void {
  const { marks, keys, slots, rows, unit } = weights;
  const mask = marks.length - 1;
  let s0 = 0,
    s1 = 0,
    s2 = 0,
    s3 = 0,
    s4 = 0,
    s5 = 0,
    s6 = 0,
    s7 = 0,
    s8 = 0,
    s9 = 0,
    s10 = 0,
    s11 = 0,
    s12 = 0;
  for (let i = 0; i < count; i++) {
    const feature = features[i]!;
    const mark = markOf(feature);
    let slot = feature & mask;
    while (marks[slot] !== 0 && (marks[slot] !== mark || keys[slot] !== feature)) slot = (slot + 1) & mask;
    if (marks[slot] === 0) continue;
    const row = slots[slot]! * T;
    s0 += rows[row + 0]!;
    s1 += rows[row + 1]!;
    s2 += rows[row + 2]!;
    s3 += rows[row + 3]!;
    s4 += rows[row + 4]!;
    s5 += rows[row + 5]!;
    s6 += rows[row + 6]!;
    s7 += rows[row + 7]!;
    s8 += rows[row + 8]!;
    s9 += rows[row + 9]!;
    s10 += rows[row + 10]!;
    s11 += rows[row + 11]!;
    s12 += rows[row + 12]!;
  }
  scores[at + 0] = s0 * unit;
  scores[at + 1] = s1 * unit;
  scores[at + 2] = s2 * unit;
  scores[at + 3] = s3 * unit;
  scores[at + 4] = s4 * unit;
  scores[at + 5] = s5 * unit;
  scores[at + 6] = s6 * unit;
  scores[at + 7] = s7 * unit;
  scores[at + 8] = s8 * unit;
  scores[at + 9] = s9 * unit;
  scores[at + 10] = s10 * unit;
  scores[at + 11] = s11 * unit;
  scores[at + 12] = s12 * unit;
}

/** Never 0, and of other bits than those that choose the slot. */
const markOf = (feature: number): number => (feature >>> 24) | 1;

const T = TAG_COUNT;

/** What a table of weights is built from: `hashes[row]` is the feature of a row, and no hash is zero. */
export interface WeightColumns {
  readonly hashes: Int32Array;
  readonly rows: Int8Array;
  readonly unit: number;
  readonly transition: Float32Array;
}

export function buildNameWeights({ hashes, ...columns }: WeightColumns): NameWeights {
  // Four slots for each feature: most features of a text are not in the table, and a miss should end at the first probe.
  const size = 2 ** Math.ceil(Math.log2(hashes.length * 4));
  const marks = new Uint8Array(size);
  const keys = new Int32Array(size);
  const slots = new Int32Array(size);
  for (let row = 0; row < hashes.length; row++) {
    let slot = hashes[row]! & (size - 1);
    while (marks[slot] !== 0) slot = (slot + 1) & (size - 1);
    marks[slot] = markOf(hashes[row]!);
    keys[slot] = hashes[row]!;
    slots[slot] = row;
  }
  return { marks, keys, slots, factors: transitionFactors(columns.transition), ...columns };
}

const transitionFactors = (transition: Float32Array): Float64Array =>
  Float64Array.from(transition, (score, i) => (mayFollow(Math.floor(i / T), i % T) ? Math.exp(score) : 0));
