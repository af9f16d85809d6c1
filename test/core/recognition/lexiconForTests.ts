import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadRecognitionLexicon, type RecognitionLexicon } from '../../../src/core/recognition/recognitionLexicon';

let loaded: Promise<RecognitionLexicon> | undefined;

/** The lexicon that ships, loaded once for all tests. */
export function lexiconForTests(): Promise<RecognitionLexicon> {
  return (loaded ??= loadRecognitionLexicon((path) => readFile(join(__dirname, '../../../media', path))));
}
