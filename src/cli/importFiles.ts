import { randomUUID } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, extname, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { textHash } from '../core/annotation/textHash';
import { DOSSIER_FOLDER } from '../core/annotation/sidecarPath';
import { addEntities } from '../core/entities/glossary/glossaryEdit';
import type { ExchangeFile } from '../core/exchange/exporter';
import { addTopics } from '../core/exchange/import/addTopics';
import { importEdit } from '../core/exchange/import/importEdits';
import type { Candidate } from '../core/exchange/import/matchDocuments';
import { countOutcome, planImport, type ImportPlan, type Known } from '../core/exchange/import/planImport';
import { IMPORT_FORMATS, readImport, type ReadImport } from '../core/exchange/import/readImport';
import { TABLE_HELP, type Table } from '../core/exchange/import/readTable';
import { told, type Message } from '../core/message';
import type { Taxonomy } from '../core/topics/taxonomy';
import { failureText, whyUnwritten, type Disk } from '../session/disk';
import { nodeDisk } from '../session/nodeDisk';
import type { Command } from './command';
import { loadBuiltInTaxonomy } from './data';
import { newsFiles } from './newsFiles';
import { openDossier, pathIn, problemLine, readNews, type DossierFiles } from './openDossier';
import { planLines } from './planLines';
import { complain, say } from './say';

const EXIT_FAILED = 1;
const FORMATS = IMPORT_FORMATS.map(({ format }) => format).join(', ');

/** A file larger than this is not even read, in bytes; the formats have lower limits of their own. */
const MAX_BYTES = 512_000_000;

export const importCommand: Command = {
  name: 'import',
  usage: 'import --format F --root DIR [--annotator NAME] [--suggestions] [--dry-run] PATH',
  help: `Takes annotations over from another tool, matched to the dossier's documents by their text.
--format F       one of ${FORMATS}
--root DIR       the dossier
--annotator NAME whose file they go to; the name of your account if not given
--suggestions    takes over what nobody has decided on, too, as accepted
--dry-run        only tells what would come in and what would not
csv: ${TABLE_HELP}.
Exits with 1 if a file could not be understood whole or nothing could be written. The news files are never written.`,
  run: importFiles,
};

async function importFiles(args: readonly string[]): Promise<number> {
  const { format, root, path, annotator, suggestions, dryRun } = options(args);
  const read = readImport(format, await filesAt(path, format));
  read.problems.forEach((problem) => complain(problemLine(problem, path)));
  const failed = read.problems.some(({ severity }) => severity === 'error') ? EXIT_FAILED : 0;
  if (read.value.documents.every(({ annotations }) => annotations.length === 0) && read.value.tables.length === 0) {
    complain('Nothing was found to take over; nothing is changed.');
    return EXIT_FAILED;
  }
  const taxonomy = await loadBuiltInTaxonomy();
  const dossier = await openDossier([root], annotator, { taxonomy });
  const plan = await planFor(dossier, read.value, suggestions);
  planLines(plan, read.value.tables).forEach((line) => say(line));
  if (dryRun) return failed;
  const refusals = [
    ...(await writeAnnotations(dossier, plan, format)),
    ...(await writeTables(dossier, read.value.tables, taxonomy)),
  ];
  refusals.forEach((message) => complain(message));
  return refusals.length > 0 ? EXIT_FAILED : failed;
}

function options(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      format: { type: 'string' },
      root: { type: 'string' },
      annotator: { type: 'string' },
      suggestions: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const format = IMPORT_FORMATS.find((one) => one.format === values.format)?.format;
  if (format === undefined) throw new Error(`--format must be one of ${FORMATS}.`);
  if (values.root === undefined) throw new Error('--root DIR is missing: the dossier.');
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Error('name one file or folder to import.');
  const annotator = values.annotator ?? userInfo().username;
  return { format, root: values.root, path, annotator, suggestions: values.suggestions, dryRun: values['dry-run'] };
}

