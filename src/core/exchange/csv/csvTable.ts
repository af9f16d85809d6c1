import papa from 'papaparse';
import { said } from '../../message';
import type { Parsed } from '../../problem';
import { complaint } from '../readFile';

/** A cell that begins so is taken for a formula by spreadsheets, and may then do more than show itself. */
const FORMULA = /^[=+\-@\t\r]/;

/** An apostrophe before it makes it a text; so does the spreadsheet itself. */
const GUARD = "'";

/** A table as CSV, its heads in the first row; see `csvRows`. */
export const toCsv = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  csvRows([heads, ...rows]);

/** Rows as CSV (RFC 4180), each with its line end, safe to open in a spreadsheet. */
export const csvRows = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.length === 0 ? '' : papa.unparse(rows, { escapeFormulae: FORMULA, newline: LINE_END }) + LINE_END;

const LINE_END = '\r\n';

/** Spreadsheets take a file with this mark for UTF-8, and others for what their country once used. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** The rows of a CSV file, whatever it is delimited by, the guards of formulas taken off; at most so many. */
export function parseCsv(text: string, file: string, most = 0): Parsed<readonly (readonly string[])[]> {
  const { data, errors } = papa.parse(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true, preview: most });
  const broken = errors.filter(({ message }) => !message.includes('delimit'));
  return {
    value: data.map((row) => row.map(withoutGuard)),
    problems: broken.map(({ message, row = 0 }) =>
      complaint(file, said`This row cannot be read: ${message}.`, row + 1),
    ),
  };
}

/** What comes back of a cell. */
export const cellComesBackAs = (cell: string): string => withoutGuard(FORMULA.test(cell) ? GUARD + cell : cell);

const withoutGuard = (cell: string): string =>
  cell.startsWith(GUARD) && FORMULA.test(cell.slice(GUARD.length)) ? cell.slice(GUARD.length) : cell;
