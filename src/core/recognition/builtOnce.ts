/** Builds what depends only on a lexicon (an index, a grammar) on first use, and keeps it as long as the lexicon lives. */
export function builtOnce<Source extends object, Built>(build: (source: Source) => Built): (source: Source) => Built {
  const known = new WeakMap<Source, Built>();
  return (source) => {
    const found = known.get(source) ?? build(source);
    known.set(source, found);
    return found;
  };
}
