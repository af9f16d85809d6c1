import { EMPTY_WORDS } from '../topics/emptyWords';
import { groupBy } from '../groupBy';
import { topicWords } from '../topics/topicWords';
import type { LedgerEntry } from './ledgerEntry';

/** The words by which commitments are compared, with how much each says in this dossier. */
export interface Likeness {
  /** 0 to 1: the share of the shorter clause's words, weighted by rarity, that the other has too. */
  between(a: LedgerEntry, b: LedgerEntry): number;
  /** Entries that share a telling word with this one: the only ones that can be alike. */
  candidates(entry: LedgerEntry): ReadonlySet<LedgerEntry>;
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

const NONE: ReadonlySet<string> = new Set();

/**
 * Inverse document frequency weights an overlap coefficient (Szymkiewicz–Simpson), because one outlet's clause is often
 * a shortened form of another's.
 */
export function measureLikeness(entries: readonly LedgerEntry[]): Likeness {
  const wordsOf = new Map(entries.map((entry) => [entry, contentWords(entry)]));
  const uses = [...wordsOf].flatMap(([entry, words]) => [...words].map((word) => ({ word, entry })));
  const holders = groupBy(uses, ({ word }) => word);
  const weights = new Map([...holders].map(([word, all]) => [word, Math.log(1 + entries.length / all.length)]));
  const sum = (words: Iterable<string>): number => {
    let total = 0;
    for (const word of words) total += weights.get(word) ?? 0;
    return total;
  };
  const sums = new Map([...wordsOf].map(([entry, words]) => [entry, sum(words)]));
  const isTelling = (word: string): boolean =>
    entries.length <= SMALL_DOSSIER || holders.get(word)!.length <= COMMON_SHARE * entries.length;
  return {
    between(a, b) {
      const [ours, theirs] = [wordsOf.get(a) ?? NONE, wordsOf.get(b) ?? NONE];
      const common: string[] = [];
      for (const word of ours) if (theirs.has(word)) common.push(word);
      return common.length < LEAST_COMMON_WORDS ? 0 : sum(common) / Math.min(sums.get(a)!, sums.get(b)!);
    },
    candidates: (entry) =>
      new Set(
        [...(wordsOf.get(entry) ?? [])]
          .filter(isTelling)
          .flatMap((word) => holders.get(word)!.map(({ entry: other }) => other)),
      ),
  };
}

/**
 * What the clause is about, without the parties and the due date, which are compared by themselves. The topic phrase
 * stays out: where the clause names none, it is taken from the sentence before.
 */
function contentWords(entry: LedgerEntry): ReadonlySet<string> {
  const aside = [...entry.parties, ...entry.addressees, entry.due?.phrase ?? ''].join(' ');
  const known = new Set(topicWords(aside).map(({ stem }) => stem));
  const stems = topicWords(entry.text).map(({ stem }) => stem);
  return new Set(
    stems.filter((stem) => stem.length > 1 && !/^\d/.test(stem) && !EMPTY_WORDS.has(stem) && !known.has(stem)),
  );
}
