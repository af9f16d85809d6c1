import { inOneGo, type Steps } from '../steps';
import { NEW, type BlockVersion } from './blockVersion';
import { differing, spliced, splicedNumbers, type Range } from './spliced';

/** A list by block that other lists are made from, and what it was in the version before. */
export type Watched = readonly [now: ArrayLike<unknown>, before: ArrayLike<unknown> | undefined];

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
export const keep = <Value>(
  version: BlockVersion,
  previous: readonly Value[] | undefined,
  make: (block: number) => Value,
  keeping?: Keeping<Value>,
): readonly Value[] => inOneGo(keepInSteps(version, previous, make, keeping));

/** `keep` in steps, one for each value that is made. */
export function* keepInSteps<Value>(
  version: BlockVersion,
  previous: readonly Value[] | undefined,
  make: (block: number) => Value,
  { watched = [], stays, same = Object.is }: Keeping<Value> = {},
): Steps<readonly Value[]> {
  const { from } = version;
  const isOld = (i: number): boolean =>
    from[i] !== NEW && isUnchanged(watched, i, from[i]!) && (!stays || stays(from[i]!, i));
  const range = stays || !previous ? allBlocks(version) : touched(version, watched);
  const { start, end } = previous ? narrowed(range, from, previous.length, isOld) : range;
  const made: Value[] = [];
  for (let i = start; i < end; i++) {
    const before = previous ? from[i]! : NEW;
    if (previous && isOld(i)) {
      made.push(previous[before]!);
      continue;
    }
    const value = make(i);
    made.push(before !== NEW && same(previous![before]!, value) ? previous![before]! : value);
    yield;
  }
  return previous === undefined ? made : spliced(previous, start, made, end + previous.length - from.length);
}

/**
 * The blocks before and behind which everything is as in the version before: the blocks themselves and the lists that are
 * watched.
 */
export function touched({ from, changed }: BlockVersion, watched: readonly Watched[]): Range {
  let { start, end } = changed;
  for (const [now, before] of watched) {
    if (now === before) continue;
    if (before === undefined) return { start: 0, end: from.length };
    const different = differing(now, before);
    start = Math.min(start, different.start);
    end = Math.max(end, different.end);
  }
  return { start, end };
}

function isUnchanged(watched: readonly Watched[], block: number, before: number): boolean {
  for (const [now, then] of watched) if (now[block] !== then![before]) return false;
  return true;
}

/** The range without those at its ends that have stayed in their places: of all that may have changed, few blocks have. */
function narrowed({ start, end }: Range, from: Int32Array, before: number, isOld: (block: number) => boolean): Range {
  const shift = before - from.length;
  let first = start;
  while (first < end && from[first] === first && isOld(first)) first++;
  let behind = end;
  while (behind > first && from[behind - 1] === behind - 1 + shift && isOld(behind - 1)) behind--;
  return { start: first, end: behind };
}

export const allBlocks = ({ from }: BlockVersion): Range => ({ start: 0, end: from.length });

/**
 * By block: how many items there are in the blocks before it. What the blocks before the first touched one hold is known, and
 * so is by how many the numbers behind the last one have grown; the same list as before where no number is different.
 */
export function countBefore<Value>(
  version: BlockVersion,
  values: readonly Value[],
  countOf: (value: Value) => number,
  previous?: { readonly values: readonly Value[]; readonly counts: Int32Array },
): Int32Array {
  if (!previous || previous.counts.length === 0 || values.length === 0) return sums(values.map(countOf));
  const { counts } = previous;
  const { start, end } = touched(version, [[values, previous.values]]);
  const shift = previous.values.length - values.length;
  const last = Math.min(end, values.length - 1);
  // The number before the first touched block is known, unless that is a block more than there were.
  const first = Math.min(start, last, counts.length - 1);
  const made: number[] = [];
  let count = counts[first] ?? 0;
  for (let i = first; i < last; i++) made.push((count += countOf(values[i]!)));
  const more = count - (counts[last + shift] ?? 0);
  const same = more === 0 && shift === 0 && made.every((number, i) => number === counts[first + 1 + i]);
  return same ? counts : splicedNumbers(counts, first + 1, made, last + 1 + shift, more);
}

/** The sum of all numbers before each. */
function sums(numbers: readonly number[]): Int32Array {
  const before = new Int32Array(numbers.length);
  for (let i = 1; i < numbers.length; i++) before[i] = before[i - 1]! + numbers[i - 1]!;
  return before;
}

/** True if two versions' values by block say the same, so that what was drawn from all of them together stays as it is. */
export function unchanged<Value>(
  before: readonly Value[],
  now: readonly Value[],
  same: (a: Value, b: Value) => boolean = Object.is,
): boolean {
  if (before.length !== now.length) return false;
  const { start, end } = differing(now, before);
  for (let i = start; i < end; i++) if (before[i] !== now[i] && !same(before[i]!, now[i]!)) return false;
  return true;
}
