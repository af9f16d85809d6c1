import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { DocumentFacts } from '../../src/core/indexing/documentFacts';
import { decodeFacts } from '../../src/core/indexing/factsRecord';
import { recordKey } from '../../src/core/indexing/recordKey';
import { loadTaxonomy } from '../../src/core/topics/loadTaxonomy';
import { nodeReader } from '../../src/session/indexing/nodeReader';
import { ReadingPool } from '../../src/session/indexing/readingPool';
import { RecordCache } from '../../src/session/indexing/recordCache';
import type { Knowledge } from '../../src/session/knowledge';
import { nodeDisk } from '../../src/session/nodeDisk';

/** What it costs to read a folder, in seconds of processor time of all threads, and what it leaves in memory. */
export interface FolderCost {
  readonly documents: number;
  readonly remarkSeconds: number;
  /** Shared by two workers. */
  readonly coldSeconds: number;
  /** A second start: the files are read and looked up in the cache. */
  readonly cachedSeconds: number;
  /** One short document more in a folder of 1,000 of them, and of 10,000; in milliseconds. */
  readonly amongFew: number;
  readonly amongMany: number;
  /** Megabytes in this thread's heap once every view has asked for everything. */
  readonly heapMegabytes: number;
  readonly facts: readonly DocumentFacts[];
}

const root = join(__dirname, '../..');
const readData = (path: string): Promise<Uint8Array> => readFile(join(root, 'media', path));

/** Short documents, so that what is not the analysis weighs as much as it can; in UTF-16 units. */
const SHORT = 500;
const FEW_SHORT = 1000;

export async function benchFolder(articles: readonly string[]): Promise<FolderCost> {
  spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root });
  const remark = unified().use(remarkParse).use(remarkGfm).freeze();
  const taxonomy = await loadTaxonomy(readData);
  const storage = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  try {
    const bytes = articles.map((text) => new TextEncoder().encode(text));
    const remarkSeconds = (await timed(async () => articles.forEach((text) => remark.parse(text)))).seconds;
    const coldSeconds = (await timed(() => readFolder(bytes, storage, { taxonomy }))).seconds;
    const heapBefore = heapNow();
    const { seconds: cachedSeconds, value: facts } = await timed(() => readFolder(bytes, storage, { taxonomy }));
    facts.forEach(askForAll);
    const heapMegabytes = (heapNow() - heapBefore) / 1e6;
    const further = await furtherDocuments(articles, taxonomy);
    return {
      ...{ documents: articles.length, remarkSeconds, coldSeconds, cachedSeconds },
      ...{ ...further, heapMegabytes, facts },
    };
  } finally {
    rmSync(storage, { recursive: true });
  }
}

/** The steps of `FactsReader`, on bytes that have been read already. */
async function readFolder(
  files: readonly Uint8Array[],
  storage: string,
  knowledge: Knowledge,
): Promise<readonly DocumentFacts[]> {
  const log = { warn: console.warn };
  const pool = new ReadingPool({ start: nodeReader(join(root, 'dist/readingWorker.js')), readData, log });
  const cache = new RecordCache(nodeDisk(storage), 'bench', log);
  await cache.open();
  const read = async (bytes: Uint8Array, at: number): Promise<DocumentFacts> => {
    const [path, annotations] = [`${at}.md`, undefined];
    const key = recordKey({ path, annotations, bytes, knowledge });
    const kept = cache.get(key);
    const text = new TextDecoder().decode(bytes);
    const record = kept ?? (await pool.read({ text, path, file: path, annotations }, knowledge));
    if (!kept) cache.put(key, record);
    return decodeFacts(record, path)!;
  };
  const facts = await Promise.all(files.map(read));
  await cache.save(true);
  pool.dispose();
  return facts;
}

/** What a further document costs, so that what is loaded once does not make those of a small folder dearer. */
async function furtherDocuments(
  articles: readonly string[],
  taxonomy: Knowledge['taxonomy'],
): Promise<Pick<FolderCost, 'amongFew' | 'amongMany'>> {
  const secondsFor = async (count: number): Promise<number> => {
    const storage = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
    const { seconds } = await timed(() => readFolder(shortDocuments(articles, count), storage, { taxonomy }));
    rmSync(storage, { recursive: true });
    return seconds;
  };
  const counts = [FEW_SHORT / 10, FEW_SHORT, 10 * FEW_SHORT] as const;
  const [least, few, many] = [await secondsFor(counts[0]), await secondsFor(counts[1]), await secondsFor(counts[2])];
  return {
    amongFew: (1000 * (few - least)) / (counts[1] - counts[0]),
    amongMany: (1000 * (many - few)) / (counts[2] - counts[1]),
  };
}

function shortDocuments(articles: readonly string[], count: number): readonly Uint8Array[] {
  const text = articles.join('\n\n');
  return Array.from({ length: count }, (_, at) => {
    const start = (at * SHORT) % Math.max(1, text.length - SHORT);
    return new TextEncoder().encode(`# Document ${at}\n\n${text.slice(start, start + SHORT)}\n`);
  });
}

async function timed<T>(run: () => Promise<T>): Promise<{ readonly value: T; readonly seconds: number }> {
  const before = process.cpuUsage();
  const value = await run();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: (user + system) / 1e6 };
}

/** What views make of a document, which then stays. */
function askForAll({ entries, entities, rounds, actors, triggers, placed, lines }: DocumentFacts): void {
  void [entries, entities, rounds, actors, triggers, placed, lines];
}

function heapNow(): number {
  setFlagsFromString('--expose_gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
