import type { WordChange } from './anchoring';
import { factChanges, type FactChange } from './factChanges';
import type { Passage, WordRange } from './passage';
import type { TextMap } from './textMap';
import type { Words } from './words';

/** Differences between a passage and what it became; undefined if all words are the same. */
export interface Comparison {
  readonly words: readonly WordChange[];
  readonly facts: readonly FactChange[];
}

export function compareWords(map: TextMap, passage: Passage, range: WordRange): Comparison | undefined {
  const before = wordTexts(map.old, passage.first, passage.last);
  const after = wordTexts(map.new, range.first, range.last);
  if (before.length === after.length && before.every((word, i) => word === after[i])) return undefined;
  return { words: [{ before: before.join(' '), after: after.join(' ') }], facts: factChanges(before, after) };
}

function wordTexts({ text, starts, ends, isWord }: Words, first: number, last: number): string[] {
  const texts: string[] = [];
  for (let i = first; i < last; i++) if (isWord[i]) texts.push(text.slice(starts[i], ends[i]).replace('’', "'"));
  return texts;
}
