import { loadActLexicon, type ActLexicon } from './commitments/actLexicon';
import { loadReferenceWords, type ReferenceWords } from './navigation/referenceWords';
import type { ReadData } from './readData';
import { loadRecognitionLexicon, type RecognitionLexicon } from './recognition/recognitionLexicon';

/** All that Rapporteur knows before it reads: names, weights, acts, words that refer back. Loaded once, shared, immutable. */
export interface Lexicon {
  readonly recognition: RecognitionLexicon;
  readonly acts: ActLexicon;
  readonly references: ReferenceWords;
}

/** Rejects when one of Rapporteur's own data files is missing or broken: that is a broken installation. */
export async function loadLexicon(read: ReadData): Promise<Lexicon> {
  const [recognition, acts, references] = await Promise.all([
    loadRecognitionLexicon(read),
    loadActLexicon(read),
    loadReferenceWords(read),
  ]);
  return { recognition, acts, references };
}
