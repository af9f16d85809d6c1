import { flat } from '../flat';

/** Items from `start` up to `end`, by index. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The list with `made` in place of what it has from `start` up to `end`; the same list where that changes nothing. */
export function spliced<Value>(
  list: readonly Value[],
  start: number,
  made: readonly Value[],
  end: number,
): readonly Value[] {
  if (made.length === end - start && made.every((value, i) => value === list[start + i])) return list;
  const now =
    made.length > MOST_ARGUMENTS ? joined(list, start, made, end) : list.toSpliced(start, end - start, ...made);
  splices.set(now, { number: ++lastNumber, of: splices.get(list)?.number, start, end: start + made.length });
  return now;
}

/**
 * The items of a list before and behind which it has those of another list. Comparing them from both ends is cheap, and for a
 * list that was spliced from the other it is known.
 */
export function differing(now: ArrayLike<unknown>, before: ArrayLike<unknown>): Range {
  if (now === before) return { start: now.length, end: now.length };
  const splice = splices.get(now);
  if (splice?.of !== undefined && splice.of === splices.get(before)?.number) return splice;
  return differingBy(now, before, Object.is);
}

/** The same where two items count as one in another sense than that they are the same object. */
export function differingBy<Now, Before>(
  now: ArrayLike<Now>,
  before: ArrayLike<Before>,
  same: (now: Now, before: Before) => boolean,
): Range {
  const shift = before.length - now.length;
  const shorter = Math.min(now.length, before.length);
  let start = 0;
  while (start < shorter && same(now[start]!, before[start]!)) start++;
  let end = now.length;
  while (end > start && end + shift > start && same(now[end - 1]!, before[end - 1 + shift]!)) end--;
  return { start, end };
}

/** The items of a list of lists that another did not have at these places, and those that it had in their stead. */
export function exchanged<Item>(
  now: readonly (readonly Item[])[],
  before: readonly (readonly Item[])[],
): { readonly gone: readonly Item[]; readonly come: readonly Item[] } {
  const { start, end } = differing(now, before);
  return { gone: flat(before.slice(start, end + before.length - now.length)), come: flat(now.slice(start, end)) };
}

/** The numbers with `made` in place of those from `start` up to `end`, and all those behind grown by `more`. */
export function splicedNumbers(
  numbers: Int32Array,
  start: number,
  made: ArrayLike<number>,
  end: number,
  more: number,
): Int32Array {
  const now = new Int32Array(numbers.length + made.length - (end - start));
  now.set(numbers.subarray(0, start));
  now.set(made, start);
  const behind = start + made.length;
  now.set(numbers.subarray(end), behind);
  if (more !== 0) for (let i = behind; i < now.length; i++) now[i]! += more;
  return now;
}

interface Splice extends Range {
  /** Of the list itself, and of the one that it was made from, if that was spliced, too. */
  readonly number: number;
  readonly of: number | undefined;
}

/** How lists were made. By numbers, since the versions of a text are many, and none may hold the one before it. */
const splices = new WeakMap<ArrayLike<unknown>, Splice>();
let lastNumber = 0;

/** Arguments lie on the stack, which a list of a hundred thousand would overflow. */
const MOST_ARGUMENTS = 1000;

const joined = <Value>(list: readonly Value[], start: number, made: readonly Value[], end: number): readonly Value[] =>
  list.slice(0, start).concat(made, list.slice(end));
