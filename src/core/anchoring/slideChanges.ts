import { NONE, type Pair } from './alignWords';
import type { Words } from './words';

/**
 * An insertion of "* beer\n" before "* wine" can as well be read as one of "beer\n* ": the alignment is the same, only
 * the edges slide. As git's indent heuristic does, this picks the reading in which whole lines, else whole sentences,
 * were put in or taken out.
 */
export function slideChanges(pair: Pair): void {
  slideInsertions(pair);
  slideDeletions(pair);
}

function slideInsertions({ b, alignment }: Pair): void {
  for (let i = 1; i < alignment.length; i++) {
    const [left, right] = [alignment[i - 1]!, alignment[i]!];
    if (left === NONE || right === NONE || right <= left + 1) continue;
    const back = slidesBack(b.ids, left + 1, right, (steps) => alignment[i - 1 - steps] === left - steps);
    const by = bestSlide(b, left + 1, right, back);
    for (let k = 1; k <= by; k++) alignment[i - k] = right - k;
  }
}

function slideDeletions({ a, alignment }: Pair): void {
  for (let i = 0; i < alignment.length; i++) {
    if (alignment[i] !== NONE || i === 0 || alignment[i - 1] === NONE) continue;
    let end = i;
    while (end < alignment.length && alignment[end] === NONE) end++;
    const left = alignment[i - 1]!;
    if (end < alignment.length && alignment[end] === left + 1) {
      const back = slidesBack(a.ids, i, end, (steps) => alignment[i - 1 - steps] === left - steps);
      const by = bestSlide(a, i, end, back);
      for (let k = 1; k <= by; k++) {
        alignment[end - k] = alignment[i - k]!;
        alignment[i - k] = NONE;
      }
    }
    i = end;
  }
}

/** Limit for a change that repeats over and over, as in a table of equal rows. */
const MAX_SLIDE = 200;

/** By how many words the change from `start` to `end` can slide back. */
function slidesBack(ids: Int32Array, start: number, end: number, isJoined: (steps: number) => boolean): number {
  let by = 0;
  while (by < MAX_SLIDE && start - by > 0 && ids[start - 1 - by] === ids[end - 1 - by] && isJoined(by)) by++;
  return by;
}

function bestSlide(words: Words, start: number, end: number, max: number): number {
  let best = 0;
  let bestScore = edgeScore(words, start) + edgeScore(words, end);
  for (let by = 1; by <= max; by++) {
    const score = edgeScore(words, start - by) + edgeScore(words, end - by);
    if (score > bestScore) [best, bestScore] = [by, score];
  }
  return best;
}

/** How natural it is that something ends before this word: a blank line, a line end, a sentence end, a mark, nothing. */
function edgeScore({ text, starts, ends, isWord, count }: Words, at: number): number {
  if (at <= 0 || at >= count) return 4;
  const between = text.slice(ends[at - 1], starts[at]);
  const newline = between.indexOf('\n');
  if (newline >= 0) return between.indexOf('\n', newline + 1) >= 0 ? 4 : 3;
  const before = text[ends[at - 1]! - 1]!;
  if (between !== '' && '.?!'.includes(before)) return 2;
  return isWord[at - 1] ? 0 : 1;
}
