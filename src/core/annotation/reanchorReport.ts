import { changedText } from '../anchoring/changedText';
import { said, type Message } from '../message';
import { currentSelector } from './target';
import type { Placed } from './placeAnnotations';

export const REANCHOR_STATES = ['unmoved', 'moved', 'changed', 'facts changed', 'orphaned'] as const;

export type ReanchorState = (typeof REANCHOR_STATES)[number];

/** What became of a document's annotations when its text changed. */
export interface ReanchorReport {
  readonly counts: Readonly<Record<ReanchorState, number>>;
  /** Those a person has to settle, worst first: orphaned, facts changed, changed. */
  readonly open: readonly ReanchorEntry[];
}

export interface ReanchorEntry {
  readonly placed: Placed;
  readonly state: ReanchorState;
  /** In one line: the quote and what became of it. */
  readonly message: Message;
}

export function reanchorReport(placed: readonly Placed[]): ReanchorReport {
  const inState = (state: ReanchorState): Placed[] => placed.filter((one) => stateOf(one) === state);
  const open = (state: ReanchorState): ReanchorEntry[] =>
    inState(state).map((one) => ({ placed: one, state, message: messageOf(one) }));
  return {
    counts: Object.fromEntries(REANCHOR_STATES.map((state) => [state, inState(state).length])) as Record<
      ReanchorState,
      number
    >,
    open: [...open('orphaned'), ...open('facts changed'), ...open('changed')],
  };
}

/** Facts that changed are never accepted in bulk; other words may be. */
export function stateOf({ anchoring }: Placed): ReanchorState {
  switch (anchoring.kind) {
    case 'anchored':
      return 'unmoved';
    case 'moved':
      return 'moved';
    case 'orphaned':
      return 'orphaned';
    case 'changed':
      return anchoring.facts.length > 0 ? 'facts changed' : 'changed';
  }
}

function messageOf({ annotation, anchoring }: Placed): Message {
  const quote = annotation.target.kind === 'text' ? `“${shortened(currentSelector(annotation.target).exact)}”` : '';
  return anchoring.kind === 'changed'
    ? said`${quote}: ${changedText(anchoring)}`
    : said`${quote}: its text is gone, or no place is certain; attach it anew or remove it`;
}

/** Quotes longer than this are shown by their beginning, in UTF-16 units. */
const QUOTE_LENGTH = 80;

function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length <= QUOTE_LENGTH ? line : line.slice(0, QUOTE_LENGTH - 1) + '…';
}
