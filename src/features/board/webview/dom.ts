import { showHidden } from '../../../core/text/showHidden';

/** What an element may be given besides its children: attributes, and what happens on events. */
export interface Given {
  readonly [attribute: string]: string | number | boolean | undefined | ((event: Event) => void);
}

export type Child = Node | string | undefined;

/**
 * An HTML element. Strings become text nodes and nothing else, so that no word of an article can become markup, and what is hidden in
 * them is shown; an attribute
 * that is false or undefined is left out; a function listens to the event of its name.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  given: Given = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return furnish(document.createElement(tag), given, children);
}

const SVG = 'http://www.w3.org/2000/svg';

/** An SVG element, in the same way. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  given: Given = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  return furnish(document.createElementNS(SVG, tag), given, children);
}

function furnish<E extends Element>(element: E, given: Given, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : shown(name, value));
  }
  element.append(...nodes(children));
  return element;
}

const nodes = (children: readonly Child[]): (Node | string)[] =>
  children
    .filter((child) => child !== undefined)
    .map((child) => (typeof child === 'string' ? showHidden(child) : child));

/** Keys and values are compared, and stay as they are. */
const shown = (name: string, value: string | number | boolean): string =>
  name === 'title' || name === 'aria-label' ? showHidden(String(value)) : String(value);

/**
 * Puts new children in place of the old ones. What had the focus has it again, where the new children have one with its
 * `data-key`; scrolled places stay.
 */
export function replaceChildren(parent: Element, ...children: readonly Child[]): void {
  const focused = document.activeElement;
  const key = parent.contains(focused) ? focused?.getAttribute('data-key') : undefined;
  const places = [...parent.querySelectorAll('[data-scroll]')].map((each) => [
    each.getAttribute('data-scroll')!,
    each.scrollLeft,
    each.scrollTop,
  ]);
  parent.replaceChildren(...nodes(children));
  for (const [name, left, top] of places) {
    parent.querySelector(`[data-scroll="${name}"]`)?.scrollTo(Number(left), Number(top));
  }
  if (key) focusKey(parent, key);
}

/** The element with this `data-key`; keys hold foreign text, so they are compared and never put into a selector. */
function withKey(parent: Element, key: string): HTMLElement | SVGElement | undefined {
  return [...parent.querySelectorAll<HTMLElement | SVGElement>('[data-key]')].find(
    (each) => each.getAttribute('data-key') === key,
  );
}

function focusKey(parent: Element, key: string): void {
  withKey(parent, key)?.focus({ preventScroll: true });
}
