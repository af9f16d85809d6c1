import type { Analysis } from '../core/analysis';
import { nextTurn } from './nextTurn';

/** What a reading in turns is made of, and who it is for. */
export interface Turns {
  /** The analysis of the text's first `end` units; `before` is that of fewer. */
  readonly readUpTo: (end: number, before: Analysis | undefined) => Analysis;
  /** Asked before each turn; the reading ends when it says no. */
  readonly isWanted: () => boolean;
  /** Told the analysis of the beginning, so that a person need not wait for the end. */
  readonly onBeginning: (analysis: Analysis) => void;
}

/**
 * Reads a text so that the editor stays free: a long one as if it were typed in, portion by portion, which comes to the same
 * in the end (see `updateAnalysis`). Undefined when it was no longer wanted.
 */
export async function readInTurns(
  text: string,
  { readUpTo, isWanted, onBeginning }: Turns,
): Promise<Analysis | undefined> {
  let end = portionEnd(text, FIRST_PORTION);
  let analysis = readUpTo(end, undefined);
  if (end < text.length) onBeginning(analysis);
  for (let size = FIRST_PORTION; end < text.length;) {
    await nextTurn();
    if (!isWanted()) return undefined;
    const started = performance.now();
    end = portionEnd(text, end + size);
    analysis = readUpTo(end, analysis);
    const fitting = (size * TURN) / (performance.now() - started);
    size = Math.max(Math.min(2 * size, Math.max(fitting, LEAST_PORTION)), LEAST_SHARE * end);
  }
  return analysis;
}

/** In UTF-16 units: a screen of text, and little enough for the very first reading, when no code is warm. */
const FIRST_PORTION = 3_000;
const LEAST_PORTION = 6_000;
/** A portion is at least this share of what was read, so that even a text that is one paragraph comes to an end. */
const LEAST_SHARE = 1 / 160;
/** Milliseconds that a portion should take: long enough to be worth while, and too short to be felt. */
const TURN = 30;
/** UTF-16 units in which a paragraph's end is looked for, where a cut costs the least. */
const LONGEST_PARAGRAPH = 4_000;

function portionEnd(text: string, wanted: number): number {
  const at = Math.floor(wanted);
  if (at >= text.length) return text.length;
  const paragraph = text.slice(at, at + LONGEST_PARAGRAPH).indexOf('\n\n');
  return paragraph < 0 ? at : at + paragraph + 2;
}
