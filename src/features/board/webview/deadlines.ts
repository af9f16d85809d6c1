import type { Deadline, DeadlineState } from '../protocol';
import type { Desk, TabContent } from './desk';
import { el, replaceChildren, type Child } from './dom';
import { fill } from './fill';
import { statementButton, statementButtons, statementList } from './statement';

/** So many of each sort are drawn at first, and as many more at each asking. */
const PAGE = 100;

const STATES: readonly DeadlineState[] = ['overdue', 'due', 'upcoming', 'undated'];

/** What is to happen by when: what is overdue first, with how the day was told. */
export function deadlinesTab(desk: Desk): TabContent {
  const limits = new Map<DeadlineState, number>();
  const controls = el('div', { class: 'controls' });
  const list = el('div', { class: 'scroll deadlines', 'data-scroll': 'deadlines' });
  const update = (): void => {
    const { deadlines } = desk.board();
    replaceChildren(controls, ...(deadlines.length === 0 ? [] : [saveButton(desk), ...counts(deadlines, desk)]));
    const more = (state: DeadlineState): void => {
      limits.set(state, (limits.get(state) ?? PAGE) + PAGE);
      update();
    };
    const groups = STATES.map((state) => group(state, limits.get(state) ?? PAGE, more, desk));
    replaceChildren(list, ...(deadlines.length === 0 ? [el('p', { class: 'empty' }, desk.words.noDeadlines)] : groups));
  };
  return { root: el('div', { class: 'stack' }, controls, list), update };
}

const saveButton = ({ words, send }: Desk): HTMLElement =>
  el(
    'button',
    { type: 'button', class: 'action', 'data-key': 'saveCalendar', click: () => send({ kind: 'saveCalendar' }) },
    words.saveCalendar,
  );

const counts = (deadlines: readonly Deadline[], { words }: Desk): readonly HTMLElement[] =>
  STATES.map((state) => [state, deadlines.filter((each) => each.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => el('span', { class: `count ${state}` }, `${words.states[state]}: ${count}`));

function group(
  state: DeadlineState,
  limit: number,
  more: (state: DeadlineState) => void,
  desk: Desk,
): HTMLElement | undefined {
  const { words } = desk;
  const all = desk.board().deadlines.filter((deadline) => deadline.state === state);
  if (all.length === 0) return undefined;
  // The day that has just passed is of more use than one of last year.
  const ordered = state === 'overdue' ? all.toReversed() : all;
  const note = { overdue: words.overdueNote, undated: words.undatedNote, due: undefined, upcoming: undefined }[state];
  const left = ordered.length - limit;
  return el(
    'section',
    { class: `deadline-group ${state}`, 'aria-labelledby': `deadlines-${state}` },
    el('h2', { id: `deadlines-${state}` }, `${words.states[state]} (${all.length})`),
    note === undefined ? undefined : el('p', { class: 'note' }, note),
    el('ul', { class: 'plain cards' }, ...ordered.slice(0, limit).map((deadline) => card(deadline, desk))),
    left > 0
      ? el(
          'button',
          { type: 'button', class: 'action', 'data-key': `more:${state}`, click: () => more(state) },
          fill(words.more, left),
        )
      : undefined,
  );
}

function card(deadline: Deadline, desk: Desk): HTMLElement {
  const statement = desk.statement(deadline.statement);
  if (!statement) return el('li', { hidden: true });
  const topic = desk.topic(statement.topic);
  return el(
    'li',
    { class: `card edge ${statement.kind}` },
    el('p', { class: 'when' }, ...when(deadline, desk), el('span', { class: 'topic' }, topic.label)),
    statementButton(statement, desk),
    el('p', { class: 'reason' }, (desk.notes().reasons[statement.id] ?? []).join(' ')),
    statementList(desk.words.moved, statementButtons(deadline.moved, desk)),
    statementList(desk.words.later, statementButtons(deadline.later, desk)),
  );
}

function when({ last, days = 0, state }: Deadline, { words }: Desk): readonly Child[] {
  if (last === undefined) return [];
  const left = days === 0 ? words.lastDay : fill(days < 0 ? words.daysOver : words.daysLeft, Math.abs(days));
  return [el('span', { class: 'day' }, last), el('span', { class: `left ${state}` }, left)];
}
