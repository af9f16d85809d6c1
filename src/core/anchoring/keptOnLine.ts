import { NONE } from './alignWords';
import type { Located } from './locate';
import type { WordRange } from './passage';
import type { TextMap } from './textMap';
import { firstWordAfter, type Words } from './words';

/**
 * Which part of a passage and the rest of its line (of its lines, if it has several) stands on the line where the passage
 * is now: 0 to 1. A heading or a list item is known by itself, whatever was written above and below it; one that stands
 * in several places is not ("**Required** | No").
 */
export function keptOnLine(map: TextMap, { passage, range, kept }: Located): number {
  const line = linesOf(map.new, range);
  if (!isOnlyOne(map.new, line)) return 0;
  const before = linesOf(map.old, passage);
  let words = 0;
  let stayed = 0;
  for (let i = before.first; i < before.last; i++) {
    if (!map.old.isWord[i] || (i >= passage.first && i < passage.last)) continue;
    words++;
    const word = map.to[i]!;
    const isOnItsSide = i < passage.first ? word < range.first : word >= range.last;
    if (word !== NONE && isOnItsSide && word >= line.first && word < line.last) stayed++;
  }
  const all = passage.weight + words;
  return all < MIN_LINE_WORDS ? 0 : (kept * passage.weight + stayed) / all;
}

/** A line with a single word is what a list or a table repeats; two together are seldom there by chance. */
const MIN_LINE_WORDS = 2;

/** The words of the lines on which the words of a range stand. */
function linesOf(words: Words, { first, last }: WordRange): WordRange {
  const { text, starts, ends, count } = words;
  const start = text.lastIndexOf('\n', starts[first]! - 1);
  const end = text.indexOf('\n', ends[last - 1]);
  return { first: firstWordAfter(words, start + 1), last: end < 0 ? count : firstWordAfter(words, end) };
}

function isOnlyOne({ text, starts, ends }: Words, { first, last }: WordRange): boolean {
  const line = text.slice(starts[first], ends[last - 1]);
  return text.indexOf(line) === text.lastIndexOf(line);
}
