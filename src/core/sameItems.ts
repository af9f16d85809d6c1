/** True if two short lists say the same. `same` looks at nothing but the items, since a list is not compared with itself. */
export const sameItems = <Item>(
  a: readonly Item[],
  b: readonly Item[],
  same: (a: Item, b: Item) => boolean = Object.is,
): boolean => a === b || (a.length === b.length && a.every((item, i) => same(item, b[i]!)));
