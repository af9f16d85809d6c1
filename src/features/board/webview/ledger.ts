import type { BoardStatement } from '../protocol';
import { choice } from './choice';
import type { Desk, TabContent } from './desk';
import { el, replaceChildren, type Child } from './dom';
import { fill } from './fill';
import { ledgerRows, type LedgerNames } from './ledgerRows';
import { ledgerTable } from './ledgerTable';
import { NO_FILTER, type LedgerFilter } from './view';

/** Rows drawn at once: few enough to be drawn between two frames, many enough to scroll through. */
const PAGE = 100;

/** All commitments as a table to sort, filter and copy. */
export function ledgerTab(desk: Desk): TabContent {
  const search = searchField(desk);
  const choices = el('div', { class: 'choices' });
  const actions = el('div', { class: 'actions' });
  const rows = el('div', { class: 'scroll', 'data-scroll': 'ledger' });
  const pages = el('nav', { class: 'pages', 'aria-label': desk.words.ledgerOf });
  let announced = '';
  const update = (): void => {
    const all = desk.board().statements;
    const { filter, sort, firstRow } = desk.view();
    const found = ledgerRows(all, filter, sort, namesOf(desk));
    const first = firstRow < found.length ? firstRow : 0;
    const count = fill(desk.words.shown, found.length, all.length);
    replaceChildren(choices, ...filterChoices(desk));
    replaceChildren(actions, el('p', { class: 'count' }, count), ...actionButtons(found, desk));
    replaceChildren(
      rows,
      found.length === 0 ? nothing(desk) : ledgerTable(found.slice(first, first + PAGE), first, found.length, desk),
    );
    replaceChildren(pages, ...pageButtons(found.length, first, desk));
    if (announced !== '' && announced !== count) desk.announce(count);
    announced = count;
  };
  return {
    root: el('div', { class: 'stack' }, el('div', { class: 'controls' }, search, choices, actions), rows, pages),
    update,
  };
}

const filterBy = (desk: Desk, part: Partial<LedgerFilter>): void =>
  desk.remember({ filter: { ...desk.view().filter, ...part }, firstRow: 0 });

/** Drawn once: what is being typed into must not be replaced. */
function searchField(desk: Desk): HTMLElement {
  const input = el('input', {
    type: 'search',
    'data-key': 'search',
    input: (event) => filterBy(desk, { text: (event.target as HTMLInputElement).value }),
  });
  input.value = desk.view().filter.text;
  return el('label', { class: 'field' }, el('span', {}, desk.words.filterText), input);
}

function filterChoices(desk: Desk): readonly HTMLElement[] {
  const { words } = desk;
  const { statements, positions } = desk.board();
  const { filter } = desk.view();
  const any = ['', words.any] as const;
  const parties = [...new Set(statements.flatMap(({ parties: by, addressees: to }) => [...by, ...to]))].sort();
  const topics = positions.topics.map(({ id, above, label }) => [id, [...above, label].join(' › ')] as const);
  return [
    choice(words.filterParty, [any, ...parties.map((name) => [name, name] as const)], filter.party, (party) =>
      filterBy(desk, { party }),
    ),
    choice(words.filterKind, [any, ...Object.entries(words.kinds)], filter.kind, (kind) => filterBy(desk, { kind })),
    choice(words.filterTopic, [any, ...topics], filter.topic, (topic) => filterBy(desk, { topic })),
    choice(words.filterReview, [any, ...Object.entries(words.reviews)], filter.review, (review) =>
      filterBy(desk, { review }),
    ),
  ];
}

function actionButtons(found: readonly BoardStatement[], desk: Desk): readonly Child[] {
  const { words } = desk;
  const button = (key: string, text: string, click: () => void): HTMLElement =>
    el('button', { type: 'button', class: 'action', 'data-key': key, click }, text);
  const copy = (format: 'markdown' | 'csv') => (): void =>
    desk.send({ kind: 'copy', format, statements: found.map(({ id }) => id) });
  const exportShown = (): void => desk.send({ kind: 'export', statements: found.map(({ id }) => id) });
  const isFiltered = Object.values(desk.view().filter).some((value) => value !== '');
  return [
    isFiltered ? button('clear', words.clear, () => clearFilter(desk)) : undefined,
    button('markdown', words.copyMarkdown, copy('markdown')),
    button('csv', words.copyCsv, copy('csv')),
    isFiltered ? button('export', words.exportShown, exportShown) : undefined,
  ];
}

function clearFilter(desk: Desk): void {
  const input = document.querySelector<HTMLInputElement>('[data-key="search"]');
  if (input) input.value = '';
  desk.remember({ filter: NO_FILTER, firstRow: 0 });
  input?.focus();
}

const nothing = ({ words }: Desk): HTMLElement => el('p', { class: 'empty' }, words.noMatch);

function pageButtons(all: number, first: number, desk: Desk): readonly Child[] {
  if (all <= PAGE) return [];
  const { words } = desk;
  const button = (text: string, to: number): HTMLElement =>
    el(
      'button',
      {
        type: 'button',
        class: 'action',
        'data-key': `page:${text}`,
        disabled: to < 0 || to >= all,
        click: () => desk.remember({ firstRow: to }),
      },
      text,
    );
  return [
    button(words.previousRows, first - PAGE),
    el('p', { class: 'count' }, fill(words.rows, first + 1, Math.min(first + PAGE, all), all)),
    button(words.nextRows, first + PAGE),
  ];
}

const namesOf = (desk: Desk): LedgerNames => ({
  kindName: ({ kind }) => desk.words.kinds[kind],
  reviewName: ({ review }) => desk.words.reviews[review],
  topicName: (id) => {
    const { above, label } = desk.topic(id);
    return [...above, label].join(' › ');
  },
});
