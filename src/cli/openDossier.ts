import { access, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { analyze, type Dossier } from '../core/analyze';
import { placeAnnotations } from '../core/annotation/placeAnnotations';
import { DOSSIER_FOLDER } from '../core/annotation/sidecarPath';
import { parseSuppressed } from '../core/commitments/suppressed/parseSuppressed';
import { parseGlossary } from '../core/entities/glossary/parseGlossary';
import type { ReadDocument } from '../core/exchange/toExchange';
import { told } from '../core/message';
import type { Parsed, Problem } from '../core/problem';
import { parseTaxonomy } from '../core/topics/parseTaxonomy';
import { failureText } from '../session/disk';
import { nodeDisk } from '../session/nodeDisk';
import { SidecarFiles } from '../session/sidecarFiles';
import { startProgress } from './progress';
import { complain } from './say';

/** A dossier as the command line reads it. */
export interface OpenDossier extends DossierFiles {
  readonly knowledge: Dossier;
}

/** Where it is and what is recorded in it. */
export interface DossierFiles {
  /** Absolute. */
  readonly root: string;
  /** New each time, as it remembers what it has read. */
  readonly sidecars: () => SidecarFiles;
  /** What is wrong with its own files; what is built in stays in use for them. */
  readonly problems: readonly Problem[];
}

/** What is done with a problem of a file that is read. */
export type Tell = (problem: Problem, file: string) => void;

const tellOnStderr: Tell = (problem, file) => complain(problemLine(problem, file));

/** Above this a file is not read, as in the editor; in bytes. */
const MAX_BYTES = 5_000_000;

/**
 * Opens the dossier that files and folders belong to: the nearest folder above all of them with a `.rapporteur`, else the
 * nearest above all of them.
 */
export async function openDossier<K extends Pick<Dossier, 'taxonomy'>>(
  paths: readonly string[],
  annotator: string,
  builtIn: K,
  tell: Tell = tellOnStderr,
): Promise<DossierFiles & { readonly knowledge: K }> {
  const folders = await Promise.all(
    paths.map(async (path) => ((await stat(path)).isDirectory() ? resolve(path) : dirname(resolve(path)))),
  );
  const folder = folders.reduce(sharedFolder);
  const root = (await nearestDossier(folder)) ?? folder;
  const disk = nodeDisk(root);
  const problems: Problem[] = [];
  const read = async <T>(name: string, parse: (text: string, name: string) => Parsed<T>): Promise<T | undefined> => {
    const file = `${DOSSIER_FOLDER}/${name}`;
    const outcome = await disk.read(file);
    if (outcome.kind === 'failed') problems.push({ severity: 'error', message: failureText(outcome), file });
    if (outcome.kind !== 'ok') return undefined;
    const parsed = parse(new TextDecoder().decode(outcome.value), file);
    problems.push(...parsed.problems.map((problem) => ({ ...problem, file })));
    return parsed.value;
  };
  const taxonomy = await read('topics.yaml', (text, name) => parseTaxonomy(text, name, builtIn.taxonomy));
  const glossary = await read('entities.yaml', parseGlossary);
  const suppressed = await read('rules.yaml', parseSuppressed);
  problems.forEach((problem) => tell(problem, root));
  return {
    root,
    problems,
    knowledge: {
      ...builtIn,
      ...(taxonomy && { taxonomy }),
      ...(glossary && { glossary }),
      ...(suppressed && { suppressed }),
    },
    sidecars: () => new SidecarFiles(disk, annotator),
  };
}

/** The nearest folder above both, or one of them; both are absolute. */
function sharedFolder(a: string, b: string): string {
  let shared = a;
  while (b !== shared && !b.startsWith(shared.endsWith(sep) ? shared : shared + sep)) {
    if (dirname(shared) === shared) throw new Error(`${a} and ${b} are on different drives; name what is on one.`);
    shared = dirname(shared);
  }
  return shared;
}

/** The path of a document as its dossier has it: relative, with forward slashes. */
export const pathIn = ({ root }: Pick<OpenDossier, 'root'>, file: string): string =>
  relative(root, resolve(file)).split(sep).join('/');

/** Reads documents one by one, so that only one is in memory; those that cannot be read are told and left out. */
export async function* readDocuments(
  dossier: OpenDossier,
  files: readonly string[],
  tell: Tell = tellOnStderr,
): AsyncGenerator<ReadDocument> {
  const progress = startProgress('Reading', files.length);
  for (const file of files) {
    const text = await readNews(file);
    if (text !== undefined) yield await readDocument(dossier, pathIn(dossier, file), text, tell);
    progress.step();
  }
  progress.done();
}

async function readDocument(
  { knowledge, sidecars }: OpenDossier,
  path: string,
  text: string,
  tell: Tell,
): Promise<ReadDocument> {
  const analysis = analyze(text, knowledge, path);
  const files = sidecars();
  const { set, problems } = await files.load(path);
  problems.forEach((problem) => tell(problem, path));
  const placed = set.entries.size === 0 ? [] : placeAnnotations(set, text, await files.oldTexts(set));
  return { path, analysis, set, placed };
}

/** The text as the editor has it, without byte order mark; undefined, after a message, where there is none. */
export async function readNews(file: string): Promise<string | undefined> {
  try {
    const bytes = await readFile(file);
    if (bytes.length > MAX_BYTES) complain(`${file}: more than ${MAX_BYTES / 1_000_000} MB; not read.`);
    else return new TextDecoder().decode(bytes);
  } catch (error) {
    complain(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`);
  }
  return undefined;
}

/** "news/a.md:3: error: …" */
export const problemLine = ({ file, line, message, severity }: Problem, otherwise: string): string =>
  `${file ?? otherwise}${line === undefined ? '' : `:${line}`}: ${severity}: ${told(message)}`;

async function nearestDossier(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await access(join(at, DOSSIER_FOLDER)).then(
      () => true,
      () => false,
    );
    if (found) return at;
    if (dirname(at) === at) return undefined;
  }
}
