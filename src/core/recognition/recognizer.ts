import type { BlockVersion } from '../document/blockVersion';
import { keepInSteps } from '../document/byBlock';
import type { Steps } from '../steps';
import type { Finding } from './mentionIn';
import type { RecognitionLexicon } from './recognitionLexicon';
import { scanText, type ScannedText } from './scannedText';

/**
 * Finds mentions of one family in a document. A recognizer is pure and never throws: text it cannot read gives no
 * mention. Its mentions may overlap one another and those of others; `recognize` settles that.
 */
export interface Recognizer<Work extends Findings = Findings> {
  /** The prefix of `Mention.rule` in what it finds: "dates" for "dates" and "dates/weekday". */
  readonly id: string;
  /** Reads a document in steps; with what it found in the version before, no more than what has become different since. */
  read(version: ScannedVersion, lexicon: RecognitionLexicon, previous?: Work): Steps<Work>;
}

/** A version of a document whose blocks are scanned for words when that is first asked for, once for all recognizers. */
export interface ScannedVersion extends BlockVersion {
  readonly scanned: (block: number) => ScannedText;
}

export function scannedVersion(version: BlockVersion): ScannedVersion {
  const known = new Map<number, ScannedText>();
  const scanned = (block: number): ScannedText => {
    const found = known.get(block) ?? scanText(version.blocks[block]!.text);
    known.set(block, found);
    return found;
  };
  return { ...version, scanned };
}

export interface Findings {
  /** By block; the same list as in the version before where nothing is different. */
  readonly findings: readonly (readonly Finding[])[];
}

/** A recognizer to which each block tells all by itself. */
export const blockByBlock = (
  id: string,
  find: (text: ScannedText, lexicon: RecognitionLexicon) => readonly Finding[],
): Recognizer => ({
  id,
  *read(version, lexicon, previous) {
    return { findings: yield* keepInSteps(version, previous?.findings, (i) => find(version.scanned(i), lexicon)) };
  },
});
