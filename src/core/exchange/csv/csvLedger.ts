import { said } from '../../message';
import { toWellFormed } from '../../text/plainText';
import type { Taxonomy } from '../../topics/taxonomy';
import type { ExchangeDocument } from '../exchangeDocument';
import type { ExchangeFile, LedgerExporter } from '../exporter';
import { annotationOfEntry, ledgerLosses } from '../ledger/ledgerLosses';
import { LEDGER_COLUMNS, ledgerRow } from '../ledger/ledgerRow';
import { MISSING, textOfFile } from '../readFile';
import { BYTE_ORDER_MARK, cellComesBackAs, csvRows, parseCsv } from './csvTable';

/** https://www.rfc-editor.org/rfc/rfc4180: the ledger, a row for each commitment, formulas disarmed. */
export const csvLedger: LedgerExporter = {
  kind: 'ledger',
  format: 'csv',
  name: 'CSV ledger',
  offsets: said`UTF-16 units in the Markdown as it stands, without byte order mark`,
  inTurns: true,
  begin: ({ taxonomy }) => {
    let head = BYTE_ORDER_MARK + csvRows([LEDGER_COLUMNS]);
    const part = (rows: readonly Row[]): ExchangeFile => {
      const content = head + csvRows(rows);
      head = '';
      return { path: 'ledger.csv', content };
    };
    return { add: (document) => [part(rowsOf(document, taxonomy))], end: () => [part([])] };
  },
  losses: ledgerLosses({
    aspects: [
      ...(['commitment', 'party', 'addressee', 'topic', 'speaker', 'due', 'condition', 'note'] as const),
      ...(['author', 'created', 'rule', 'state'] as const),
    ],
    leftOut: () => undefined,
    reason: said`the ledger has a row for a commitment, without other labels, gaps and the history of its reviews`,
  }),
  prove: ([file], bundle) => {
    const text = file && textOfFile(file);
    if (text?.kind !== 'ok') return [MISSING];
    const { value, problems } = parseCsv(text.value, file!.path);
    const rows = bundle.documents.flatMap((document) => rowsOf(document, bundle.taxonomy));
    const expected = [[...LEDGER_COLUMNS], ...rows].map((row) =>
      row.map((cell) => cellComesBackAs(toWellFormed(String(cell)))),
    );
    if (value.length !== expected.length)
      return [said`${expected.length} rows were written, ${value.length} came back.`];
    const wrong = expected.findIndex((row, i) => JSON.stringify(row) !== JSON.stringify(value[i]!.map(toWellFormed)));
    return [
      ...problems.map(({ message }) => message),
      ...(wrong < 0 ? [] : [said`Row ${wrong + 1} came back otherwise.`]),
    ];
  },
};

type Row = readonly (string | number)[];

const rowsOf = (document: ExchangeDocument, taxonomy: Taxonomy): readonly Row[] =>
  document.ledger.map((entry) => {
    const row = ledgerRow(entry, taxonomy, annotationOfEntry(document, entry));
    return LEDGER_COLUMNS.map((column) => row[column]!);
  });
