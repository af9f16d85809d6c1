import type { BoardStatement } from '../protocol';
import type { LedgerFilter, LedgerSort, SortColumn, SortKey } from './view';

/** What the rows' words depend on besides the statements. */
export interface LedgerNames {
  readonly kindName: (statement: BoardStatement) => string;
  readonly topicName: (topic: string) => string;
  readonly reviewName: (statement: BoardStatement) => string;
}

/** The statements that pass the filter, sorted; what is not known comes last in either direction. */
export function ledgerRows(
  statements: readonly BoardStatement[],
  filter: LedgerFilter,
  { column, descending }: LedgerSort,
  names: LedgerNames,
): readonly BoardStatement[] {
  const keyOf = sortKey(column, names);
  const keyed = statements.filter(passes(filter, names)).map((statement) => ({ statement, key: keyOf(statement) }));
  const direction = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === b.key) return 0;
    if (a.key === '' || b.key === '') return a.key === '' ? 1 : -1;
    return (a.key < b.key ? -1 : 1) * direction;
  });
  return keyed.map(({ statement }) => statement);
}

/** All words must occur, in any order and case; the topics below a topic belong to it. */
function passes(filter: LedgerFilter, names: LedgerNames): (statement: BoardStatement) => boolean {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return (statement) =>
    (!filter.kind || statement.kind === filter.kind) &&
    (!filter.review || statement.review === filter.review) &&
    (!filter.party || [...statement.parties, ...statement.addressees].includes(filter.party)) &&
    (!filter.topic || statement.topic === filter.topic || statement.topic.startsWith(`${filter.topic}/`)) &&
    hasWords(statement, words, names);
}

function hasWords(statement: BoardStatement, words: readonly string[], names: LedgerNames): boolean {
  if (words.length === 0) return true;
  const { text, parties, addressees, speaker, file, due, topic } = statement;
  const all = [text, ...parties, ...addressees, speaker, file, due, names.topicName(topic)].join(' ').toLowerCase();
  return words.every((word) => all.includes(word));
}

function sortKey(column: SortColumn, names: LedgerNames): SortKey {
  switch (column) {
    case 'parties':
      return ({ parties }) => parties.join(', ').toLowerCase();
    case 'kind':
      return names.kindName;
    case 'review':
      return names.reviewName;
    case 'topic':
      return ({ topic }) => names.topicName(topic).toLowerCase();
    case 'due':
      return ({ dueDate, due }) => dueDate ?? (due === undefined ? '' : `~${due.toLowerCase()}`);
    case 'text':
      return ({ text }) => text.toLowerCase();
    case 'published':
      return ({ published }) => published ?? '';
  }
}
