import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { annotationsOf } from '../core/annotation/annotationSet';
import { exportInTurns, type ProvenExport } from '../core/exchange/exportBundle';
import type { ExchangeFrame } from '../core/exchange/exchangeDocument';
import type { AnnotationExporter, Exporter } from '../core/exchange/exporter';
import { EXPORTERS } from '../core/exchange/exporters';
import { lossLineText } from '../core/exchange/lossReport';
import { offsetsText } from '../core/exchange/offsetsText';
import { proseMap } from '../core/exchange/proseMap';
import { toExchange, type Scope } from '../core/exchange/toExchange';
import { told } from '../core/message';
import type { Command } from './command';
import { loadBuiltIn } from './data';
import { openExportFiles, type ExportFiles } from './exportFiles';
import { openLines, type Lines } from './openLines';
import { openLossReport, type LossReport } from './openLossReport';
import { newsFiles } from './newsFiles';
import { openDossier, pathIn, readDocuments, type OpenDossier } from './openDossier';
import { complain } from './say';

const EXIT_FAILED = 1;
const SCOPES: readonly Scope[] = ['annotations', 'suggestions', 'both'];

const FORMATS = EXPORTERS.map(({ format }) => format).join(', ');

export const exportCommand: Command = {
  name: 'export',
  usage: 'export --format F --out PATH [--with annotations|suggestions|both] [--losses FILE] [--map FILE] FILE-OR-DIR…',
  help: `Writes documents with their annotations in a format of another tool, reads it back and compares.
--format F  one of ${FORMATS}
--out PATH  a folder; or the name of the file, if the format is one file or only one of its files ends so
--with W    what is written: annotations; where there are none, the suggestions, marked as such (the default);
            or suggestions; or both
--losses F  writes what the format cannot hold, one JSON object per line; a summary is always on stderr
--map F     writes, for a format that indexes prose, which run of it is which run of the Markdown: one JSON object per
            document, {document, unit, runs: [[start, end, start in the Markdown, end in the Markdown], …]}
Offsets count:
${EXPORTERS.map((exporter) => `  ${exporter.format.padEnd(12)}  ${offsetsText(exporter)}`).join('\n')}
Exits with 1 if anything could not be written or did not come back as it was. The news files are never written.`,
  run: exportDossier,
};

async function exportDossier(args: readonly string[]): Promise<number> {
  const { exporter, out, scope, losses, map, paths } = options(args);
  const dossier = await openDossier(paths, 'export', await loadBuiltIn());
  const files: string[] = [];
  for await (const file of newsFiles(paths)) files.push(file);
  const used = scope ?? (await scopeOf(dossier, files));
  if (scope === undefined && used === 'suggestions')
    complain('No annotations: the suggestions are written, marked as such.');
  const { taxonomy } = dossier.knowledge;
  const frame: ExchangeFrame = { name: nameOf(paths, dossier), taxonomy, made: new Date().toISOString() };
  const written = await openExportFiles(out, dossier.root);
  const report = await openLossReport(losses);
  const maps = await openLines(map);
  try {
    return await writeAll({ exporter, frame, dossier, files, scope: used, maps }, written, report);
  } finally {
    await Promise.all([written.discard(), report.close(), maps.close()]);
  }
}

interface Options {
  readonly exporter: Exporter;
  readonly out: string;
  readonly scope: Scope | undefined;
  readonly losses: string | undefined;
  readonly map: string | undefined;
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
      map: { type: 'string' },
    },
    allowPositionals: true,
  });
  const exporter = EXPORTERS.find(({ format }) => format === values.format);
  if (!exporter) throw new Error(`--format must be one of ${FORMATS}.`);
  if (values.out === undefined) throw new Error('--out PATH is missing: where the export is written.');
  if (positionals.length === 0) throw new Error('name at least one file or folder.');
  if (values.map !== undefined && !isOfProse(exporter))
    throw new Error(`--map is for formats that index prose; ${exporter.format} does not.`);
  const scope = SCOPES.find((one) => one === values.with);
  if (values.with !== undefined && !scope) throw new Error(`--with must be one of ${SCOPES.join(', ')}.`);
  return { exporter, out: resolve(values.out), scope, losses: values.losses, map: values.map, paths: positionals };
}

const isOfProse = (exporter: Exporter): exporter is AnnotationExporter =>
  exporter.kind === 'annotations' && exporter.indexes === 'prose';

/** The suggestions where nobody has recorded anything. */
async function scopeOf(dossier: OpenDossier, files: readonly string[]): Promise<Scope> {
  for (const file of files) {
    const { set } = await dossier.sidecars().load(pathIn(dossier, file));
    if (annotationsOf(set).length > 0) return 'annotations';
  }
  return 'suggestions';
}

const nameOf = (paths: readonly string[], { root }: OpenDossier): string =>
  paths.length === 1 ? basename(resolve(paths[0]!)) : basename(root);

interface Export {
  readonly exporter: Exporter;
  readonly frame: ExchangeFrame;
  readonly dossier: OpenDossier;
  readonly files: readonly string[];
  readonly scope: Scope;
  /** Gets the way from the prose to the Markdown of each document, for a format that indexes prose. */
  readonly maps: Lines;
}

/** Document by document; nothing comes to its place before all of it has been read back. */
async function writeAll(of: Export, written: ExportFiles, report: LossReport): Promise<number> {
  const { exporter } = of;
  for await (const { files, losses, unproven } of parts(of)) {
    if (unproven.length > 0) {
      unproven.forEach((complaint) => complain(told(complaint)));
      return fail(
        `${exporter.name}: nothing was written, as it would not have come back as it was. Please report this.`,
      );
    }
    await written.add(files);
    await report.add(losses);
  }
  const published = await written.publish();
  if (published.kind === 'refused') return fail(published.message);
  report.lines().forEach((line) => complain(`not held: ${lossLineText(line)}`));
  complain(
    `${exporter.name}: ${countOf(published.files, 'file')}, read back and compared. Offsets: ${offsetsText(exporter)}.`,
  );
  return 0;
}

async function* parts({ exporter, frame, dossier, files, scope, maps }: Export): AsyncGenerator<ProvenExport> {
  const turns = exportInTurns(exporter, frame);
  for await (const read of readDocuments(dossier, files)) {
    const document = toExchange(read, scope);
    if (isOfProse(exporter)) await maps.add([proseMap(document, exporter.unit)]);
    yield turns.add(document);
  }
  yield turns.end();
}

function fail(message: string): number {
  complain(message);
  return EXIT_FAILED;
}

const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
