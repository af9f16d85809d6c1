import { el } from './dom';

/** A labelled list to choose from; each option is a value and its text. */
export function choice(
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const list = el(
    'select',
    { 'data-key': `choice:${label}`, change: (event) => choose((event.target as HTMLSelectElement).value) },
    ...options.map(([value, text]) => el('option', { value, selected: value === chosen }, text)),
  );
  return el('label', { class: 'field' }, el('span', {}, label), list);
}
