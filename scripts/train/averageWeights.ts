import { TAG_COUNT } from '../../src/core/recognition/names/nameTags';
import type { WeightColumns } from '../../src/core/recognition/names/nameWeights';

/** The mean of models of the same features and unit; a feature that one of them left out counts there as zero. */
export function averageWeights(members: readonly WeightColumns[]): WeightColumns {
  const hashes = [...new Set(members.flatMap(({ hashes }) => [...hashes]))].sort((a, b) => a - b);
  const rowOf = new Map(hashes.map((hash, row) => [hash, row]));
  const sums = new Int32Array(hashes.length * TAG_COUNT);
  const transition = new Float32Array(TAG_COUNT * TAG_COUNT);
  for (const member of members) {
    member.hashes.forEach((hash, row) => {
      const to = rowOf.get(hash)! * TAG_COUNT;
      for (let tag = 0; tag < TAG_COUNT; tag++) sums[to + tag]! += member.rows[row * TAG_COUNT + tag]!;
    });
    member.transition.forEach((score, i) => (transition[i]! += score / members.length));
  }
  const rows = Int8Array.from(sums, (sum) => Math.round(sum / members.length));
  return { hashes: Int32Array.from(hashes), rows, unit: members[0]!.unit, transition };
}
