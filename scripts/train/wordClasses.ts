import { assign, kMeans } from './kMeans';
import type { WordVectors } from './wordVectors';

/** Clusters of words in three sizes, each inside the next. */
export interface WordClasses {
  /** The smallest cluster of each word. */
  readonly finest: Uint16Array;
  /** The larger ones by smallest cluster. */
  readonly fineOf: Uint16Array;
  readonly coarseOf: Uint16Array;
}

const FINE = 512;
const COARSE = 64;
/** About this many words share a smallest cluster. */
const WORDS_PER_CLUSTER = 45;
/** Rounds after which clusters hardly change any more; small problems take more of them and less time. */
const FINE_ROUNDS = 8;
const COARSE_ROUNDS = 20;
const FINEST_ROUNDS = 12;
/** Clusters are found among the more frequent words; the others join the nearest. */
const SAMPLE = 60_000;

export function clusterWords({ rows, dimensions, words }: WordVectors): WordClasses {
  const sample = rows.subarray(0, Math.min(SAMPLE, words.length) * dimensions);
  const fine = kMeans(sample, dimensions, FINE, FINE_ROUNDS, 1);
  const coarse = kMeans(fine.centroids, dimensions, COARSE, COARSE_ROUNDS, 2);
  const fineOfWord = nearest(rows, fine.centroids, dimensions);
  const finest = new Uint16Array(words.length);
  const fineOf: number[] = [];
  for (let cluster = 0; cluster < FINE; cluster++) {
    const members = [...fineOfWord.keys()].filter((word) => fineOfWord[word] === cluster);
    if (members.length === 0) continue;
    const parts = Math.max(1, Math.min(16, Math.round(members.length / WORDS_PER_CLUSTER)));
    const own = new Float32Array(members.length * dimensions);
    members.forEach((word, i) => own.set(rows.subarray(word * dimensions, (word + 1) * dimensions), i * dimensions));
    const split = kMeans(own, dimensions, parts, FINEST_ROUNDS, 1 + cluster);
    members.forEach((word, i) => (finest[word] = fineOf.length + split.clusterOf[i]!));
    for (let part = 0; part < parts; part++) fineOf.push(cluster);
  }
  return {
    finest,
    fineOf: Uint16Array.from(fineOf),
    coarseOf: Uint16Array.from(fineOf, (cluster) => coarse.clusterOf[cluster]!),
  };
}

const nearest = (rows: Float32Array, centroids: Float32Array, dimensions: number): Uint16Array => {
  const found = new Uint16Array(rows.length / dimensions);
  assign(rows, centroids, dimensions, found);
  return found;
};
