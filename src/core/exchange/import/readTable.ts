import type { ListedEntity } from '../../entities/glossary/glossaryEdit';
import { said } from '../../message';
import type { Parsed, Problem } from '../../problem';
import { parseCsv } from '../csv/csvTable';
import type { ExchangeFile } from '../exporter';
import { complaint, textOfFile } from '../readFile';
import { isType } from '../values';

/** A topic as a table or another tool lists it. */
export interface ListedTopic {
  readonly label: string;
  /** Labels of the topics above, outermost first. */
  readonly above: readonly string[];
}

/** What a dossier can take over besides annotations. */
export type Table =
  | { readonly kind: 'entities'; readonly entities: readonly ListedEntity[] }
  | { readonly kind: 'topics'; readonly topics: readonly ListedTopic[] };

/** What a table of entities or topics must look like. */
export const TABLE_HELP =
  'a table of entities has the columns name, type and aliases (parted by ";"), one of topics has label and parent';

/** Rows that are read at most: ten times the built-in gazetteer's largest list. */
const MAX_ROWS = 20_000;

/** Twenty thousand rows of two hundred bytes, twice. */
const MAX_TABLE = 8_000_000;

/** Reads a CSV table; the names in its first row tell what it lists. Undefined, with a problem, when they do not. */
export function readTable(file: ExchangeFile): Parsed<Table | undefined> {
  const text = textOfFile(file);
  if (text.kind === 'problem') return { value: undefined, problems: [text.problem] };
  if (text.value.length > MAX_TABLE) {
    const message = said`The table has more than ${MAX_TABLE / 1_000_000} MB; split it.`;
    return { value: undefined, problems: [complaint(file.path, message, 1)] };
  }
  const { value: rows, problems } = parseCsv(text.value, file.path, MAX_ROWS + 2);
  const [head = [], ...body] = rows;
  const columns = head.map((name) => name.trim().toLowerCase());
  if (body.length > MAX_ROWS) {
    return {
      value: undefined,
      problems: [complaint(file.path, said`The table has more than ${MAX_ROWS} rows.`, MAX_ROWS + 1)],
    };
  }
  const cell = (row: readonly string[], ...names: readonly string[]): string =>
    row[columns.findIndex((column) => names.includes(column))]?.trim() ?? '';
  const has = (...names: readonly string[]): boolean => names.some((name) => columns.includes(name));
  if (has('name', 'entity') && has('type')) return entitiesIn(body, cell, file.path, problems);
  if (has('label', 'topic')) {
    const topics = body.map((row) => ({ label: cell(row, 'label', 'topic'), above: pathOf(cell(row, 'parent')) }));
    return { value: { kind: 'topics', topics: topics.filter(({ label }) => label !== '') }, problems };
  }
  return {
    value: undefined,
    problems: [...problems, complaint(file.path, said`The first row names no known columns: ${TABLE_HELP}.`, 1)],
  };
}

type Cell = (row: readonly string[], ...names: readonly string[]) => string;

function entitiesIn(
  rows: readonly (readonly string[])[],
  cell: Cell,
  file: string,
  problems: readonly Problem[],
): Parsed<Table> {
  const wrong: Problem[] = [];
  const entities = rows.flatMap((row, i): ListedEntity[] => {
    const name = cell(row, 'name', 'entity');
    const type = cell(row, 'type').toLowerCase();
    if (name !== '' && isType(type)) return [{ name, type, aliases: listIn(cell(row, 'aliases', 'alias'), name) }];
    wrong.push(complaint(file, said`This row has no name, or "${type}" is no type of entity.`, i + 2));
    return [];
  });
  return { value: { kind: 'entities', entities }, problems: [...problems, ...wrong] };
}

const listIn = (text: string, name: string): readonly string[] =>
  text
    .split(/[;|]/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '' && alias !== name);

/** "Industry › Automobiles", or with slashes. */
const pathOf = (text: string): readonly string[] =>
  text
    .split(/[›>/]/)
    .map((label) => label.trim())
    .filter((label) => label !== '');
