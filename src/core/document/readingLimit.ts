import { said, type Message } from '../message';
import type { ReadingCost } from './readingCost';

/**
 * Why a chunk of so many units must not be given to the parser, in words that go on from "without its Markdown: "; undefined
 * when it may. In a `crowded` document, whose chunks together would take too long, each may take less.
 */
export function readingLimit({ time, depth }: ReadingCost, length: number, crowded: boolean): Message | undefined {
  if (depth === Infinity) return said`the parser could not read it`;
  if (depth > deepestNesting) return said`its lists and quotes are nested too deep`;
  const limit = crowded ? timePerUnitWhenCrowded * length : timeOfChunk + timePerUnit * length;
  return time > limit ? said`it holds too many marks for its length` : undefined;
}

/** True if chunks of this total cost make a reader wait. */
export const isCrowded = (time: number, length: number): boolean =>
  time > timeOfDocument + timePerUnitWhenCrowded * length;

/** What a chunk costs that the parser has failed at: it is not tried again. */
export const unreadable: ReadingCost = { time: 0, depth: Infinity };

/** Deeper than anyone writes, and shallow enough for the parser and every recursive walk. */
const deepestNesting = 40;
/** Estimated microseconds that any chunk may take: a paragraph of news with links and emphasis takes 100 to 1,000. */
const timeOfChunk = 5000;
/** Estimated microseconds that a chunk may take for each UTF-16 unit. */
const timePerUnit = 4;
/** A README full of badges takes 70,000 for the whole document, news 10,000. */
const timeOfDocument = 250_000;
/** About as much again as the parser takes for any text. */
const timePerUnitWhenCrowded = 1;
