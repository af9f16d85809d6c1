import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { nodeDisk } from '../../src/session/nodeDisk';
import { SidecarFiles } from '../../src/session/sidecarFiles';
import { alteredArticles, documentName, makeDossier, random } from './dossier';
import { add, Ledger, noFault, type Verdict } from './ledger';

export interface Outcome extends Verdict {
  readonly what: string;
  /** Articles that are not byte-identical any more. */
  readonly articles: number;
}

/** Documents that take turns, so that each file grows over some fifty kills. */
const DOCUMENTS = 20;

/** Kills a saving process again and again at random moments. */
export async function kills(times: number, seed: number): Promise<Outcome> {
  const root = makeDossier(DOCUMENTS);
  const writer = await bundledWriter();
  const ledgers = Array.from({ length: DOCUMENTS }, () => new Ledger());
  const next = random(seed);
  let verdict = noFault();
  let confirmed = 0;
  for (let i = 0; i < times; i++) {
    const which = i % DOCUMENTS;
    const child = start(writer, root, documentName(which), `k${i}`, 100_000, 'mixed');
    confirmed += await follow(child, ledgers[which]!, next() * 60);
    const state = await new SidecarFiles(nodeDisk(root), 'ana').load(documentName(which));
    verdict = add(verdict, ledgers[which]!.check(state));
  }
  return {
    what: `${times} kills -9 while saving (${confirmed} acts confirmed)`,
    ...verdict,
    articles: alteredArticles(root, DOCUMENTS),
  };
}

/** Lets several processes write into one file at the same time. */
export async function atOnce(processes: number, notes: number, kind: 'notes' | 'mixed'): Promise<Outcome> {
  const root = makeDossier(1);
  const writer = await bundledWriter();
  const ledger = new Ledger();
  const children = Array.from({ length: processes }, (_, i) =>
    start(writer, root, documentName(0), `p${i}`, notes, kind),
  );
  const confirmed = await Promise.all(children.map((child) => follow(child, ledger)));
  const state = await new SidecarFiles(nodeDisk(root), 'ana').load(documentName(0));
  const total = confirmed.reduce((a, b) => a + b, 0);
  const verdict = ledger.check(state);
  if (kind === 'notes') verdict.lost += processes * notes - total;
  return {
    what: `${processes} processes × ${notes} ${kind === 'notes' ? 'notes' : 'notes, changes, removals and compactions'} at once (${total} confirmed)`,
    ...verdict,
    articles: alteredArticles(root, 1),
  };
}

async function bundledWriter(): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'rapporteur-writer-')), 'writer.cjs');
  await build({
    entryPoints: [join(__dirname, 'writer.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

const start = (
  writer: string,
  root: string,
  document: string,
  name: string,
  acts: number,
  kind: string,
): ChildProcess =>
  spawn(process.execPath, [writer, root, document, name, String(acts), kind], { stdio: ['ignore', 'pipe', 'inherit'] });

/** Writes down what the process says; kills it some milliseconds after its first word, if told so. */
function follow(child: ChildProcess, ledger: Ledger, killAfter?: number): Promise<number> {
  let confirmed = 0;
  let rest = '';
  let timer: NodeJS.Timeout | undefined;
  child.stdout!.setEncoding('utf8').on('data', (chunk: string) => {
    if (killAfter !== undefined) timer ??= setTimeout(() => child.kill('SIGKILL'), killAfter);
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      const [word, id, text] = JSON.parse(line) as [string, string, string | null];
      if (word === 'intend') ledger.intend(id, text ?? undefined);
      else ledger.confirm(id);
      if (word === 'saved') confirmed++;
    }
  });
  return new Promise((resolve, reject) =>
    child.on('close', (code) => {
      if (code) reject(new Error(`A writer ended with exit code ${code}; its last words stand above.`));
      else resolve(confirmed);
    }),
  );
}
