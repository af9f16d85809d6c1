import type { BoardStatement } from '../protocol';
import type { Desk } from './desk';
import { el, type Child } from './dom';
import { kindBadge } from './kindSign';

/** Who acts, and toward whom: "Brazil → United Kingdom". */
const whoOf = ({ parties, addressees }: BoardStatement, { words }: Desk): string =>
  [parties.join(', ') || words.noParty, addressees.join(', ')].filter(Boolean).join(' → ');

export const dateOf = ({ published }: BoardStatement, { words }: Desk): string => published ?? words.noDate;

/** One sentence for those who cannot see the layout. */
export const describe = (statement: BoardStatement, desk: Desk): string =>
  [dateOf(statement, desk), `${desk.words.kinds[statement.kind]}, ${whoOf(statement, desk)}`, statement.text].join(
    ': ',
  );

/** A statement as a button that leads to its sentence, with what is to be said besides. */
export function statementButton(statement: BoardStatement, desk: Desk, ...besides: readonly Child[]): HTMLElement {
  return el(
    'button',
    {
      type: 'button',
      class: 'statement',
      'data-key': statement.id,
      click: () => desk.send({ kind: 'reveal', statement: statement.id }),
    },
    el(
      'span',
      { class: 'facts' },
      el('span', { class: 'date' }, dateOf(statement, desk)),
      kindBadge(statement.kind, desk),
      el('span', { class: 'who' }, whoOf(statement, desk)),
      ...besides,
    ),
    el('span', { class: 'quote' }, `“${statement.text}”`),
    el('span', { class: 'place' }, [statement.file, statement.place].filter(Boolean).join(', ')),
  );
}

/** Those of these statements that are there, as buttons. */
export const statementButtons = (ids: readonly string[], desk: Desk): readonly HTMLElement[] =>
  ids.flatMap((id) => {
    const found = desk.statement(id);
    return found ? [statementButton(found, desk)] : [];
  });

/** A heading with statements under it; nothing where there are none. */
export function statementList(heading: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  if (items.length === 0) return undefined;
  return el(
    'div',
    { class: 'group' },
    el('h3', {}, heading),
    el('ul', { class: 'plain' }, ...items.map((item) => el('li', {}, item))),
  );
}
