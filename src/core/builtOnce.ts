/** Builds what depends only on one immutable value (an index, a grammar) on first use, and keeps it as long as the value lives. */
export function builtOnce<Source extends object, Built>(build: (source: Source) => Built): (source: Source) => Built {
  const known = new WeakMap<Source, Built>();
  return (source) => {
    const found = known.get(source);
    if (found !== undefined) return found;
    const built = build(source);
    known.set(source, built);
    return built;
  };
}
