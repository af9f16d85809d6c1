import nlp from 'compromise';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveEntities } from '../../src/core/entities/resolveEntities';
import { parseDocument } from '../../src/core/document/parseDocument';
import { recognize, recognizers, recognizeWith } from '../../src/core/recognition/recognize';
import { loadRecognitionLexicon } from '../../src/core/recognition/recognitionLexicon';
import { medianSeconds, sampledRate } from './stopwatch';

/** What one way of reading cost, in the same run on the same prose. */
export interface SpeedRow {
  readonly what: string;
  /** Million UTF-16 units of prose per second of processor time, the median of the rounds. */
  readonly megabytesPerSecond: number;
  /** How many times as fast as compromise in this run. */
  readonly timesCompromise: number;
}

const ROUNDS = 5;
/** compromise is slow; a sample of this many units is enough for its rate. */
const COMPROMISE_SAMPLE = 300_000;

/**
 * Measures each recognizer, all of them with overlaps settled, and the resolution of entities, against compromise
 * finding people, places and organizations. The documents are Markdown; parsing them is not part of the figures.
 */
export async function benchOtherTypes(markdown: readonly string[]): Promise<readonly SpeedRow[]> {
  const lexicon = await loadRecognitionLexicon((path) => readFile(join(__dirname, '../../media', path)));
  const documents = markdown.map((text) => parseDocument(text));
  const units = documents.reduce((sum, d) => sum + d.blocks.reduce((n, b) => n + b.prose.text.length, 0), 0);
  const baseline = compromiseRate(documents.flatMap((d) => d.blocks.map((b) => b.prose.text)));
  const row = (what: string, read: () => unknown): SpeedRow => {
    const megabytesPerSecond = units / 1e6 / medianSeconds(ROUNDS, read);
    return { what, megabytesPerSecond, timesCompromise: megabytesPerSecond / baseline };
  };
  const mentions = documents.map((document) => recognize(document, lexicon));
  return [
    { what: 'compromise', megabytesPerSecond: baseline, timesCompromise: 1 },
    ...recognizers.map((r) => row(r.id, () => documents.map((document) => recognizeWith(r, document, lexicon)))),
    row('all recognizers', () => documents.map((document) => recognize(document, lexicon))),
    row('entities', () => documents.map((document, i) => resolveEntities(document, mentions[i]!, lexicon))),
  ];
}

const compromiseRate = (texts: readonly string[]): number =>
  sampledRate(texts, COMPROMISE_SAMPLE, (text) => {
    const doc = nlp(text);
    return [doc.people().out('array'), doc.places().out('array'), doc.organizations().out('array')];
  });
