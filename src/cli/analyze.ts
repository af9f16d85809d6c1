import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { analyzeHere, analyzeInWorkers, type FileAnalyst } from './analysts';
import type { Command } from './command';
import type { FileReport } from './fileReport';
import { inOrder } from './inOrder';
import { listFiles } from './listFiles';

const EXIT_UNREADABLE = 2;

/** For fewer files no worker is started: it has to load all that it knows first. */
const WORTH_WORKERS = 4;
/** So many files wait for each job: while one long file is read, the others need not stand still. */
const AHEAD = 8;

export const analyzeCommand: Command = {
  name: 'analyze',
  usage: 'analyze [--json] [--jobs N] [--files-from LIST] [FILE|FOLDER]…',
  help: [
    'Finds the entities and commitments of Markdown news files.',
    '--json        one JSON object per line and file, with half-open UTF-16 offsets into the file as it stands',
    '--jobs N      read so many files at a time, each on a core of its own; all cores by default',
    '--files-from LIST  read the names of files and folders from LIST, one a line; from standard input for "-"',
    'A folder stands for the Markdown files in it and below. The output is in the order of the names, whatever --jobs says.',
  ].join('\n'),
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        jobs: { type: 'string', default: String(availableParallelism()) },
        'files-from': { type: 'string' },
      },
      allowPositionals: true,
    });
    const list = values['files-from'];
    if (positionals.length === 0 && list === undefined) throw new Error('name at least one file.');
    return analyzeAll(listFiles(positionals, list), jobsOf(values.jobs), values.json);
  },
};

function jobsOf(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1) throw new Error(`--jobs takes a number from 1 on, not "${text}".`);
  return jobs;
}

async function analyzeAll(files: AsyncGenerator<string>, jobs: number, json: boolean): Promise<number> {
  const first = await take(files, WORTH_WORKERS);
  const atOnce = first.length < WORTH_WORKERS ? 1 : jobs;
  const analyst: FileAnalyst = atOnce === 1 ? analyzeHere(json) : analyzeInWorkers(atOnce, json);
  let code = 0;
  try {
    for await (const report of inOrder(chain(first, files), atOnce === 1 ? 1 : AHEAD * atOnce, analyst.read)) {
      if (!report.isRead) code = EXIT_UNREADABLE;
      await print(report);
    }
  } finally {
    await analyst.end();
  }
  return code;
}

async function take(files: AsyncGenerator<string>, most: number): Promise<readonly string[]> {
  const taken: string[] = [];
  while (taken.length < most) {
    const { done, value } = await files.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

async function* chain(first: readonly string[], rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield* first;
  yield* rest;
}

/** Waits while whoever reads the output is slower than we are, so that it does not pile up in memory. */
async function print({ output, complaints }: FileReport): Promise<void> {
  if (complaints !== '') process.stderr.write(complaints);
  if (output !== '' && !process.stdout.write(output)) await once(process.stdout, 'drain');
}
