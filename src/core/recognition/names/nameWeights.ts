import { TAG_COUNT } from './nameTags';

/** The trained weights of the name model, quantised: a weight is its byte times `unit`. */
export interface NameWeights {
  /** Open-addressed: hash of the feature, 0 for a free slot. */
  readonly keys: Int32Array;
  /** Per slot: the row in `rows`. */
  readonly slots: Int32Array;
  /** `TAG_COUNT` bytes per feature. */
  readonly rows: Int8Array;
  readonly unit: number;
  /** `TAG_COUNT` squared: from the tag before to the tag. */
  readonly transition: Float32Array;
}

/** Adds up the weights of `count` features into the `TAG_COUNT` scores that start at `at`. */
export function addWeights(
  weights: NameWeights,
  features: Int32Array,
  count: number,
  scores: Float32Array,
  at: number,
): void {
  const { keys, slots, rows, unit } = weights;
  const mask = keys.length - 1;
  const sums = SUMS.fill(0);
  for (let i = 0; i < count; i++) {
    const feature = features[i]!;
    let slot = feature & mask;
    while (keys[slot] !== feature && keys[slot] !== 0) slot = (slot + 1) & mask;
    if (keys[slot] === 0) continue;
    const row = slots[slot]! * TAG_COUNT;
    for (let tag = 0; tag < TAG_COUNT; tag++) sums[tag]! += rows[row + tag]!;
  }
  for (let tag = 0; tag < TAG_COUNT; tag++) scores[at + tag] = sums[tag]! * unit;
}

const SUMS = new Int32Array(TAG_COUNT);

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
  const keys = new Int32Array(size);
  const slots = new Int32Array(size);
  for (let row = 0; row < hashes.length; row++) {
    let slot = hashes[row]! & (size - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = hashes[row]!;
    slots[slot] = row;
  }
  return { keys, slots, ...columns };
}
