import { seededRandom } from './random';

export interface Clustering {
  /** The cluster of each row. */
  readonly clusterOf: Uint16Array;
  /** Row after row. */
  readonly centroids: Float32Array;
}

/** Spherical k-means (rows have length one) with seeded starts; a cluster that runs empty keeps its old centre. */
export function kMeans(rows: Float32Array, dimensions: number, k: number, rounds: number, seed: number): Clustering {
  const count = rows.length / dimensions;
  const random = seededRandom(seed);
  const centroids = new Float32Array(k * dimensions);
  for (let c = 0; c < k; c++) {
    const row = Math.floor(random() * count);
    centroids.set(rows.subarray(row * dimensions, (row + 1) * dimensions), c * dimensions);
  }
  const clusterOf = new Uint16Array(count);
  for (let round = 0; round < rounds; round++) {
    assign(rows, centroids, dimensions, clusterOf);
    recenter(rows, centroids, dimensions, clusterOf);
  }
  assign(rows, centroids, dimensions, clusterOf);
  return { clusterOf, centroids };
}

/** Writes the nearest centroid of each row. */
export function assign(rows: Float32Array, centroids: Float32Array, dimensions: number, clusterOf: Uint16Array): void {
  const k = centroids.length / dimensions;
  for (let row = 0; row < clusterOf.length; row++) {
    let best = 0;
    let bestScore = -Infinity;
    for (let c = 0; c < k; c++) {
      const score = dot(rows, row * dimensions, centroids, c * dimensions, dimensions);
      if (score > bestScore) {
        bestScore = score;
        best = c;
      }
    }
    clusterOf[row] = best;
  }
}

function recenter(rows: Float32Array, centroids: Float32Array, dimensions: number, clusterOf: Uint16Array): void {
  const sums = new Float64Array(centroids.length);
  clusterOf.forEach((cluster, row) => {
    for (let d = 0; d < dimensions; d++) sums[cluster * dimensions + d]! += rows[row * dimensions + d]!;
  });
  for (let from = 0; from < sums.length; from += dimensions) {
    const sum = sums.subarray(from, from + dimensions);
    const length = Math.hypot(...sum);
    if (length > 0)
      centroids.set(
        Float32Array.from(sum, (v) => v / length),
        from,
      );
  }
}

/** Four sums side by side: a plain loop waits for each addition. */
function dot(a: Float32Array, i: number, b: Float32Array, j: number, n: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let d = 0; d < n; d += 4) {
    s0 += a[i + d]! * b[j + d]!;
    s1 += a[i + d + 1]! * b[j + d + 1]!;
    s2 += a[i + d + 2]! * b[j + d + 2]!;
    s3 += a[i + d + 3]! * b[j + d + 3]!;
  }
  return s0 + s1 + s2 + s3;
}
