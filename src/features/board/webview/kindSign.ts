import type { BoardStatement } from '../protocol';
import { el, svg } from './dom';
import type { Desk } from './desk';

type Kind = BoardStatement['kind'];

/** A shape for each kind, around the origin and six units wide each way: the second cue beside the color. */
const SHAPES: Readonly<Record<Kind, string>> = {
  agreement: 'M0 -6 6 0 0 6 -6 0Z',
  pledge: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z',
  plan: 'M-4.2 0a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0 -8.4 0Z',
  offer: 'M0 -5.5 5.5 4.5 -5.5 4.5Z',
  demand: 'M-4.7 -4.7H4.7V4.7H-4.7Z',
  refusal: 'M-5 -5 5 5M5 -5 -5 5',
  threat: 'M0 5.5 5.5 -4.5 -5.5 -4.5Z',
};

/** The sign itself, to be put into a picture. */
export const kindShape = (kind: Kind): SVGPathElement => svg('path', { d: SHAPES[kind], class: `sign ${kind}` });

/** The sign and the word: "● Pledge". */
export const kindBadge = (kind: Kind, { words }: Pick<Desk, 'words'>): HTMLElement =>
  el(
    'span',
    { class: 'badge' },
    svg('svg', { viewBox: '-8 -8 16 16', class: 'badge-sign', 'aria-hidden': 'true' }, kindShape(kind)),
    words.kinds[kind],
  );
