import { parseArgs } from 'node:util';
import { renderMarkdownBrief } from '../core/exchange/brief/markdownBrief';
import { BYTE_ORDER_MARK, csvRows, toCsv } from '../core/exchange/csv/csvTable';
import type { ExchangeDocument } from '../core/exchange/exchangeDocument';
import { annotationOfEntry } from '../core/exchange/ledger/ledgerLosses';
import { LEDGER_COLUMNS, ledgerRow, type LedgerRow } from '../core/exchange/ledger/ledgerRow';
import { toExchange } from '../core/exchange/toExchange';
import type { Taxonomy } from '../core/topics/taxonomy';
import type { Command } from './command';
import { loadBuiltIn } from './data';
import { newsFiles } from './newsFiles';
import { openDossier, readDocuments, type OpenDossier } from './openDossier';
import { printFile, printJson } from './say';

const FORMATS = ['csv', 'json', 'md'] as const;

type Format = (typeof FORMATS)[number];

export const ledgerCommand: Command = {
  name: 'ledger',
  usage: 'ledger [--format csv|json|md] FILE-OR-DIR…',
  help: `Prints who said they would do what: what people recorded, and what the rules found beside it.
--format csv   a row for each commitment, formulas disarmed (the default)
--format json  one JSON object per line and commitment
--format md    a brief by topic and party, with the words and where they stand
csv and json are printed document by document, so that a folder of any size can be read. start and end count UTF-16 units in
the Markdown as it stands, without its byte order mark.`,
  run: ledger,
};

async function ledger(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { format: { type: 'string', default: 'csv' } },
    allowPositionals: true,
  });
  const format = FORMATS.find((one) => one === values.format);
  if (!format) throw new Error(`--format must be one of ${FORMATS.join(', ')}.`);
  if (positionals.length === 0) throw new Error('name at least one file or folder.');
  const dossier = await openDossier(positionals, 'ledger', await loadBuiltIn());
  const files: string[] = [];
  for await (const file of newsFiles(positionals)) files.push(file);
  await (format === 'md' ? printBrief(dossier, files) : printRows(dossier, files, format));
  return 0;
}

async function printRows(dossier: OpenDossier, files: readonly string[], format: Format): Promise<void> {
  const { taxonomy } = dossier.knowledge;
  if (format === 'csv') await printFile(BYTE_ORDER_MARK + toCsv(LEDGER_COLUMNS, []));
  for await (const document of readDocuments(dossier, files)) {
    const rows = rowsOf(toExchange(document, 'both'), taxonomy);
    if (format === 'csv') await printFile(ledgerCsv(rows));
    else for (const row of rows) await printJson(row);
  }
}

const ledgerCsv = (rows: readonly LedgerRow[]): string =>
  csvRows(rows.map((row) => LEDGER_COLUMNS.map((column) => row[column]!)));

const rowsOf = (document: ExchangeDocument, taxonomy: Taxonomy): readonly LedgerRow[] =>
  document.ledger.map((entry) => ledgerRow(entry, taxonomy, annotationOfEntry(document, entry)));

async function printBrief(dossier: OpenDossier, files: readonly string[]): Promise<void> {
  const documents: ExchangeDocument[] = [];
  for await (const document of readDocuments(dossier, files)) documents.push(toExchange(document, 'both'));
  const { taxonomy } = dossier.knowledge;
  const name = dossier.root.slice(Math.max(dossier.root.lastIndexOf('/'), dossier.root.lastIndexOf('\\')) + 1);
  await printFile(renderMarkdownBrief({ name, documents, taxonomy, made: new Date().toISOString() }));
}
