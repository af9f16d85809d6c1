import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from '../../../../src/core/document/parseDocument';
import type { Mention } from '../../../../src/core/recognition/mention';
import { names } from '../../../../src/core/recognition/names/names';
import { recognizeWith } from '../../../../src/core/recognition/recognize';
import { loadRecognitionLexicon, type RecognitionLexicon } from '../../../../src/core/recognition/recognitionLexicon';

const media = join(__dirname, '../../../../media');

let loading: Promise<RecognitionLexicon> | undefined;

/** The lexicon that ships, loaded once for all tests. */
export const shippedLexicon = (): Promise<RecognitionLexicon> =>
  (loading ??= loadRecognitionLexicon((path) => readFile(join(media, path))));

export const readNames = async (markdown: string): Promise<Mention[]> =>
  recognizeWith(names, parseDocument(markdown), await shippedLexicon());

/** "Akazawa/person" for each name, in text order. */
export const labels = (mentions: readonly Mention[]): string[] => mentions.map(({ text, type }) => `${text}/${type}`);
