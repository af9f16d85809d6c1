import type { BoardStatement, Deadline } from '../../core/board/board';
import type { Translator } from './boardWords';

/** How the day of a deadline was told, in sentences: the words it was read from, and what they count from. */
export function explainDeadline(
  l10n: Translator,
  { first, last, moved }: Deadline,
  { due = '', dueDate = '', published }: BoardStatement,
  statementOf: (id: string) => BoardStatement | undefined,
): readonly string[] {
  const readFrom = l10n.t('Read from “{0}”.', due);
  if (first === undefined || last === undefined) return [readFrom];
  const earlier = moved.flatMap((id) => statementOf(id) ?? []);
  return [
    readFrom,
    countedFrom(l10n, due, published),
    ...(first === last ? [] : [l10n.t('“{0}” lasts until {1}; it counts to its last day.', dueDate, last)]),
    ...earlier.map((statement) =>
      l10n.t('On {0} it was still “{1}”.', statement.published ?? '?', statement.due ?? ''),
    ),
  ];
}

/** A full date stands for itself; "by Monday" and "by July 1" need the day on which they were written. */
function countedFrom(l10n: Translator, due: string, published: string | undefined): string {
  if (/\b\d{4}\b/.test(due)) return l10n.t('The words name the year.');
  return published === undefined
    ? l10n.t('The document does not tell when it was published.')
    : l10n.t('Counted from the day of publication, {0}.', published);
}
