import type { BoardStatement } from './board';

/** The columns of the ledger where it leaves the board, in their order. */
export const LEDGER_COLUMNS = [
  'published',
  'parties',
  'kind',
  'addressees',
  'text',
  'topic',
  'due',
  'condition',
  'speaker',
  'review',
  'file',
  'place',
] as const;

export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** What only the reader's language and the taxonomy can say. */
export interface LedgerWords {
  readonly heads: Readonly<Record<LedgerColumn, string>>;
  readonly kindName: (kind: BoardStatement['kind']) => string;
  readonly reviewName: (review: BoardStatement['review']) => string;
  readonly topicName: (topic: string) => string;
}

/** The ledger as a table of texts; several parties of one statement are separated by semicolons. */
export const ledgerTable = (statements: readonly BoardStatement[], words: LedgerWords): LedgerTable => ({
  heads: LEDGER_COLUMNS.map((column) => words.heads[column]),
  rows: statements.map((statement) => LEDGER_COLUMNS.map((column) => cellText(statement, column, words))),
});

export interface LedgerTable {
  readonly heads: readonly string[];
  /** Each as long as the heads. */
  readonly rows: readonly (readonly string[])[];
}

function cellText(statement: BoardStatement, column: LedgerColumn, words: LedgerWords): string {
  switch (column) {
    case 'parties':
    case 'addressees':
      return statement[column].join('; ');
    case 'kind':
      return words.kindName(statement.kind);
    case 'review':
      return words.reviewName(statement.review);
    case 'topic':
      return words.topicName(statement.topic);
    case 'due':
      return statement.dueDate ?? statement.due ?? '';
    default:
      return statement[column] ?? '';
  }
}
