/** True if two short lists say the same. */
export const sameItems = <Item>(
  a: readonly Item[],
  b: readonly Item[],
  same: (a: Item, b: Item) => boolean = Object.is,
): boolean => a === b || (a.length === b.length && a.every((item, i) => same(item, b[i]!)));
