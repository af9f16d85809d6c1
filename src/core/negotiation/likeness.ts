import { builtOnce } from '../builtOnce';
import { EMPTY_WORDS } from '../topics/emptyWords';
import { topicWords } from '../topics/topicWords';
import type { LedgerEntry } from './ledgerEntry';
import { rankWords } from './rankWords';

/** How alike commitments are, by their words and by how much each word says in this dossier. */
export interface Likeness {
  /** 0 to 1: the share of the shorter clause's words, weighted by rarity, that the other has too. */
  between(a: LedgerEntry, b: LedgerEntry): number;
  /** The same of words. */
  overlap(a: ComparedWords, b: ComparedWords): number;
  /** The words that an entry is compared by; undefined for one that was not measured. */
  wordsOf(entry: LedgerEntry): ComparedWords | undefined;
}

export interface ComparedWords {
  /** Each word as its place among all words of the dossier, the rarest first; ascending. */
  readonly ranks: readonly number[];
  /** What all of them weigh. */
  readonly weight: number;
  /**
   * The first so many of them: without any of these, all others together are less than `SAME_THING` of the weight. An
   * entry that is alike and not lighter has one of them.
   */
  readonly needed: number;
  /** The first so many of them that tell entries apart; an entry that is alike has one of them. */
  readonly telling: number;
}

/**
 * How alike two clauses must be to be about one thing: with less, different undertakings on one product meet; with more,
 * paraphrases of another outlet are missed. Tried on the sample dossier.
 */
export const SAME_THING = 0.5;
/** Fewer words in common are chance: "duty" alone does not make two clauses one matter. */
const LEAST_COMMON_WORDS = 2;
/** A word that stands in a larger share of the entries tells none of them apart; in small dossiers all words count. */
const COMMON_SHARE = 0.2;
const SMALL_DOSSIER = 100;
/** Sums of weights in another order differ by less than this. */
const ROUNDING = 1e-9;

/**
 * Inverse document frequency weights an overlap coefficient (Szymkiewicz–Simpson), because one outlet's clause is often
 * a shortened form of another's.
 */
export function measureLikeness(entries: readonly LedgerEntry[]): Likeness {
  const { rankOf, uses } = rankWords(entries.map(contentWords));
  const weights = uses.map((count) => Math.log(1 + entries.length / count));
  const most = entries.length <= SMALL_DOSSIER ? Infinity : COMMON_SHARE * entries.length;
  const compared = (entry: LedgerEntry): ComparedWords => {
    const ranks = [...contentWords(entry)].map((word) => rankOf.get(word)!).sort((a, b) => a - b);
    const weight = ranks.reduce((sum, rank) => sum + weights[rank]!, 0);
    const telling = ranks.filter((rank) => uses[rank]! <= most).length;
    return { ranks, weight, needed: neededOf(ranks, weights, weight), telling };
  };
  const known = new Map(entries.map((entry) => [entry, compared(entry)]));
  return {
    wordsOf: (entry) => known.get(entry),
    overlap: (a, b) => overlap(a, b, weights),
    between(a, b) {
      const [ours, theirs] = [known.get(a), known.get(b)];
      return ours && theirs ? overlap(ours, theirs, weights) : 0;
    },
  };
}

function neededOf(ranks: readonly number[], weights: readonly number[], weight: number): number {
  let needed = 0;
  for (let rest = weight; needed < ranks.length && rest >= SAME_THING * weight - ROUNDING; needed++) {
    rest -= weights[ranks[needed]!]!;
  }
  return needed;
}

function overlap(a: ComparedWords, b: ComparedWords, weights: readonly number[]): number {
  let [count, common, i, j] = [0, 0, 0, 0];
  while (i < a.ranks.length && j < b.ranks.length) {
    const ours = a.ranks[i]!;
    const theirs = b.ranks[j]!;
    if (ours === theirs) {
      common += weights[ours]!;
      count++;
    }
    if (ours <= theirs) i++;
    if (theirs <= ours) j++;
  }
  return count < LEAST_COMMON_WORDS ? 0 : common / Math.min(a.weight, b.weight);
}

/**
 * What the clause is about, without the parties and the due date, which are compared by themselves. The topic phrase
 * stays out: where the clause names none, it is taken from the sentence before.
 */
const contentWords = builtOnce((entry: LedgerEntry): ReadonlySet<string> => {
  const aside = [...entry.parties, ...entry.addressees, entry.due?.phrase ?? ''].join(' ');
  const known = new Set(topicWords(aside).map(({ stem }) => stem));
  const stems = topicWords(entry.text).map(({ stem }) => stem);
  return new Set(
    stems.filter((stem) => stem.length > 1 && !/^\d/.test(stem) && !EMPTY_WORDS.has(stem) && !known.has(stem)),
  );
});
