import { createRequire } from 'node:module';
import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import nlp from 'compromise';
import { build } from 'esbuild';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { blockVersion } from '../../src/core/document/blockVersion';
import type { parseDocument } from '../../src/core/document/parseDocument';
import type { findNames } from '../../src/core/recognition/names/findNames';
import type { loadRecognitionLexicon } from '../../src/core/recognition/recognitionLexicon';

/** What is measured: the parts of core that a bundle exposes. */
interface Core {
  readonly blockVersion: typeof blockVersion;
  readonly findNames: typeof findNames;
  readonly loadRecognitionLexicon: typeof loadRecognitionLexicon;
  readonly parseDocument: typeof parseDocument;
}

/** Speed, loading and size of name recognition. Rates are million UTF-16 units of prose per second of processor time. */
export interface NameFigures {
  readonly names: number;
  readonly compromise: number;
  readonly wink: number;
  /** Milliseconds of processor time from the files to a lexicon, in a process that has not loaded one before. */
  readonly loadMilliseconds: number;
  /** Model and gazetteers on disk. */
  readonly bytes: number;
}

const ROUNDS = 5;
/** Enough for a steady rate of the slow peers. */
const PEER_SAMPLE = 300_000;
/** Units of a round: fewer texts are read again and again, since a short round measures the compiler. */
const ROUND_UNITS = 300_000;
const root = join(__dirname, '../..');
const media = join(root, 'media');

/** Names against compromise (people, places, organizations) and wink-nlp (tokens and parts of speech), on the same prose. */
export async function benchNames(markdown: readonly string[]): Promise<NameFigures> {
  const core = await bundledCore();
  const before = process.cpuUsage();
  const lexicon = await core.loadRecognitionLexicon((path) => readFile(join(media, path)));
  const { user, system } = process.cpuUsage(before);
  const versions = markdown.map((text) => core.blockVersion(core.parseDocument(text)));
  const documents = versions.map(({ blocks }) => blocks.map(({ text }) => text));
  const sample = firstUnits(documents.flat(), PEER_SAMPLE);
  const wink = winkNLP(model);
  return {
    names: rate(documents.flat(), () => versions.forEach((version) => core.findNames(version, lexicon.names))),
    compromise: rate(sample, () => sample.forEach(compromiseNames)),
    wink: rate(sample, () => sample.forEach((text) => wink.readDoc(text).tokens().out(wink.its.pos))),
    loadMilliseconds: (user + system) / 1000,
    bytes: statSync(join(media, 'model/names.bin')).size + folderBytes(join(media, 'lexicons/gazetteer')),
  };
}

/** As it ships: a loader of TypeScript turns every import into a getter, and inner loops would be measured by that. */
async function bundledCore(): Promise<Core> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './src/core/recognition/names/findNames';
        export * from './src/core/recognition/recognitionLexicon';
        export * from './src/core/document/blockVersion';
        export * from './src/core/document/parseDocument';`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  });
  const exported = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0]!.text)(
    exported,
    exported.exports,
    createRequire(__filename),
  );
  return exported.exports as Core;
}

function compromiseNames(text: string): unknown {
  const doc = nlp(text);
  return [doc.people().out('array'), doc.places().out('array'), doc.organizations().out('array')];
}

function firstUnits(texts: readonly string[], most: number): readonly string[] {
  let units = 0;
  return texts.filter((text) => (units += text.length) <= most);
}

/** The median of the rounds, after one that warms up; processor time, so that a busy machine does not blur the ratio. */
function rate(texts: readonly string[], read: () => void): number {
  const units = texts.reduce((sum, { length }) => sum + length, 0);
  const times = Math.max(1, Math.ceil(ROUND_UNITS / units));
  const readAll = (): void => {
    for (let i = 0; i < times; i++) read();
  };
  readAll();
  const seconds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    readAll();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return (units * times) / 1e6 / seconds.sort((a, b) => a - b)[ROUNDS >> 1]!;
}

const folderBytes = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
