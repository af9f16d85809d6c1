/**
 * A map that was made from another by changing a few entries, which are laid over it: a key stroke changes one name of
 * thousands, and to copy them all would cost more than anything that is asked of them.
 */
export interface LayeredMap<Key, Value> {
  readonly base: ReadonlyMap<Key, Value>;
  /** Undefined for an entry that is there no longer. */
  readonly changes: ReadonlyMap<Key, Value | undefined>;
}

export const valueAt = <Key, Value>({ base, changes }: LayeredMap<Key, Value>, key: Key): Value | undefined =>
  changes.has(key) ? changes.get(key) : base.get(key);

/** From so many changes on they are put into a map of their own, since the next version takes them all over. */
const MOST_CHANGES = 256;

/** The map with more changes; without one, of these entries alone. */
export function withChanges<Key, Value>(
  map: LayeredMap<Key, Value> | undefined,
  changes: ReadonlyMap<Key, Value | undefined>,
): LayeredMap<Key, Value> {
  if (map && changes.size === 0) return map;
  const all = map && map.changes.size > 0 ? new Map([...map.changes, ...changes]) : changes;
  const base = map?.base ?? new Map<Key, Value>();
  return map && all.size <= MOST_CHANGES ? { base, changes: all } : { base: merged(base, all), changes: new Map() };
}

function merged<Key, Value>(
  base: ReadonlyMap<Key, Value>,
  changes: ReadonlyMap<Key, Value | undefined>,
): ReadonlyMap<Key, Value> {
  const all = new Map(base);
  for (const [key, value] of changes) {
    if (value === undefined) all.delete(key);
    else all.set(key, value);
  }
  return all;
}
