import type { BlockVersion } from '../document/blockVersion';
import { keep } from '../document/byBlock';
import type { Finding } from './mentionIn';
import type { RecognitionLexicon } from './recognitionLexicon';

/**
 * Finds mentions of one family in a document. A recognizer is pure and never throws: text it cannot read gives no
 * mention. Its mentions may overlap one another and those of others; `recognize` settles that.
 */
export interface Recognizer<Work extends Findings = Findings> {
  /** The prefix of `Mention.rule` in what it finds: "dates" for "dates" and "dates/weekday". */
  readonly id: string;
  /** Reads a document; with what it found in the version before, no more than what has become different since. */
  read(version: BlockVersion, lexicon: RecognitionLexicon, previous?: Work): Work;
}

export interface Findings {
  /** By block; the same list as in the version before where nothing is different. */
  readonly findings: readonly (readonly Finding[])[];
}

/** A recognizer to which each block tells all by itself. */
export const blockByBlock = (
  id: string,
  find: (text: string, lexicon: RecognitionLexicon) => readonly Finding[],
): Recognizer => ({
  id,
  read: (version, lexicon, previous) => ({
    findings: keep(version, previous?.findings, (i) => find(version.blocks[i]!.text, lexicon)),
  }),
});
