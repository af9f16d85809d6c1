import { alignWords, NONE, type Alignment } from './alignWords';
import { dropChanceMatches } from './dropChanceMatches';
import { findMoves } from './findMoves';
import { slideChanges } from './slideChanges';
import { wordsOf, type Words } from './words';

/** How one version of a text became another, word by word. Made once for a pair of versions, used for all spans. */
export interface TextMap {
  readonly old: Words;
  readonly new: Words;
  /** New word for each old one. */
  readonly to: Alignment;
  /** Old word for each new one. */
  readonly from: Alignment;
  /** 1 for each old word that stands in another order now. */
  readonly moved: Uint8Array;
}

export function mapText(oldText: string, newText: string): TextMap {
  const vocabulary = new Map<string, number>();
  const a = wordsOf(oldText, vocabulary);
  const b = wordsOf(newText, vocabulary);
  const to = alignWords(a, b);
  const pair = { a, b, alignment: to };
  slideChanges(pair);
  dropChanceMatches(pair);
  const moved = findMoves(pair);
  const from = new Int32Array(b.count).fill(NONE);
  to.forEach((word, i) => word !== NONE && (from[word] = i));
  return { old: a, new: b, to, from, moved };
}
