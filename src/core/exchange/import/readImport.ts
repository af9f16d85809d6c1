import type { Parsed } from '../../problem';
import type { ExchangeFile } from '../exporter';
import type { ImportedDocument, Importer } from '../importer';
import { IMPORTERS } from '../importers';
import { readCodebook } from '../refiQda/readCodebook';
import { readTable, type ListedTopic, type Table } from './readTable';

/** What can be imported, as on the command line and in the editor. */
export const IMPORT_FORMATS: readonly Pick<Importer, 'format' | 'name' | 'extensions'>[] = [
  ...IMPORTERS.map(({ format, name, extensions }) => ({ format, name, extensions })),
  { format: 'csv', name: 'CSV of entities or topics', extensions: ['csv'] },
];

/** What the files of an import hold. */
export interface ReadImport {
  readonly documents: readonly ImportedDocument[];
  /** Entities or topics for the files of the dossier. */
  readonly tables: readonly Table[];
}

/** Reads files in a format of IMPORT_FORMATS. Never fails. */
export function readImport(format: string, files: readonly ExchangeFile[]): Parsed<ReadImport> {
  if (format === 'csv') return tablesIn(files.map(readTable));
  const codebooks = files.filter(({ path }) => path.endsWith('.qdc')).map(readCodebook);
  const importer = IMPORTERS.find((one) => one.format === format);
  const documents = importer?.read(files) ?? { value: [], problems: [] };
  const tables = codebooks.map(({ value, problems }) => ({ value: topicTable(value), problems }));
  const read = tablesIn(tables);
  return {
    value: { documents: documents.value, tables: read.value.tables },
    problems: [...documents.problems, ...read.problems],
  };
}

const topicTable = (topics: readonly ListedTopic[]): Table | undefined =>
  topics.length > 0 ? { kind: 'topics', topics } : undefined;

const tablesIn = (read: readonly Parsed<Table | undefined>[]): Parsed<ReadImport> => ({
  value: { documents: [], tables: read.flatMap(({ value }) => value ?? []) },
  problems: read.flatMap(({ problems }) => problems),
});
