import type { LedgerEntry } from './ledgerEntry';
import { SAME_THING, type ComparedWords, type Likeness } from './likeness';

/** Finds the entries that are about the same thing as another without comparing it with all. */
export interface AlikeIndex {
  add(entry: LedgerEntry): void;
  /** All entries added that are at least `SAME_THING` alike, in the order in which they were added. */
  alike(entry: LedgerEntry): readonly Alike[];
}

export interface Alike {
  readonly entry: LedgerEntry;
  readonly likeness: number;
}

/**
 * Prefix filtering (Chaudhuri, Ganti and Kaushik 2006): of two alike entries the lighter one must have one of its rarest
 * words in common with the other. So the rarest words of each are looked up among all words of the others and all its
 * words among the rarest of the others; frequent words, which nearly all entries have, are never looked up in full.
 */
export function alikeIndex(likeness: Likeness): AlikeIndex {
  const added: Added[] = [];
  const holders = new Map<number, number[]>();
  const needers = new Map<number, number[]>();
  const candidates = ({ ranks, needed, weight }: ComparedWords): ReadonlySet<number> => {
    const found = new Set<number>();
    ranks.forEach((rank, i) => {
      if (i < needed) holders.get(rank)?.forEach((at) => added[at]!.words.weight >= weight && found.add(at));
      needers.get(rank)?.forEach((at) => added[at]!.words.weight <= weight && found.add(at));
    });
    return found;
  };
  return {
    add(entry) {
      const words = likeness.wordsOf(entry);
      if (!words) return;
      const at = added.push({ entry, words }) - 1;
      words.ranks.forEach((rank, i) => {
        note(holders, rank, at);
        if (i < words.needed) note(needers, rank, at);
      });
    },
    alike(entry) {
      const words = likeness.wordsOf(entry);
      if (!words) return [];
      const found: Alike[] = [];
      for (const at of [...candidates(words)].sort((a, b) => a - b)) {
        const other = added[at]!;
        const alike = likeness.overlap(words, other.words);
        if (alike >= SAME_THING && shareTelling(words, other.words))
          found.push({ entry: other.entry, likeness: alike });
      }
      return found;
    },
  };
}

interface Added {
  readonly entry: LedgerEntry;
  readonly words: ComparedWords;
}

/** True if a word that tells entries apart is in both; words that stand everywhere make nothing alike. */
const shareTelling = (a: ComparedWords, b: ComparedWords): boolean =>
  a.ranks.slice(0, a.telling).some((rank) => b.ranks.includes(rank));

function note(lists: Map<number, number[]>, rank: number, at: number): void {
  const list = lists.get(rank);
  if (list) list.push(at);
  else lists.set(rank, [at]);
}
