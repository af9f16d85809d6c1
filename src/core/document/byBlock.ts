import { NEW, type BlockVersion } from './blockVersion';

/** A list by block that other lists are made from, and what it was in the version before. */
export type Watched = readonly [now: ArrayLike<unknown>, before: ArrayLike<unknown> | undefined];

/** Blocks from `start` up to `end`, by index. */
export interface Blocks {
  readonly start: number;
  readonly end: number;
}

/** On what the values of a list by block hang, besides the blocks themselves. */
export interface Keeping<Value> {
  /** The lists that a block's value is made from, each at the block's own index. */
  readonly watched?: readonly Watched[];
  /** Asked of every block that stayed, where its value may also hang on what stands elsewhere. */
  readonly stays?: ((before: number, block: number) => boolean) | undefined;
  /** A value that is made anew and is the same as before gives way to that, so that what hangs on it stays too. */
  readonly same?: (before: Value, now: Value) => boolean;
}

/**
 * Values by block: those of blocks that stayed are kept where nothing is different that they hang on, the others are made.
 * A key stroke touches one block of thousands, so only the blocks between the first and the last touched one are looked at.
 */
export function keep<Value>(
  version: BlockVersion,
  previous: readonly Value[] | undefined,
  make: (block: number) => Value,
  { watched = [], stays, same = Object.is }: Keeping<Value> = {},
): readonly Value[] {
  const { from } = version;
  if (previous === undefined) return Array.from(from, (_, i) => make(i));
  const { start, end } = stays ? allBlocks(version) : touched(version, watched);
  const made: Value[] = [];
  for (let i = start; i < end; i++) {
    const before = from[i]!;
    if (before === NEW) made.push(make(i));
    else if (watched.every(([a, b]) => a[i] === b![before]) && (!stays || stays(before, i)))
      made.push(previous[before]!);
    else {
      const value = make(i);
      made.push(same(previous[before]!, value) ? previous[before]! : value);
    }
  }
  return spliced(previous, start, made, end + previous.length - from.length);
}

/** The list with `made` in place of what it has from `start` up to `end`. */
export const spliced = <Value>(
  list: readonly Value[],
  start: number,
  made: readonly Value[],
  end: number,
): readonly Value[] => list.slice(0, start).concat(made, list.slice(end));

/**
 * The blocks before and behind which everything is as in the version before: the blocks themselves and the lists that are
 * watched. Comparing identities from both ends is cheap even for thousands of blocks.
 */
export function touched({ from, changed }: BlockVersion, watched: readonly Watched[]): Blocks {
  let { start, end } = changed;
  for (const [now, before] of watched) {
    if (now === before) continue;
    if (before === undefined) return { start: 0, end: from.length };
    const shift = before.length - now.length;
    let same = 0;
    while (same < start && now[same] === before[same]) same++;
    start = same;
    let behind = now.length;
    while (behind > end && now[behind - 1] === before[behind - 1 + shift]) behind--;
    end = behind;
  }
  return { start, end };
}

export const allBlocks = ({ from }: BlockVersion): Blocks => ({ start: 0, end: from.length });

/**
 * By block: how many items there are in the blocks before it; what the blocks before the first touched one hold is known,
 * and so is by how many the numbers behind the last one have grown.
 */
export function countBefore<Value>(
  version: BlockVersion,
  values: readonly Value[],
  countOf: (value: Value) => number,
  previous?: { readonly values: readonly Value[]; readonly counts: Int32Array },
): Int32Array {
  const { start, end } = touched(version, [[values, previous?.values]]);
  const counts = new Int32Array(values.length);
  // The number before the first touched block is known, unless that is a block more than there were.
  const known = Math.max(0, Math.min(start, (previous?.counts.length ?? 0) - 1));
  if (previous) counts.set(previous.counts.subarray(0, Math.min(known + 1, counts.length)));
  const counted = Math.min(end, values.length - 1);
  for (let i = known; i < counted; i++) counts[i + 1] = counts[i]! + countOf(values[i]!);
  if (!previous || counted === values.length - 1) return counts;
  const shift = previous.values.length - values.length;
  const more = counts[counted]! - previous.counts[counted + shift]!;
  for (let i = counted + 1; i < counts.length; i++) counts[i] = previous.counts[i + shift]! + more;
  return counts;
}

/** True if two versions' values by block say the same, so that what was drawn from all of them together stays as it is. */
export function unchanged<Value>(
  before: readonly Value[],
  now: readonly Value[],
  same: (a: Value, b: Value) => boolean = Object.is,
): boolean {
  if (before.length !== now.length) return false;
  for (let i = 0; i < now.length; i++) if (before[i] !== now[i] && !same(before[i]!, now[i]!)) return false;
  return true;
}
