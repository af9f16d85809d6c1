import type { WeightColumns } from '../../src/core/recognition/names/nameWeights';
import { TAG_COUNT } from '../../src/core/recognition/names/nameTags';
import type { CrfWeights } from './crf';
import type { FeatureIndex } from './featureIndex';

/** Larger weights are cut: they are rare, and a coarser unit would cost all the others. */
const LARGEST_WEIGHT = 4;
const LARGEST_BYTE = 127;
/** How much the frequency of a feature counts against the size of its weights when features are chosen. */
const FREQUENCY_POWER = 0.3;

/** Keeps the `keep` features that matter most and rounds their weights to bytes. */
export function quantize(
  { state, transition }: CrfWeights,
  { hashes }: FeatureIndex,
  frequencies: Uint32Array,
  keep: number,
): WeightColumns {
  const importance = Float64Array.from(hashes, (_, f) => norm(state, f) * frequencies[f]! ** FREQUENCY_POWER);
  const chosen = [...hashes.keys()]
    .filter((f) => hashes[f] !== 0)
    .sort((a, b) => importance[b]! - importance[a]! || hashes[a]! - hashes[b]!)
    .slice(0, keep)
    .sort((a, b) => hashes[a]! - hashes[b]!);
  const unit = Math.fround(LARGEST_WEIGHT / LARGEST_BYTE);
  const rows = new Int8Array(chosen.length * TAG_COUNT);
  chosen.forEach((feature, row) => {
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const rounded = Math.round(state[feature * TAG_COUNT + tag]! / unit);
      rows[row * TAG_COUNT + tag] = Math.max(-LARGEST_BYTE, Math.min(LARGEST_BYTE, rounded));
    }
  });
  return { hashes: Int32Array.from(chosen, (f) => hashes[f]!), rows, unit, transition };
}

function norm(state: Float32Array, feature: number): number {
  let sum = 0;
  for (let tag = 0; tag < TAG_COUNT; tag++) sum += state[feature * TAG_COUNT + tag]! ** 2;
  return Math.sqrt(sum);
}
