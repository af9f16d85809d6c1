import { differing, spliced } from '../document/spliced';

/** How a list differs from the one before it, in values that can be sent to where that one is. */
export interface ListChange<Item> {
  /** Where the items that stand in the place of others begin, in either list. */
  readonly start: number;
  /** Behind the last item of the list before that gives way. */
  readonly end: number;
  /** For each that comes: its index in the list before, or -1 for the next one of `made`. */
  readonly kept: Int32Array;
  readonly made: readonly Item[];
}

/** `indexOf` finds an item in the list before; -1 where it is not there. By default only the very same object is found. */
export function listChange<Item>(
  before: readonly Item[],
  now: readonly Item[],
  indexOf?: (item: Item) => number,
): ListChange<Item> {
  const { start, end } = differing(now, before);
  const behind = end + before.length - now.length;
  const come = now.slice(start, end);
  const kept = Int32Array.from(come, indexOf ?? objectIndex(before, start, behind));
  return { start, end: behind, kept, made: come.filter((_, i) => kept[i] === MADE) };
}

/** The list after a change; the same one where nothing has changed. */
export function changedList<Item>(before: readonly Item[], change: ListChange<Item>): readonly Item[] {
  const { start, end, kept, made } = change;
  let next = 0;
  const come = Array.from(kept, (index) => (index === MADE ? made[next++]! : before[index]!));
  return spliced(before, start, come, end);
}

const MADE = -1;

function objectIndex<Item>(list: readonly Item[], start: number, end: number): (item: Item) => number {
  const indexes = new Map(list.slice(start, end).map((item, i) => [item, start + i]));
  return (item) => indexes.get(item) ?? MADE;
}
