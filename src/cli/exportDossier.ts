import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { annotationsOf } from '../core/annotation/annotationSet';
import { exportBundle, type ProvenExport } from '../core/exchange/exportBundle';
import type { ExchangeBundle, ExchangeDocument } from '../core/exchange/exchangeDocument';
import type { Exporter, ExchangeFile } from '../core/exchange/exporter';
import { EXPORTERS } from '../core/exchange/exporters';
import { lossLineText, summarizeLosses } from '../core/exchange/lossReport';
import { toExchange, type Scope } from '../core/exchange/toExchange';
import { failureText } from '../session/disk';
import { nodeDisk } from '../session/nodeDisk';
import type { Command } from './command';
import { loadBuiltIn } from './data';
import { newsFiles } from './newsFiles';
import { openDossier, pathIn, readDocuments, type OpenDossier } from './openDossier';
import { complain } from './say';

const EXIT_FAILED = 1;
const SCOPES: readonly Scope[] = ['annotations', 'suggestions', 'both'];

const FORMATS = EXPORTERS.map(({ format }) => format).join(', ');

export const exportCommand: Command = {
  name: 'export',
  usage: 'export --format F --out PATH [--with annotations|suggestions|both] [--losses FILE] FILE-OR-DIR…',
  help: `Writes documents with their annotations in a format of another tool, reads it back and compares.
--format F  one of ${FORMATS}
--out PATH  a folder; or a file, for a format that is one file
--with W    what is written: annotations; where there are none, the suggestions, marked as such (the default);
            or suggestions; or both
--losses F  writes what the format cannot hold, one JSON object per line; a summary is always on stderr
Exits with 1 if anything could not be written or did not come back as it was. The news files are never written.`,
  run: exportDossier,
};

async function exportDossier(args: readonly string[]): Promise<number> {
  const { exporter, out, scope, losses, paths } = options(args);
  const dossier = await openDossier(paths[0]!, 'export', await loadBuiltIn());
  const files: string[] = [];
  for await (const file of newsFiles(paths)) files.push(file);
  const used = scope ?? (await scopeOf(dossier, files));
  if (scope === undefined && used === 'suggestions')
    complain('No annotations: the suggestions are written, marked as such.');
  const documents: ExchangeDocument[] = [];
  for await (const document of readDocuments(dossier, files)) documents.push(toExchange(document, used));
  const { taxonomy } = dossier.knowledge;
  const bundle: ExchangeBundle = { name: nameOf(paths, dossier), documents, taxonomy, made: new Date().toISOString() };
  return finish(exportBundle(exporter, bundle), { out, losses, dossier, format: exporter.name });
}

interface Options {
  readonly exporter: Exporter;
  readonly out: string;
  readonly scope: Scope | undefined;
  readonly losses: string | undefined;
  readonly paths: readonly string[];
}

function options(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      with: { type: 'string' },
      losses: { type: 'string' },
    },
    allowPositionals: true,
  });
  const exporter = EXPORTERS.find(({ format }) => format === values.format);
  if (!exporter) throw new Error(`--format must be one of ${FORMATS}.`);
  if (values.out === undefined) throw new Error('--out PATH is missing: where the export is written.');
  if (positionals.length === 0) throw new Error('name at least one file or folder.');
  const scope = SCOPES.find((one) => one === values.with);
  if (values.with !== undefined && !scope) throw new Error(`--with must be one of ${SCOPES.join(', ')}.`);
  return { exporter, out: resolve(values.out), scope, losses: values.losses, paths: positionals };
}

/** The suggestions where nobody has recorded anything. */
async function scopeOf(dossier: OpenDossier, files: readonly string[]): Promise<Scope> {
  for (const file of files) {
    const { set } = await dossier.sidecars.load(pathIn(dossier, file));
    if (annotationsOf(set).length > 0) return 'annotations';
  }
  return 'suggestions';
}

const nameOf = (paths: readonly string[], { root }: OpenDossier): string =>
  paths.length === 1 ? basename(resolve(paths[0]!)) : basename(root);

interface Destination {
  /** Absolute. */
  readonly out: string;
  readonly losses: string | undefined;
  readonly dossier: OpenDossier;
  readonly format: string;
}

async function finish({ files, losses, unproven }: ProvenExport, to: Destination): Promise<number> {
  if (unproven.length > 0) {
    unproven.forEach((complaint) => complain(complaint));
    complain(`${to.format}: nothing was written, as it would not have come back as it was. Please report this.`);
    return EXIT_FAILED;
  }
  for (const file of placed(files, to.out)) {
    const refusal = await write(file, to.dossier);
    if (refusal === undefined) continue;
    complain(refusal);
    return EXIT_FAILED;
  }
  if (to.losses !== undefined) await writeFile(to.losses, losses.map((loss) => `${JSON.stringify(loss)}\n`).join(''));
  summarizeLosses(losses).forEach((line) => complain(`not held: ${lossLineText(line)}`));
  complain(`${to.format}: ${files.length} files in ${to.out}, read back and compared.`);
  return 0;
}

/** A file with the folder that it goes to. */
interface PlacedFile {
  readonly folder: string;
  readonly file: ExchangeFile;
}

/** One file may be given its name; several go into a folder under their own. */
function placed(files: readonly ExchangeFile[], out: string): readonly PlacedFile[] {
  const [only] = files;
  if (files.length === 1 && only && extname(out) === extname(only.path)) {
    return [{ folder: dirname(out), file: { ...only, path: basename(out) } }];
  }
  return files.map((file) => ({ folder: out, file }));
}

/** Says why a file could not be written as it should be. */
async function write({ folder, file }: PlacedFile, { root }: OpenDossier): Promise<string | undefined> {
  const target = join(folder, file.path);
  await mkdir(folder, { recursive: true });
  const disk = nodeDisk(folder);
  const known = await disk.read(file.path);
  if (known.kind === 'ok' && /\.(md|markdown)$/i.test(target) && target.startsWith(root + sep)) {
    return `${target}: this is a document of the dossier, and those are never written. Choose another name.`;
  }
  const bytes = typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content;
  const written = await disk.writeAtomically(file.path, bytes);
  if (written.kind === 'failed') return failureText(written);
  const back = await disk.read(file.path);
  const same = back.kind === 'ok' && Buffer.compare(back.value, bytes) === 0;
  return same ? undefined : `${target}: the file is not as it was written; look at the disk, and export again.`;
}
