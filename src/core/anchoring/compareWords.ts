import type { WordChange } from './anchoring';
import { NONE } from './alignWords';
import { factChanges, type FactChange, type Replacement } from './factChanges';
import { CURRENCIES } from './factWords';
import type { Passage, WordRange } from './passage';
import type { TextMap } from './textMap';
import type { Words } from './words';

/** Differences between a passage and what it became. */
export interface Comparison {
  readonly words: readonly WordChange[];
  readonly facts: readonly FactChange[];
}

/** Undefined if all words are the same; white space, punctuation, markup and addresses are no words. */
export function compareWords(map: TextMap, passage: Passage, range: WordRange): Comparison | undefined {
  const replacements = replacementsIn(map, passage, range);
  if (replacements.length === 0) return undefined;
  const words = replacements.map(({ before, after }) => ({ before: before.join(' '), after: after.join(' ') }));
  return { words, facts: factChanges(replacements) };
}

function replacementsIn(map: TextMap, passage: Passage, range: WordRange): Replacement[] {
  const before = readWords(map.old, passage);
  const after = readWords(map.new, range);
  const replacements: Replacement[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [i0, j0] = [i, j];
    while (i < before.length && !isKept(map, before[i]!, range)) i++;
    const next = i < before.length ? map.to[before[i]!]! : range.last;
    while (j < after.length && after[j]! < next) j++;
    if (i > i0 || j > j0) replacements.push(replacement(map, before.slice(i0, i), after.slice(j0, j)));
    if (i < before.length) i++;
    if (j < after.length) j++;
  }
  return replacements.filter((one) => one.before.join(' ') !== one.after.join(' '));
}

/** Words that are read, and the marks that change a fact. */
function readWords(words: Words, { first, last }: WordRange): number[] {
  const read: number[] = [];
  for (let i = first; i < last; i++) if (words.isWord[i] || FACT_MARK.test(wordText(words, i))) read.push(i);
  return read;
}

const FACT_MARK = /^[$€£¥₩₹₽%]$/;

const isKept = ({ to }: TextMap, word: number, { first, last }: WordRange): boolean =>
  to[word] !== NONE && to[word]! >= first && to[word]! < last;

function replacement(map: TextMap, before: readonly number[], after: readonly number[]): Replacement {
  const [side, at] = before.length > 0 ? [map.old, before] : [map.new, after];
  return {
    before: before.map((i) => wordText(map.old, i)),
    after: after.map((i) => wordText(map.new, i)),
    left: leftOf(side, at[0]!),
    right: at.at(-1)! + 1 < side.count ? wordText(side, at.at(-1)! + 1).toLowerCase() : '',
  };
}

/** Empty where a sentence begins: a capital letter there is no sign of a name. */
function leftOf(words: Words, at: number): string {
  const left = at > 0 ? wordText(words, at - 1) : '';
  if (words.isWord[at - 1] || CURRENCIES.has(left)) return left;
  return /^[.?!:#*>"-]?$/.test(left) ? '' : left;
}

const wordText = ({ text, starts, ends }: Words, i: number): string =>
  text.slice(starts[i], ends[i]).replace('\u2019', "'");
