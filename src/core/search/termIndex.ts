import { partitionPoint } from '../text/partitionPoint';
import { slipsAllowed, slipsIn } from './typingErrors';

/** Which items hold which words. Items are numbers that the caller gives out, ascending. */
export interface TermIndex {
  /** `weight`: how much the word says of the item, up to 1; of several the greatest counts. */
  add(term: string, item: number, weight: number): void;
  /** The items with a word that begins like the typed one or, failing that, almost so; each with its score, up to 1. */
  find(typed: string): ReadonlyMap<number, number>;
}

interface Posting {
  readonly items: number[];
  readonly weights: number[];
}

/** A word typed to its end is more likely meant than a longer one that begins like it. */
const PREFIX_FACTOR = 0.8;
/** A slip of the finger is possible, but what is written exactly so comes first. */
const SLIP_FACTOR = 0.4;
/** A first letter is hardly ever mistyped; looking only there keeps the search fast. */
const SURE_LETTERS = 1;

export function termIndex(): TermIndex {
  const postings = new Map<string, Posting>();
  let sorted: readonly string[] | undefined;
  const termsFrom = (start: string): readonly string[] => {
    sorted ??= [...postings.keys()].sort();
    const from = firstAtLeast(sorted, start);
    return sorted.slice(from, firstAtLeast(sorted, `${start}\uffff`, from));
  };
  return {
    add(term, item, weight) {
      const known = postings.get(term);
      if (!known) {
        postings.set(term, { items: [item], weights: [weight] });
        sorted = undefined;
      } else if (known.items.at(-1) === item) {
        known.weights[known.weights.length - 1] = Math.max(known.weights.at(-1)!, weight);
      } else {
        known.items.push(item);
        known.weights.push(weight);
      }
    },
    find(typed) {
      const begun = termsFrom(typed);
      const found = new Map<number, number>();
      for (const term of begun) collect(found, postings.get(term)!, term === typed ? 1 : PREFIX_FACTOR);
      if (found.size > 0) return found;
      const most = slipsAllowed(typed.length);
      for (const term of most > 0 ? termsFrom(typed.slice(0, SURE_LETTERS)) : []) {
        const slips = slipsIn(typed, term, most);
        if (slips !== undefined) collect(found, postings.get(term)!, SLIP_FACTOR / slips);
      }
      return found;
    },
  };
}

function collect(found: Map<number, number>, { items, weights }: Posting, factor: number): void {
  items.forEach((item, at) => found.set(item, Math.max(found.get(item) ?? 0, factor * weights[at]!)));
}

const firstAtLeast = (sorted: readonly string[], term: string, from = 0): number =>
  from + partitionPoint(sorted.length - from, (i) => sorted[from + i]! < term);
