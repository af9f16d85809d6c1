/** Where an arrow key leads from one of the items to another; undefined where it leads nowhere. */
export type Step = (items: readonly Element[], from: number, key: string) => number | undefined;

/**
 * One stop for the Tab key in a set of items, and arrow keys among them (the roving tabindex of the ARIA practices). The
 * item that had the focus last is the stop.
 */
export function rove(container: Element, selector: string, step: Step): void {
  const items = (): readonly (HTMLElement | SVGElement)[] => [...container.querySelectorAll<HTMLElement>(selector)];
  const makeStop = (stop: Element): void => {
    for (const item of items()) item.setAttribute('tabindex', item === stop ? '0' : '-1');
  };
  const first = items().find((item) => item.getAttribute('tabindex') === '0') ?? items()[0];
  if (first) makeStop(first);
  container.addEventListener('focusin', ({ target }) => {
    const item = (target as Element).closest(selector);
    if (item) makeStop(item);
  });
  container.addEventListener('keydown', (event) => {
    const { key, target } = event as KeyboardEvent;
    const all = items();
    const from = all.indexOf((target as Element).closest<HTMLElement>(selector)!);
    const to = from < 0 ? undefined : step(all, from, key);
    const next = to === undefined ? undefined : all[to];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

/** Up and down a list. */
export const listStep: Step = (items, from, key) =>
  ({ ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: items.length - 1 })[key];

/** Left and right along a row. */
export const rowStep: Step = (items, from, key) =>
  ({
    ArrowRight: (from + 1) % items.length,
    ArrowLeft: (from + items.length - 1) % items.length,
    Home: 0,
    End: items.length - 1,
  })[key];

/** In all four directions of a grid with so many columns. */
export const gridStep =
  (columns: number): Step =>
  (items, from, key) => {
    const column = from % columns;
    switch (key) {
      case 'ArrowRight':
        return column + 1 < columns ? from + 1 : undefined;
      case 'ArrowLeft':
        return column > 0 ? from - 1 : undefined;
      case 'ArrowDown':
        return from + columns < items.length ? from + columns : undefined;
      case 'ArrowUp':
        return from >= columns ? from - columns : undefined;
      case 'Home':
        return from - column;
      case 'End':
        return from - column + columns - 1;
      default:
        return undefined;
    }
  };
