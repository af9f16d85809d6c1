import { loadActLexicon, type ActLexicon } from './commitments/actLexicon';
import type { ReadData } from './readData';
import { loadRecognitionLexicon, type RecognitionLexicon } from './recognition/recognitionLexicon';

/** All that Rapporteur knows before it reads: names, weights, acts. Loaded once, shared, immutable. */
export interface Lexicon {
  readonly recognition: RecognitionLexicon;
  readonly acts: ActLexicon;
}

/** Rejects when one of Rapporteur's own data files is missing or broken: that is a broken installation. */
export async function loadLexicon(read: ReadData): Promise<Lexicon> {
  const [recognition, acts] = await Promise.all([loadRecognitionLexicon(read), loadActLexicon(read)]);
  return { recognition, acts };
}
