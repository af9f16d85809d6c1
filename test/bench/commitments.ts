import nlp from 'compromise';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadActLexicon } from '../../src/core/commitments/actLexicon';
import { findCommitments } from '../../src/core/commitments/findCommitments';
import { blockVersion } from '../../src/core/document/blockVersion';
import { parseDocument } from '../../src/core/document/parseDocument';
import { EMPTY_GLOSSARY } from '../../src/core/entities/glossary/glossary';
import { resolveBlocks } from '../../src/core/entities/resolution';
import { loadRecognitionLexicon } from '../../src/core/recognition/recognitionLexicon';
import { recognizeBlocks } from '../../src/core/recognition/recognize';
import { medianSeconds, sampledRate } from './stopwatch';

/** What finding commitments cost on one core, beside compromise tagging the same prose in the same run. */
export interface CommitmentSpeed {
  /** Million UTF-16 units of prose per second of processor time, from sentences to commitments, the median of the rounds. */
  readonly megabytesPerSecond: number;
  readonly compromiseMegabytesPerSecond: number;
  /** How many times as fast as compromise, which only tags. */
  readonly timesCompromise: number;
  /** Commitments found in a thousand units of prose: a sign that the work was done. */
  readonly foundPerThousand: number;
}

const ROUNDS = 7;
/** compromise is slow; a sample of this many units is enough for its rate. */
const COMPROMISE_SAMPLE = 200_000;

/** Measures on the given Markdown. Parsing it, recognizing names and resolving entities are not part of the figure. */
export async function benchCommitments(markdown: readonly string[]): Promise<CommitmentSpeed> {
  const read = (path: string): Promise<Uint8Array> => readFile(join(__dirname, '../../media', path));
  const [acts, recognition] = await Promise.all([loadActLexicon(read), loadRecognitionLexicon(read)]);
  const prepared = markdown.map((text) => {
    const document = parseDocument(text);
    const version = blockVersion(document);
    const { mentions } = recognizeBlocks(version, recognition, EMPTY_GLOSSARY);
    return { document, version, resolved: resolveBlocks(version, mentions, recognition, EMPTY_GLOSSARY) };
  });
  const prose = prepared.flatMap(({ document }) => document.blocks.map((block) => block.prose.text));
  const units = prose.reduce((sum, text) => sum + text.length, 0);
  let found = 0;
  const seconds = medianSeconds(ROUNDS, () => {
    found = prepared.reduce((n, p) => n + findCommitments(p.version, p.resolved, acts).commitments.flat().length, 0);
  });
  const compromise = compromiseRate(prose);
  const megabytesPerSecond = units / 1e6 / seconds;
  return {
    megabytesPerSecond,
    compromiseMegabytesPerSecond: compromise,
    timesCompromise: megabytesPerSecond / compromise,
    foundPerThousand: (1000 * found) / units,
  };
}

const compromiseRate = (prose: readonly string[]): number =>
  sampledRate(prose, COMPROMISE_SAMPLE, (text) => nlp(text).json());
