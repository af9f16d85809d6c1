import type { Span } from '../text/span';
import { NONE } from './alignWords';
import type { TextMap } from './textMap';
import { firstWordAfter } from './words';

/** A passage with more marks and addresses than this for each word is mostly markup, and is found by it. */
const MARKUP_PER_WORD = 5;

/** An insertion within a passage may be as long as the passage and this many words; beyond, its parts are apart. */
export const INSERTION_REACH = 8;

/** Words first to last (not inside) of the old text, and how much they weigh: marks count only where there are hardly any words. */
export interface Passage {
  readonly first: number;
  readonly last: number;
  readonly weight: number;
  readonly weighMarks: boolean;
}

export function passageOf({ old }: TextMap, span: Span): Passage {
  const first = firstWordAfter(old, span.start);
  let last = first;
  let words = 0;
  for (; last < old.count && old.starts[last]! < span.end; last++) words += old.isWord[last]!;
  const weighMarks = words * MARKUP_PER_WORD < last - first;
  return { first, last, weight: weighMarks ? last - first : words, weighMarks };
}

/** Words of the passage that stand in order in the new text, without a move between them. */
export interface Chain {
  readonly first: number;
  last: number;
  weight: number;
  readonly moved: boolean;
}

export function largestChain(
  { old, new: now, to, moved }: TextMap,
  { first, last, weighMarks }: Passage,
): Chain | undefined {
  let best: Chain | undefined;
  let current: Chain | undefined;
  const reach = old.rank[last]! - old.rank[first]! + INSERTION_REACH;
  const isNext = (one: number, next: number): boolean =>
    to[next]! > to[one]! && now.rank[to[next]!]! - now.rank[to[one]!]! <= reach;
  for (let i = first; i < last; i++) {
    if (to[i] === NONE) continue;
    const weight = weighMarks ? 1 : old.isWord[i]!;
    if (current && current.moved === (moved[i] === 1) && isNext(current.last, i)) {
      current.last = i;
      current.weight += weight;
    } else current = { first: i, last: i, weight, moved: moved[i] === 1 };
    if (!best || current.weight > best.weight) best = current;
  }
  return best && best.weight > 0 ? withoutStrayMarks({ old, to }, best) : undefined;
}

/** A "*" or "[" at the edge that an insertion has cut off from the words most likely belongs to what was inserted. */
function withoutStrayMarks({ old, to }: Pick<TextMap, 'old' | 'to'>, chain: Chain): Chain {
  let { first, last } = chain;
  while (first < last && !old.isWord[first] && to[first + 1] !== to[first]! + 1)
    do first++;
    while (to[first] === NONE);
  while (first < last && !old.isWord[last] && to[last - 1] !== to[last]! - 1)
    do last--;
    while (to[last] === NONE);
  return { ...chain, first, last };
}

/** Words of the new text. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}
