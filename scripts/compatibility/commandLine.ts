import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot, sampleDossier, scratchFolder } from '../host/paths';
import { nothing, type Tally } from '../host/tally';

/** Uses of the command line in a copy of the sample dossier; each prints, or writes to the file `out`. */
const USES: readonly (readonly string[])[] = [
  ['analyze', '--json', 'news'],
  ['ledger', '--format', 'csv', '.'],
  ['check', '--today', '2026-07-01', '.'],
  ['agreement', '--json', '.'],
  ['reanchor', '--root', '.', '--spans', 'spans.jsonl'],
  ['export', '--format', 'csv', '--out', 'out', 'news'],
];

/** Runs the command line on each of these versions of Node, which must all say and write the same as the first. */
export async function runsOnNode(versions: readonly number[]): Promise<Tally> {
  const outcomes: string[][] = [];
  for (const version of versions) outcomes.push(await outcomesOn(version));
  const [first = []] = outcomes;
  const tries = versions.flatMap((version, i) =>
    USES.map(([command], use) => {
      const came = outcomes[i]![use]!;
      const isSame = came === first[use] && !came.startsWith('failed');
      console.log(`  ${isSame ? '✔' : '✘'} Node ${version}: ${command} (${came})`);
      return { title: `Node ${version}: ${command}`, isSame };
    }),
  );
  const failures = tries.flatMap(({ title, isSame }) => (isSame ? [] : [title]));
  return { ...nothing, passed: tries.length - failures.length, failures };
}

/** What each use came to, shortened to what tells one from another. */
async function outcomesOn(version: number): Promise<string[]> {
  const cwd = join(scratchFolder('node'), 'dossier');
  cpSync(sampleDossier, cwd, { recursive: true });
  writeSpans(cwd);
  const outcomes: string[] = [];
  for (const use of USES) outcomes.push(await outcome(version, cwd, use));
  return outcomes;
}

async function outcome(version: number, cwd: string, use: readonly string[]): Promise<string> {
  const args = ['-y', '-p', `node@${version}`, '-c', ['node', join(projectRoot, 'dist', 'cli.js'), ...use].join(' ')];
  try {
    const { stdout } = await promisify(execFile)('npx', args, { cwd, maxBuffer: 1e8 });
    return digest(stdout, cwd, use);
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: number; stdout?: string; stderr?: string };
    // `check` answers by 1 that something waits for a person.
    return use[0] === 'check' && code === 1 ? digest(stdout ?? '', cwd, use) : `failed: ${stderr ?? String(error)}`;
  }
}

function digest(stdout: string, cwd: string, use: readonly string[]): string {
  const written = use.includes('--out') ? contentsOf(join(cwd, 'out')) : '';
  return `${stdout.length + written.length} units, ${createHash('sha1').update(stdout).update(written).digest('hex').slice(0, 8)}`;
}

function contentsOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
    return names
      .filter((name) => name.includes('.'))
      .map((name) => readFileSync(join(path, name), 'utf8'))
      .join('\n');
  }
}

/** Places of an article, to be found again in one in which a figure and a line are others. */
function writeSpans(dossier: string): void {
  const [a, b] = ['news/2026-04-13-brasilia-opening.md', 'edited.txt'];
  const text = readFileSync(join(dossier, a), 'utf8');
  writeFileSync(join(dossier, b), `A line above.\n${text.replaceAll('60,000', '75,000')}`);
  const starts = Array.from({ length: Math.floor(text.length / 60) }, (_, i) => i * 60);
  const spans = starts.map((s) => JSON.stringify({ a, b, s, e: s + 40 }));
  writeFileSync(join(dossier, 'spans.jsonl'), spans.join('\n'));
}
