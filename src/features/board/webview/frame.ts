import type { FromPage, Notes, Tab, Words } from '../protocol';
import { deadlinesTab } from './deadlines';
import type { Desk, TabContent } from './desk';
import { el, replaceChildren } from './dom';
import { fill } from './fill';
import { ledgerTab } from './ledger';
import type { Model } from './model';
import { positionsTab } from './positions';
import { tabList } from './tabList';
import { timelineTab } from './timeline';
import type { View } from './view';

interface FrameSource {
  readonly words: Words;
  /** Undefined until the board has come. */
  model(): Model | undefined;
  notes(): Notes;
  view(): View;
  send(message: FromPage): void;
  remember(choice: Partial<View>): void;
  /** Remembers what is to be seen already. */
  keep(choice: Partial<View>): void;
}

/** The page around the tabs. */
export interface Frame {
  /** Draws what has changed; `reading` is how many documents were read while the board is not there yet. */
  update(reading?: number): void;
  announce(text: string): void;
}

const TABS: Readonly<Record<Tab, (desk: Desk) => TabContent>> = {
  positions: positionsTab,
  timeline: timelineTab,
  ledger: ledgerTab,
  deadlines: deadlinesTab,
};

export function frame(source: FrameSource): Frame {
  const { words, model, notes, view, remember } = source;
  const status = el('p', { role: 'status', class: 'said' });
  const announce = (text: string): void => replaceChildren(status, text);
  const desk = createDesk(source, announce);
  const summary = el('p', { class: 'summary' });
  const incomplete = el('p', { class: 'note', role: 'note', hidden: true });
  const main = el('main', { id: 'content', tabindex: -1 });
  const tabs = tabList(words.tabs, words.title, view().tab, (tab) => remember({ tab }));
  const drawn = new Map<Tab, TabContent>();
  const skip = el('button', { type: 'button', class: 'skip', click: () => main.focus() }, words.skip);
  const exportAll = el(
    'button',
    { type: 'button', class: 'action', title: words.exportAll, click: () => source.send({ kind: 'export' }) },
    words.export,
  );
  exportAll.hidden = true;
  document.body.replaceChildren(
    el('header', {}, skip, el('h1', {}, words.title), summary, exportAll, incomplete),
    el('nav', {}, tabs.root),
    main,
    status,
  );
  main.addEventListener('scroll', ({ target }) => keepScrolled(target as Element, source), SCROLLING);
  const showTab = (tab: Tab): void => {
    const content = drawn.get(tab) ?? TABS[tab](desk);
    drawn.set(tab, content);
    tabs.select(tab);
    const isNew = main.firstElementChild !== content.root;
    if (isNew) main.replaceChildren(asPanel(content.root, tab));
    content.update();
    if (isNew) scrollAsBefore(main, view());
  };
  return {
    update(reading) {
      const known = model();
      if (!known) return replaceChildren(main, el('p', { class: 'empty' }, fill(words.reading, reading ?? 0)));
      const { documents, statements, today } = known.board;
      summary.textContent = fill(words.summary, documents, statements.length, today);
      replaceChildren(incomplete, notes().incomplete);
      incomplete.hidden = notes().incomplete === undefined;
      exportAll.hidden = documents === 0;
      if (statements.length === 0) return replaceChildren(main, el('p', { class: 'empty' }, words.nothing));
      showTab(view().tab);
    },
    announce,
  };
}

/** It is the scrolled element that is told of, and nobody keeps it from scrolling. */
const SCROLLING = { capture: true, passive: true };

function keepScrolled(scroller: Element, { keep, view }: FrameSource): void {
  const tab = scroller.getAttribute('data-scroll');
  if (tab) keep({ scrolled: { ...view().scrolled, [tab]: [scroller.scrollLeft, scroller.scrollTop] } });
}

/** The browser forgets it when an element leaves the page. */
function scrollAsBefore(main: HTMLElement, { tab, scrolled }: View): void {
  main.querySelector(`[data-scroll="${tab}"]`)?.scrollTo(...(scrolled[tab] ?? [0, 0]));
}

const asPanel = (root: HTMLElement, tab: Tab): HTMLElement => {
  root.id = `panel-${tab}`;
  root.setAttribute('role', 'tabpanel');
  root.setAttribute('aria-labelledby', `tab-${tab}`);
  return root;
};

const createDesk = ({ model, ...source }: FrameSource, announce: (text: string) => void): Desk => ({
  ...source,
  announce,
  board: () => model()!.board,
  statement: (id) => model()!.statements.get(id),
  topic: (id) => model()!.topics.get(id) ?? { id, label: id, above: [] },
});