/** The files of the format at a path; of brat also the text beside the annotations. */
async function filesAt(path: string, format: string): Promise<ExchangeFile[]> {
  const extensions = IMPORT_FORMATS.find((one) => one.format === format)!.extensions;
  if (!(await stat(path)).isDirectory()) {
    const beside = extname(path) === '.ann' ? [path, path.replace(/\.ann$/, '.txt')] : [path];
    const read = await Promise.all(beside.map((file) => fileAt(file, basename(file))));
    return read.flatMap((file) => file ?? []);
  }
  const found = await readdir(path, { recursive: true, withFileTypes: true });
  const wanted = found.filter((entry) => entry.isFile() && extensions.includes(extname(entry.name).slice(1)));
  const files: ExchangeFile[] = [];
  for (const { parentPath, name } of wanted) {
    const file = join(parentPath, name);
    const read = await fileAt(file, relative(path, file).split(sep).join('/'));
    if (read) files.push(read);
  }
  return files;
}

async function fileAt(path: string, name: string): Promise<ExchangeFile | undefined> {
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) return undefined;
  if (size > MAX_BYTES) throw new Error(`${path} has more than ${MAX_BYTES / 1_000_000} MB.`);
  return { path: name, content: await readFile(path) };
}

async function planFor(dossier: DossierFiles, { documents }: ReadImport, suggestions: boolean): Promise<ImportPlan> {
  if (documents.length === 0) return { documents: [], unmatched: [] };
  const candidates: Candidate[] = [];
  const known = new Map<string, Known>();
  for await (const file of newsFiles([dossier.root])) {
    const text = await readNews(file);
    if (text === undefined) continue;
    const path = pathIn(dossier, file);
    candidates.push({ path, text });
    const sidecars = dossier.sidecars();
    const { set } = await sidecars.load(path);
    if (set.entries.size > 0) known.set(path, { set, oldTexts: await sidecars.oldTexts(set) });
  }
  return planImport(documents, candidates, (path) => known.get(path), { suggestions });
}

/** Says why what could not be written was not. */
async function writeAnnotations(dossier: DossierFiles, plan: ImportPlan, format: string): Promise<string[]> {
  const sidecars = dossier.sidecars();
  const time = new Date().toISOString();
  const refusals: string[] = [];
  let written = 0;
  for (const document of plan.documents) {
    const { path, text } = document.candidate;
    const newId = (): string => `urn:uuid:${randomUUID()}`;
    const edit = importEdit(document, { annotator: sidecars.annotator, time, format, newId });
    if (!edit) continue;
    const saved = await sidecars.apply(path, edit, { time, textHash: textHash(text), text });
    if (saved.kind === 'saved') written += document.annotations.filter(({ outcome }) => outcome.kind === 'new').length;
    else refusals.push(told(saved.message));
  }
  if (countOutcome(plan, 'new') > 0) say(`Written: ${written} annotations, by ${sidecars.annotator}.`);
  return refusals;
}

async function writeTables({ root }: DossierFiles, tables: readonly Table[], builtIn: Taxonomy): Promise<string[]> {
  const disk = nodeDisk(root);
  const refusals: string[] = [];
  for (const table of tables) {
    const path = `${DOSSIER_FOLDER}/${table.kind}.yaml`;
    const done = await disk.exclusively(path, () => writeTable(disk, path, table, builtIn));
    const refusal = done.kind === 'ok' ? done.value : whyUnwritten(done, path);
    if (refusal !== undefined) refusals.push(told(refusal));
  }
  return refusals;
}

/** Why it could not be written; undefined when all is well. */
async function writeTable(disk: Disk, path: string, table: Table, builtIn: Taxonomy): Promise<Message | undefined> {
  const known = await disk.read(path);
  if (known.kind === 'failed') return failureText(known);
  const yaml = known.kind === 'ok' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(known.value) : '';
  const edit = table.kind === 'entities' ? addEntities(yaml, table.entities) : addTopics(yaml, table.topics, builtIn);
  if (edit.kind === 'refused') return edit.message;
  if (edit.yaml === yaml) return undefined;
  const saved = await disk.writeAtomically(path, new TextEncoder().encode(edit.yaml));
  return saved.kind === 'failed' ? failureText(saved) : undefined;
}
