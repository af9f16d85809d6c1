/**
 * Word classes of common words: clusters of pretrained vectors, and how the training texts write the word. Words are
 * known by the hash of their lower-case form.
 */
export interface WordTable {
  /** Open-addressed: hash of the word, 0 for a free slot. */
  readonly keys: Int32Array;
  /** Per slot: the row in the two columns below. */
  readonly rows: Int32Array;
  /** The smallest cluster of a word, by row. */
  readonly finest: Uint16Array;
  /** 0 unknown, 1 mostly in lower case, 2 both, 3 mostly capitalised; by row. */
  readonly casing: Uint8Array;
  /** The larger clusters that a smallest cluster lies in. */
  readonly fineOf: Uint16Array;
  readonly coarseOf: Uint16Array;
}

/** A value of `casing`. */
export const MOSTLY_LOWER = 1;

/** The row of a word by the hash of its lower-case form; -1 when the table does not know it. */
export function findWord({ keys, rows }: WordTable, lowerHash: number): number {
  const mask = keys.length - 1;
  let slot = lowerHash & mask;
  for (;;) {
    const key = keys[slot]!;
    if (key === lowerHash) return rows[slot]!;
    if (key === 0) return -1;
    slot = (slot + 1) & mask;
  }
}

/** What a word table is built from: `hashes[row]` is the word of a row, and no hash is zero. */
export interface WordColumns {
  readonly hashes: Int32Array;
  readonly finest: Uint16Array;
  readonly casing: Uint8Array;
  readonly fineOf: Uint16Array;
  readonly coarseOf: Uint16Array;
}

export function buildWordTable({ hashes, ...columns }: WordColumns): WordTable {
  const size = 2 ** Math.ceil(Math.log2(hashes.length * 2 + 2));
  const keys = new Int32Array(size);
  const rows = new Int32Array(size);
  for (let row = 0; row < hashes.length; row++) {
    let slot = hashes[row]! & (size - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = hashes[row]!;
    rows[slot] = row;
  }
  return { keys, rows, ...columns };
}
