/** A source of numbers that a seed determines, so that what it once broke can be broken again. */
export interface Random {
  /** A whole number from 0 up to `limit`, not included. */
  below(limit: number): number;
  pick<T>(choices: readonly T[]): T;
}

/** Mulberry32, by Tommy Ettinger (public domain): small, and good enough to choose places in a file. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: (choices) => choices[below(choices.length)]! };
}
