import { loadActLexicon, type ActLexicon } from '../../../src/core/commitments/actLexicon';
import type { RecognitionLexicon } from '../../../src/core/recognition/recognitionLexicon';
import { lexiconForTests } from '../recognition/lexiconForTests';
import { readMedia } from './readMedia';

export interface Lexicons {
  readonly acts: ActLexicon;
  readonly recognition: RecognitionLexicon;
}

let loaded: Promise<Lexicons> | undefined;

/** What commitments are found with, from the files that ship; loaded once for all tests. */
export const lexicons = (): Promise<Lexicons> => (loaded ??= load());

async function load(): Promise<Lexicons> {
  const [acts, recognition] = await Promise.all([loadActLexicon(readMedia), lexiconForTests()]);
  return { acts, recognition };
}
