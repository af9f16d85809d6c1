import type { Analysis } from '../core/analysis';
import type { Steps } from '../core/steps';
import { inTurns } from './inTurns';
import { untilSent } from './nextTurn';

/** What a reading in turns is made of, and who it is for. */
export interface Turns {
  /** Reads the text's first `end` units; `before` is the analysis of fewer. */
  readonly readUpTo: (end: number, before: Analysis | undefined) => Steps<Analysis>;
  /** Asked after each turn; the reading ends when it says no. */
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
  let analysis: Analysis | undefined;
  for (let end = 0, size = FIRST_PORTION; end < text.length || !analysis;) {
    end = portionEnd(text, end + size);
    const worked = await inTurns(readUpTo(end, analysis), isWanted);
    if (!worked) return undefined;
    if (!analysis && end < text.length) {
      onBeginning(worked.result);
      await untilSent();
    }
    analysis = worked.result;
    size = Math.max(Math.min(2 * size, (size * PORTION) / worked.spent), LEAST_PORTION, LEAST_SHARE * end);
  }
  return analysis;
}

/** In UTF-16 units: a screen of text, and little enough for the very first reading, when no code is warm. */
const FIRST_PORTION = 3_000;
const LEAST_PORTION = 3_000;
/** A portion is at least this share of what was read, so that even a text that is one paragraph comes to an end. */
const LEAST_SHARE = 1 / 160;
/** Milliseconds of work in a portion, several turns' worth: each portion looks at the whole text once more. */
const PORTION = 80;
/** UTF-16 units in which a paragraph's end is looked for, where a cut costs the least. */
const LONGEST_PARAGRAPH = 4_000;

function portionEnd(text: string, wanted: number): number {
  const at = Math.floor(wanted);
  if (at >= text.length) return text.length;
  const paragraph = text.slice(at, at + LONGEST_PARAGRAPH).indexOf('\n\n');
  return paragraph < 0 ? at : at + paragraph + 2;
}
