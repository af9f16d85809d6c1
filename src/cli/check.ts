import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findRenamed, type RenameCandidate } from '../core/annotation/findRenamed';
import { placeAnnotations } from '../core/annotation/placeAnnotations';
import { reanchorReport, type ReanchorReport } from '../core/annotation/reanchorReport';
import type { Dossier } from '../core/analyze';
import { told } from '../core/message';
import { parseIsoDate } from '../core/recognition/dates/civilDate';
import { nodeDisk } from '../session/nodeDisk';
import { SidecarFiles } from '../session/sidecarFiles';
import { contradictionLines, dueLines, ledgerOf, type Window } from './checkLedger';
import type { Command } from './command';
import { loadBuiltIn } from './data';
import { newsFiles } from './newsFiles';
import { openDossier, pathIn, problemLine } from './openDossier';
import { startProgress } from './progress';
import { say } from './say';

const EXIT_FINDINGS = 1;

export const checkCommand: Command = {
  name: 'check',
  usage: 'check [--only annotations,contradictions,due] [--today DATE] [--due-within DAYS] [DIR]',
  help: `Says what in a dossier waits for a person, for people and for CI: annotations that no longer fit their texts, files that
cannot be read, documents that are missing, statements that contradict one another, commitments that fall due.
--only LIST        only these: annotations, contradictions, due
--today DATE       counts from this day, YYYY-MM-DD
--due-within DAYS  how long beforehand a deadline is told; 7 if not given
Prints one line for each, then a summary. Exits with 1 if there is any such line. Nothing is written.`,
  run: check,
};

const PARTS = ['annotations', 'contradictions', 'due'] as const;

type Part = (typeof PARTS)[number];

/** `knowledge` gives what is built in; it is asked for only when texts have to be read. */
export async function check(args: readonly string[], knowledge: () => Promise<Dossier> = loadBuiltIn): Promise<number> {
  const { root, parts, window } = options(args);
  let findings = parts.has('annotations') ? await checkAnnotations(root) : 0;
  if (parts.has('contradictions') || parts.has('due')) {
    const dossier = await openDossier([root], 'check', await knowledge(), (problem) => say(problemLine(problem, root)));
    const entries = await ledgerOf(dossier);
    findings += dossier.problems.length;
    const lines = [
      ...(parts.has('contradictions') ? contradictionLines(entries) : []),
      ...(parts.has('due') ? dueLines(entries, window) : []),
    ];
    lines.forEach((line) => say(line));
    findings += lines.length;
  }
  say(findings === 0 ? 'Nothing waits for a person.' : `Findings: ${findings}.`);
  return findings === 0 ? 0 : EXIT_FINDINGS;
}

interface Options {
  readonly root: string;
  readonly parts: ReadonlySet<Part>;
  readonly window: Window;
}

function options(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, today: { type: 'string' }, 'due-within': { type: 'string', default: '7' } },
    allowPositionals: true,
  });
  if (positionals.length > 1) throw new Error('name one folder, or none for the present one.');
  const words = values.only?.split(',').map((word) => word.trim());
  const parts = PARTS.filter((part) => !words || words.includes(part));
  if (words && parts.length < words.length) throw new Error(`--only takes ${PARTS.join(', ')}.`);
  const today = values.today ?? new Date().toISOString().slice(0, 10);
  if (!parseIsoDate(today)) throw new Error('--today must be a date, YYYY-MM-DD.');
  if (!/^\d{1,4}$/.test(values['due-within'])) throw new Error('--due-within must be a number of days.');
  return {
    root: resolve(positionals[0] ?? '.'),
    parts: new Set(parts),
    window: { today, days: Number(values['due-within']) },
  };
}

async function checkAnnotations(root: string): Promise<number> {
  const files = sidecarsIn(root);
  const unreadable = await files.unreadableFolders();
  unreadable.forEach((problem) => say(problemLine(problem, root)));
  let findings = unreadable.length;
  const documents = await files.documents();
  const progress = startProgress('Checking', documents.length);
  for (const document of documents) {
    // New for each, as it remembers what it has read.
    findings += await checkDocument(root, sidecarsIn(root), document);
    progress.step();
  }
  progress.done();
  return findings;
}

const sidecarsIn = (root: string): SidecarFiles => new SidecarFiles(nodeDisk(root), 'check');

async function checkDocument(root: string, files: SidecarFiles, document: string): Promise<number> {
  const state = await files.load(document);
  state.problems.forEach((problem) => say(problemLine(problem, document)));
  const text = await readText(join(root, document));
  if (text === undefined) {
    const renamed = await findRenamed(state.set, await files.oldTexts(state.set), unannotated(root, files));
    const where =
      renamed !== undefined ? `it looks like ${renamed} now; move its folder of annotations there` : 'restore it';
    say(`${document}: the document is not there, but its annotations are: ${where}.`);
    return state.problems.length + 1;
  }
  const report = reanchorReport(placeAnnotations(state.set, text, await files.oldTexts(state.set)));
  report.open.forEach(({ state: what, message }) => say(`${document}: ${what}: ${told(message)}`));
  say(`${document}: ${summary(report)}`);
  return state.problems.length + report.open.length;
}

/** Articles without annotations: what a document that is gone may be called now. */
async function* unannotated(root: string, files: SidecarFiles): AsyncGenerator<RenameCandidate> {
  const annotated = new Set(await files.documents());
  for await (const file of newsFiles([root])) {
    const path = pathIn({ root }, file);
    const text = annotated.has(path) ? undefined : await readText(file);
    if (text !== undefined) yield { path, text };
  }
}

const summary = ({ counts }: ReanchorReport): string =>
  Object.entries(counts)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ');

async function readText(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
