/** Features by hash, numbered from 0; features that the training texts show less often than `minimum` are left out. */
export interface FeatureIndex {
  readonly count: number;
  /** The hash of each feature. */
  readonly hashes: Int32Array;
  /** The number of a feature, -1 when it has none. */
  find(hash: number): number;
}

const BUCKETS = 1 << 26;

/** Counts roughly (by bucket) and then numbers those features that may be frequent enough. */
export function indexFeatures(all: Int32Array, minimum: number): FeatureIndex {
  const seen = new Uint8Array(BUCKETS);
  for (const hash of all) {
    const bucket = hash & (BUCKETS - 1);
    if (seen[bucket]! < minimum) seen[bucket]!++;
  }
  const size = 1 << 24;
  const keys = new Int32Array(size);
  const numbers = new Int32Array(size).fill(-1);
  const hashes: number[] = [];
  for (const hash of all) {
    if (seen[hash & (BUCKETS - 1)]! < minimum) continue;
    let slot = (hash ^ (hash >>> 11)) & (size - 1);
    while (numbers[slot]! >= 0 && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
    if (numbers[slot]! >= 0) continue;
    keys[slot] = hash;
    numbers[slot] = hashes.length;
    hashes.push(hash);
  }
  const find = (hash: number): number => {
    let slot = (hash ^ (hash >>> 11)) & (size - 1);
    while (numbers[slot]! >= 0 && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
    return numbers[slot]!;
  };
  return { count: hashes.length, hashes: Int32Array.from(hashes), find };
}
