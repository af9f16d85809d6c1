import type { EncodedText } from '../encodedText';
import { Shape } from '../shape';
import { GOES_ON, TRIE_ROOT, trieStep, trieValue, type NameTrie } from './nameTrie';

/** Marks every gazetteer name in a text, longer and shorter ones at the same place alike: the model weighs them. */
export function markGazetteers(encoded: EncodedText, names: NameTrie, nouns: NameTrie): void {
  const { tokens, shape, lower, name } = encoded;
  for (let i = 0; i < tokens.count; i++) {
    if (shape[i] === Shape.Punctuation) continue;
    markFrom(encoded, names, name, i);
    markFrom(encoded, nouns, lower, i);
  }
  for (let i = 0; i < tokens.count; i++) encoded.gazetteer[i] = summary(encoded, i);
}

/** Marks all names of a trie that begin at a token. */
function markFrom(encoded: EncodedText, trie: NameTrie, hashes: Int32Array, from: number): void {
  let path = TRIE_ROOT;
  for (let i = from; i < hashes.length; i++) {
    path = trieStep(path, hashes[i]!);
    const value = trieValue(trie, path);
    if (value === 0) return;
    const categories = value & ~GOES_ON;
    if (categories !== 0) mark(encoded, from, i, categories);
    if ((value & GOES_ON) === 0) return;
  }
}

function mark({ single, begins, inside, ends }: EncodedText, from: number, to: number, categories: number): void {
  if (from === to) {
    single[from]! |= categories;
    return;
  }
  begins[from]! |= categories;
  for (let i = from + 1; i < to; i++) inside[i]! |= categories;
  ends[to]! |= categories;
}

/** A hash of the four masks; zero where no gazetteer says anything. */
const summary = ({ single, begins, inside, ends }: EncodedText, i: number): number =>
  single[i]! ^ Math.imul(begins[i]!, 0x9e3779b1) ^ Math.imul(inside[i]!, 0x85ebca6b) ^ Math.imul(ends[i]!, 0xc2b2ae35);
