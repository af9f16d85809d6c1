import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeFacts } from '../../../src/core/indexing/factsRecord';
import { readPack } from '../../../src/core/indexing/pack';
import { sampleDossier } from '../../../scripts/host/paths';
import { makeDossier, random } from '../../faults/dossier';
import { unless, type BadDay } from '../badDay';
import { pause } from '../dossierState';
import type { ExtensionHost } from '../probe/extensionHost';
import { onStage } from '../stage';

/** Enough that reading them takes some seconds. */
const DOCUMENTS = 900;
const RELOADS = 4;
/** Each reload comes at a random moment within so many milliseconds after the reading has begun. */
const RELOAD_WITHIN = 4000;

export const reloadWhileIndexing: BadDay = {
  title: 'the window is reloaded while a folder is read',
  live: ({ seed }) =>
    onStage(async (stage) => {
      const root = makeDossier(1);
      writeArticles(root);
      const window = await stage.openWindow(root);
      const next = random(seed);
      let interrupted = 0;
      for (let i = 0; i < RELOADS; i++) {
        const reading = readAll(window.host()).catch(() => undefined);
        await pause(next() * RELOAD_WITHIN);
        interrupted += (await window.host().evaluate(stateOf, undefined)) === 'reading' ? 1 : 0;
        await window.reload();
        await reading;
      }
      const resumed = await readAll(window.host());
      const { packs, torn, strays } = cacheIn(stage.dataFolder);
      const fresh = await onStage(async (other) => readAll((await other.openWindow(root)).host()));
      return {
        seen: `${interrupted} of ${RELOADS} reloads while ${DOCUMENTS + 1} files were read; ${packs} packs kept`,
        faults: [
          ...unless({
            'the reading ends': resumed.state === 'ready',
            'every file is there': resumed.read.length === DOCUMENTS + 1,
            'it knows what a fresh start without a cache finds':
              JSON.stringify(resumed.read) === JSON.stringify(fresh.read),
            'something was kept for the next start': packs > 0,
            'no torn record is in the cache': torn === 0,
          }),
          ...strays.map((path) => `left behind: ${path}`),
        ],
      };
    }),
};

interface Index {
  readonly state: string;
  /** Of each document its path, and how much was found in it. */
  readonly read: readonly string[];
}

const readAll = (host: ExtensionHost): Promise<Index> =>
  host.evaluate(async ({ rapporteur }): Promise<Index> => {
    const { index } = await rapporteur();
    await index.ready();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const read = index
      .all()
      .map(
        ({ file, entities, entries }) =>
          `${file}: ${JSON.stringify(entities).length} ${JSON.stringify(entries).length}`,
      );
    return { state: index.state, read };
  }, undefined);

const stateOf: Parameters<ExtensionHost['evaluate']>[0] = async ({ rapporteur }) => (await rapporteur()).index.state;

function writeArticles(root: string): void {
  const folder = join(sampleDossier, 'news');
  const samples = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  for (let i = 0; i < DOCUMENTS; i++) {
    writeFileSync(join(root, 'news', `article-${i}.md`), `${samples[i % samples.length]!}\n\nIssue ${i}.\n`);
  }
}

interface Cache {
  readonly packs: number;
  readonly torn: number;
  readonly strays: readonly string[];
}

/** What the editor's storage holds of the index. */
function cacheIn(dataFolder: string): Cache {
  const files = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\/index\/\w+\//.test(path),
  );
  const packs = files.filter((path) => path.endsWith('.pack'));
  const records = packs.flatMap((path) => readPack(readFileSync(join(dataFolder, path))));
  return {
    packs: packs.length,
    torn: records.filter(({ record }) => !decodeFacts(record, '')).length,
    strays: files.filter((path) => path.endsWith('.tmp')),
  };
}
