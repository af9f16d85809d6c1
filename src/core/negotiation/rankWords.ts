/** The words of a dossier, numbered by rarity. */
export interface RankedWords {
  /** From 0, the rarest. */
  readonly rankOf: ReadonlyMap<string, number>;
  /** By rank, how many of the sets hold the word. */
  readonly uses: readonly number[];
}

/** Equally rare words are in the order of the alphabet, so that the same words always get the same ranks. */
export function rankWords(sets: readonly ReadonlySet<string>[]): RankedWords {
  const counts = new Map<string, number>();
  for (const words of sets) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = [...counts].sort(([a, rare], [b, frequent]) => rare - frequent || (a < b ? -1 : 1));
  return {
    rankOf: new Map(ranked.map(([word], rank) => [word, rank])),
    uses: ranked.map(([, count]) => count),
  };
}
