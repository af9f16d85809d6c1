import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { findRenamed, type RenameCandidate } from '../core/annotation/findRenamed';
import { placeAnnotations } from '../core/annotation/placeAnnotations';
import { reanchorReport, type ReanchorReport } from '../core/annotation/reanchorReport';
import type { Problem } from '../core/problem';
import { nodeDisk } from '../session/nodeDisk';
import { SidecarFiles } from '../session/sidecarFiles';
import type { Command } from './command';

const EXIT_FINDINGS = 1;

export const checkCommand: Command = {
  name: 'check',
  usage: 'check [DIR]',
  help: `Says which annotations of a dossier no longer fit its texts, for people and for CI.
Prints one line per annotation whose text changed or is gone, per file that cannot be read and per document that is
missing, then a summary. Exits with 1 if there is any such line. Nothing is written.`,
  run: check,
};

export async function check(args: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  if (positionals.length > 1) throw new Error('name one folder, or none for the present one.');
  const root = resolve(positionals[0] ?? '.');
  const files = new SidecarFiles(nodeDisk(root), 'check');
  const unreadable = await files.unreadableFolders();
  unreadable.forEach((problem) => console.log(problemLine(problem, root)));
  let findings = unreadable.length;
  for (const document of await files.documents()) findings += await checkDocument(root, files, document);
  console.log(findings === 0 ? 'All annotations fit their texts.' : `Findings: ${findings}.`);
  return findings === 0 ? 0 : EXIT_FINDINGS;
}

async function checkDocument(root: string, files: SidecarFiles, document: string): Promise<number> {
  const state = await files.load(document);
  state.problems.forEach((problem) => console.log(problemLine(problem, document)));
  const text = await readText(join(root, document));
  if (text === undefined) {
    const renamed = findRenamed(state.set, await files.oldTexts(state.set), await unannotated(root, files));
    const where = renamed ? `it looks like ${renamed.path} now; move its folder of annotations there` : 'restore it';
    console.log(`${document}: the document is not there, but its annotations are: ${where}.`);
    return state.problems.length + 1;
  }
  const report = reanchorReport(placeAnnotations(state.set, text, await files.oldTexts(state.set)));
  report.open.forEach(({ state: what, message }) => console.log(`${document}: ${what}: ${message}`));
  console.log(`${document}: ${summary(report)}`);
  return state.problems.length + report.open.length;
}

/** Articles without annotations: what a document that is gone may be called now. */
async function unannotated(root: string, files: SidecarFiles): Promise<RenameCandidate[]> {
  const annotated = new Set(await files.documents());
  const paths = (await readdir(root, { recursive: true })).map((path) => path.split(sep).join('/'));
  const free = paths.filter((path) => path.endsWith('.md') && !path.startsWith('.') && !annotated.has(path));
  const texts = await Promise.all(free.map(async (path) => ({ path, text: await readText(join(root, path)) })));
  return texts.filter((one): one is RenameCandidate => one.text !== undefined);
}

const summary = ({ counts }: ReanchorReport): string =>
  Object.entries(counts)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ');

const problemLine = ({ file, line, message, severity }: Problem, document: string): string =>
  `${file ?? document}${line === undefined ? '' : `:${line}`}: ${severity}: ${message}`;

async function readText(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
