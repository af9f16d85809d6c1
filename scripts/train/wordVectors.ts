import { readFileSync } from 'node:fs';

/** Pretrained vectors of the most frequent words, normalised to length one, row after row. */
export interface WordVectors {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly rows: Float32Array;
}

/** Reads the first `count` words of a wink-embeddings file; it lists words by frequency. */
export function readWordVectors(file: string, count: number): WordVectors {
  const { words, vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
    dimensions: number;
  };
  const kept = words.slice(0, count);
  const rows = new Float32Array(kept.length * dimensions);
  kept.forEach((word, row) => {
    const vector = vectors[word]!.slice(0, dimensions);
    const length = Math.hypot(...vector) || 1;
    rows.set(
      vector.map((v) => v / length),
      row * dimensions,
    );
  });
  return { words: kept, dimensions, rows };
}
