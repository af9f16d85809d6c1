import type { BoardStatement } from '../protocol';
import type { Desk } from './desk';
import { el, type Child } from './dom';
import { fill } from './fill';
import { kindBadge } from './kindSign';
import { listStep, rove } from './roving';
import { dateOf } from './statement';
import type { SortColumn } from './view';

const COLUMNS: readonly SortColumn[] = ['published', 'parties', 'kind', 'text', 'topic', 'due', 'review'];

/** These statements as rows; `first` is the first one's place among all that were found. */
export function ledgerTable(shown: readonly BoardStatement[], first: number, all: number, desk: Desk): HTMLElement {
  const made = el(
    'table',
    { role: 'table', class: 'ledger', 'aria-label': desk.words.ledgerOf, 'aria-rowcount': all + 1 },
    el(
      'thead',
      { role: 'rowgroup' },
      el('tr', { role: 'row', 'aria-rowindex': 1 }, ...COLUMNS.map((c) => head(c, desk))),
    ),
    el('tbody', { role: 'rowgroup' }, ...shown.map((statement, at) => row(statement, first + at + 2, desk))),
  );
  rove(made, 'button.text', listStep);
  return made;
}

function head(column: SortColumn, desk: Desk): HTMLElement {
  const { words } = desk;
  const { sort } = desk.view();
  const isSorted = sort.column === column;
  const sign = !isSorted ? '' : sort.descending ? '▼' : '▲';
  return el(
    'th',
    {
      role: 'columnheader',
      scope: 'col',
      class: column,
      'aria-sort': isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none',
    },
    el(
      'button',
      {
        type: 'button',
        class: 'head',
        'data-key': `head:${column}`,
        title: fill(words.sortBy, words.columns[column]),
        click: () => desk.remember({ sort: { column, descending: isSorted && !sort.descending }, firstRow: 0 }),
      },
      words.columns[column],
      el('span', { class: 'sort-sign', 'aria-hidden': 'true' }, sign),
    ),
  );
}

function row(statement: BoardStatement, index: number, desk: Desk): HTMLElement {
  const { words } = desk;
  const { id, parties, addressees, text, topic, due, dueDate, review } = statement;
  const cell = (column: SortColumn, ...children: readonly Child[]): HTMLElement =>
    el('td', { role: 'cell', class: column, 'data-head': words.columns[column] }, ...children);
  const reveal = (): void => desk.send({ kind: 'reveal', statement: id });
  return el(
    'tr',
    { role: 'row', 'aria-rowindex': index, class: review },
    cell('published', dateOf(statement, desk)),
    cell('parties', parties.join(', ') || words.noParty, addressees.length > 0 ? ` → ${addressees.join(', ')}` : ''),
    cell('kind', kindBadge(statement.kind, desk)),
    cell('text', el('button', { type: 'button', class: 'text', 'data-key': id, click: reveal }, text)),
    cell('topic', desk.topic(topic).label),
    cell('due', el('span', { title: due }, dueDate ?? due ?? '')),
    cell('review', words.reviews[review]),
  );
}
