import { NONE, type Pair } from './alignWords';

/**
 * Takes back what was aligned by chance: a few equal words in the midst of a passage that was written anew, as two
 * unrelated sentences share "the" and "of". Such an island would put an annotation on the wrong text. The measure is
 * that of semantic clean-up in Google's diff-match-patch: an island no larger than the changes on both its sides.
 */
export function dropChanceMatches(pair: Pair): void {
  const islands = islandsOf(pair);
  for (let again = true; again;) {
    again = false;
    for (let i = 0; i < islands.length; i++) {
      if (!isChance(pair, islands, i)) continue;
      const { a0, length } = islands[i]!;
      pair.alignment.fill(NONE, a0, a0 + length);
      islands.splice(i, 1);
      i = Math.max(-1, i - 2);
      again = true;
    }
  }
}

/** A maximal run of words that follow one another on both sides. */
interface Island {
  readonly a0: number;
  readonly b0: number;
  readonly length: number;
  readonly words: number;
}

/** An island of at least this many words is no chance, however much changed around it. */
const CERTAIN_WORDS = 12;

/** The changes on each side must be this much larger than the island. */
const FACTOR = 1.5;

function isChance(pair: Pair, islands: readonly Island[], i: number): boolean {
  const island = islands[i]!;
  if (island.words >= CERTAIN_WORDS) return false;
  const left = changeBetween(pair, islands[i - 1], island);
  const right = changeBetween(pair, island, islands[i + 1]);
  return FACTOR * island.words <= Math.min(left, right);
}

/** The greater of the numbers of words that were taken out and put in between two islands. */
function changeBetween({ a, b }: Pair, left: Island | undefined, right: Island | undefined): number {
  const a0 = left ? left.a0 + left.length : 0;
  const b0 = left ? left.b0 + left.length : 0;
  const a1 = right ? right.a0 : a.count;
  const b1 = right ? right.b0 : b.count;
  return Math.max(wordsIn(a.isWord, a0, a1), wordsIn(b.isWord, b0, b1));
}

/** Counting further than this makes no difference. */
const ENOUGH = 40;

function wordsIn(isWord: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to && count < ENOUGH; i++) count += isWord[i]!;
  return count;
}

function islandsOf(pair: Pair): Island[] {
  const { alignment } = pair;
  const weights = weightsOf(pair);
  const islands: Island[] = [];
  for (let i = 0; i < alignment.length;) {
    const b0 = alignment[i]!;
    if (b0 === NONE) {
      i++;
      continue;
    }
    const a0 = i;
    let words = 0;
    for (; i < alignment.length && alignment[i] === b0 + i - a0; i++) words += weights[i]!;
    islands.push({ a0, b0, length: i - a0, words });
  }
  return islands;
}

/** A word that stands once on either side is worth more than one that is everywhere, as in patience diff. */
const UNIQUE_WEIGHT = 3;

function weightsOf({ a, b }: Pair): Uint8Array {
  const size = 1 + Math.max(greatest(a.ids), greatest(b.ids));
  const [inOld, inNew] = [countsOf(a.ids, size), countsOf(b.ids, size)];
  const isUnique = (id: number): boolean => inOld[id] === 1 && inNew[id] === 1;
  return a.isWord.map((isWord, i) => (isWord && isUnique(a.ids[i]!) ? UNIQUE_WEIGHT : isWord));
}

const greatest = (ids: Int32Array): number => ids.reduce((a, b) => Math.max(a, b), 0);

function countsOf(ids: Int32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const id of ids) counts[id]!++;
  return counts;
}
