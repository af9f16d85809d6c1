/** By token: `READ`, `OUTSIDE_FOR_CERTAIN`, or 0 for one far from any capital, which is no name and no neighbor of one. */
export type Reading = Int32Array;

export const READ = 1;
/** Near a capital, but an ordinary word or mark. */
export const OUTSIDE_FOR_CERTAIN = 2;

/** A run of tokens that are read, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** True where it leads to a token that is outside for certain, so that the step to that one counts too. */
  readonly leads: boolean;
}

/** The runs of tokens that are read, in text order. */
export function* stretches(reading: Reading): Generator<Stretch> {
  let from = reading.indexOf(READ);
  while (from >= 0) {
    const stretch = stretchFrom(reading, from);
    yield stretch;
    from = reading.indexOf(READ, stretch.to);
  }
}

/** The run that a token which is read stands in. */
export function stretchAt(reading: Reading, token: number): Stretch {
  let from = token;
  while (from > 0 && reading[from - 1] === READ) from--;
  return stretchFrom(reading, from);
}

function stretchFrom(reading: Reading, from: number): Stretch {
  let to = from + 1;
  while (to < reading.length && reading[to] === READ) to++;
  return { from, to, leads: reading[to] === OUTSIDE_FOR_CERTAIN };
}
