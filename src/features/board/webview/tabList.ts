import type { Tab } from '../protocol';
import { el } from './dom';
import { rove, rowStep } from './roving';

export interface TabList {
  readonly root: HTMLElement;
  select(tab: Tab): void;
}

/** Left and right choose the tab at once: drawing one is quick. */
export function tabList(
  names: Readonly<Record<Tab, string>>,
  label: string,
  chosen: Tab,
  choose: (tab: Tab) => void,
): TabList {
  const buttons = (Object.keys(names) as Tab[]).map((tab) =>
    el(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${tab}`,
        tabindex: tab === chosen ? 0 : -1,
        click: () => choose(tab),
        focus: () => choose(tab),
      },
      names[tab],
    ),
  );
  const root = el('div', { role: 'tablist', class: 'tabs', 'aria-label': label }, ...buttons);
  rove(root, '[role=tab]', rowStep);
  return {
    root,
    select: (tab) => {
      for (const button of buttons) {
        const isChosen = button.id === `tab-${tab}`;
        button.setAttribute('aria-selected', String(isChosen));
        button.setAttribute('tabindex', isChosen ? '0' : '-1');
        if (isChosen) button.setAttribute('aria-controls', `panel-${tab}`);
        else button.removeAttribute('aria-controls');
      }
    },
  };
}
