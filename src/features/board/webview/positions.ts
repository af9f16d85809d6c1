import type { BoardParty, BoardTopic, PositionCell } from '../protocol';
import { choice } from './choice';
import type { Desk, TabContent } from './desk';
import { el, replaceChildren } from './dom';
import { fill } from './fill';
import { kindBadge } from './kindSign';
import { matrixOf, type Matrix } from './matrixOf';
import { positionDetails } from './positionDetails';
import { gridStep, rove } from './roving';
import { dateOf } from './statement';
import type { PartyOrder } from './view';

/** Who stands where on what: a grid of topics and parties, with the history of the cell that has the focus beside it. */
export function positionsTab(desk: Desk): TabContent {
  const controls = el('div', { class: 'controls' });
  const grid = el('div', { class: 'scroll', 'data-scroll': 'positions' });
  const details = el('aside', { class: 'details', 'aria-label': desk.words.details });
  const update = (): void => {
    const matrix = matrixOf(desk.board().positions, desk.view());
    replaceChildren(controls, ...controlsOf(matrix, desk));
    replaceChildren(grid, matrix.parties.length === 0 ? nothing(desk) : table(matrix, desk));
    showDetails(details, focusedCell(grid, matrix) ?? matrix.rows.flatMap(({ cells }) => cells)[0], desk);
  };
  grid.addEventListener('focusin', () => {
    showDetails(details, focusedCell(grid, matrixOf(desk.board().positions, desk.view())), desk);
  });
  return { root: el('div', { class: 'split' }, controls, grid, details), update };
}

const nothing = ({ words }: Desk): HTMLElement => el('p', { class: 'empty' }, words.noPositions);

function controlsOf({ parties, rows, known, allParties }: Matrix, desk: Desk): readonly HTMLElement[] {
  const { words } = desk;
  const orders: Readonly<Record<PartyOrder, string>> = {
    positions: words.byPositions,
    latest: words.byLatest,
    name: words.byName,
  };
  const limits = PARTY_LIMITS.map((limit) => [String(limit), limit === 0 ? words.all : String(limit)] as const);
  return [
    choice(words.sortParties, Object.entries(orders), desk.view().partyOrder, (order) =>
      desk.remember({ partyOrder: order as PartyOrder }),
    ),
    choice(words.limitParties, limits, String(desk.view().partyLimit), (limit) =>
      desk.remember({ partyLimit: Number(limit) }),
    ),
    el(
      'p',
      { class: 'count' },
      fill(words.partiesShown, parties.length, allParties, rows.length, known, parties.length * rows.length),
    ),
  ];
}

/** As many columns as fit a screen, twice and four times that, and all of them. */
const PARTY_LIMITS = [3, 6, 12, 24, 0];

function table({ parties, rows }: Matrix, desk: Desk): HTMLElement {
  const grid = el(
    'table',
    { role: 'grid', class: 'matrix', 'aria-label': `${desk.words.positionsOf}. ${desk.words.keys}` },
    el(
      'thead',
      { role: 'rowgroup' },
      el(
        'tr',
        { role: 'row' },
        el('th', { role: 'columnheader', scope: 'col', class: 'corner' }, desk.words.topic),
        ...parties.map(({ name }) => el('th', { role: 'columnheader', scope: 'col' }, name)),
      ),
    ),
    el('tbody', { role: 'rowgroup' }, ...rows.map(({ topic, cells }) => row(topic, cells, parties, desk))),
  );
  rove(grid, '[role=gridcell]', gridStep(parties.length));
  return grid;
}

const row = (
  topic: BoardTopic,
  cells: readonly PositionCell[],
  parties: readonly BoardParty[],
  desk: Desk,
): HTMLElement =>
  el(
    'tr',
    { role: 'row' },
    el(
      'th',
      { role: 'rowheader', scope: 'row' },
      topic.above.length === 0 ? undefined : el('span', { class: 'above' }, topic.above.join(' › ')),
      topic.label,
    ),
    ...cells.map((cell, at) => gridCell(cell, parties[at]!.name, desk)),
  );

function gridCell(cell: PositionCell, party: string, desk: Desk): HTMLElement {
  const statement = cell.stance === undefined ? undefined : desk.statement(cell.stance);
  const act = (): void => (statement ? desk.send({ kind: 'reveal', statement: statement.id }) : undefined);
  return el(
    'td',
    {
      role: 'gridcell',
      tabindex: -1,
      class: statement ? `cell known edge ${statement.kind}` : 'cell unknown',
      'data-key': cellKey(cell),
      click: act,
      keydown: (event) => {
        if ((event as KeyboardEvent).key === 'Enter') act();
      },
    },
    el('span', { class: 'party' }, party),
    ...(statement
      ? [
          el(
            'span',
            { class: 'facts' },
            kindBadge(statement.kind, desk),
            el('span', { class: 'date' }, dateOf(statement, desk)),
          ),
          el('span', { class: 'clamped' }, statement.text),
        ]
      : [el('span', { class: 'not-known' }, desk.words.notKnown)]),
    marks(cell, desk),
  );
}

/** That it changed, is contradicted, or is only asked for, in words. */
function marks({ stance, changed, contradicted, asked }: PositionCell, { words }: Desk): HTMLElement | undefined {
  const found = [
    changed ? el('span', { class: 'mark' }, words.changed) : undefined,
    contradicted.length > 0 ? el('span', { class: 'mark warning' }, words.contradicted) : undefined,
    stance === undefined && asked.length > 0
      ? el('span', { class: 'mark' }, fill(words.askedTimes, asked.length))
      : undefined,
  ].filter((mark) => mark !== undefined);
  return found.length === 0 ? undefined : el('span', { class: 'marks' }, ...found);
}

function focusedCell(grid: HTMLElement, { rows }: Matrix): PositionCell | undefined {
  const key = grid.contains(document.activeElement) ? document.activeElement?.getAttribute('data-key') : undefined;
  return rows.flatMap(({ cells }) => cells).find((cell) => cellKey(cell) === key);
}

function showDetails(details: HTMLElement, cell: PositionCell | undefined, desk: Desk): void {
  replaceChildren(details, ...(cell ? positionDetails(cell, desk) : []));
}

const cellKey = ({ topic, party }: PositionCell): string => `${topic}\u001f${party}`;
