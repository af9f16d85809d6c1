import { loadActLexicon, type ActLexicon } from './commitments/actLexicon';
import { loadReferenceWords, type ReferenceWords } from './navigation/referenceWords';
import type { ReadData } from './readData';
import { loadRecognitionLexicon, type RecognitionLexicon } from './recognition/recognitionLexicon';
import { inOneGo, type Work } from './steps';

/** All that Rapporteur knows before it reads: names, weights, acts, words that refer back. Loaded once, shared, immutable. */
export interface Lexicon {
  readonly recognition: RecognitionLexicon;
  readonly acts: ActLexicon;
  readonly references: ReferenceWords;
}

/**
 * `work` has the steps done of what takes long: at once, unless somebody waits for their turn meanwhile. Rejects when one of
 * Rapporteur's own data files is missing or broken: that is a broken installation.
 */
export async function loadLexicon(read: ReadData, work: Work = inOneGo): Promise<Lexicon> {
  const [recognition, acts, references] = await Promise.all([
    loadRecognitionLexicon(read, work),
    loadActLexicon(read),
    loadReferenceWords(read),
  ]);
  return { recognition, acts, references };
}
