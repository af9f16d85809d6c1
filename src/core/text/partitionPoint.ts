/**
 * How many of the indices from 0 up to `count` come before the first one that fails, found by binary search: those that hold
 * must all stand before those that do not. It is the index of the first that fails, and one more than that of the last that
 * holds.
 */
export function partitionPoint(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the last of some ascending numbers that is not above a value; -1 if all are. */
export const lastAtMost = (ascending: ArrayLike<number>, value: number): number =>
  partitionPoint(ascending.length, (i) => ascending[i]! <= value) - 1;
