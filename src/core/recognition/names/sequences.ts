import type { EncodedText } from './encodedText';
import { HASH_SEED, mix } from './gazetteer/wordHash';

/** Words that follow one another in a text, first and last token included. */
export interface Sequence {
  /** Hash of the words as written. */
  readonly path: number;
  readonly first: number;
  readonly last: number;
}

export function pathOf({ exact }: EncodedText, first: number, last: number): number {
  let path = HASH_SEED;
  for (let i = first; i <= last; i++) path = mix(path, exact[i]!);
  return path;
}

/** Which sequences are known: by the hashes of all their words and of the first. */
export interface KnownSequences {
  isKnown(path: number, head: number): boolean;
  /** False only of words that none of them begins with. */
  mayBegin(head: number): boolean;
}

/** The longest known sequence at each place of a text, left to right, without overlaps. */
export function knownSequences(encoded: EncodedText, known: KnownSequences): Sequence[] {
  const found: Sequence[] = [];
  for (let i = 0; i < encoded.tokens.count; i++) {
    if (encoded.candidate[i] === 0 || !known.mayBegin(encoded.exact[i]!)) continue;
    const longest = longestAt(encoded, i, known);
    if (!longest) continue;
    found.push(longest);
    i = longest.last;
  }
  return found;
}

function longestAt({ exact }: EncodedText, first: number, { isKnown }: KnownSequences): Sequence | undefined {
  let longest: Sequence | undefined;
  let path = HASH_SEED;
  const end = Math.min(exact.length, first + LONGEST_NAME);
  for (let last = first; last < end; last++) {
    path = mix(path, exact[last]!);
    if (isKnown(path, exact[first]!)) longest = { path, first, last };
  }
  return longest;
}

/** In tokens; longer names repeat too seldom to be worth the walk. */
const LONGEST_NAME = 12;
