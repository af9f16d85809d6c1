import type { Span } from '../core/text/span';

/** One change of a text: `removed` UTF-16 units at `start` gave way to `inserted` ones. */
export interface TextChange {
  readonly start: number;
  readonly removed: number;
  readonly inserted: number;
}

/** What changes one after another have touched: the span of the first text that gave way to one of the last. */
export interface Touched {
  readonly before: Span;
  readonly now: Span;
}

/** Takes in one change more, of the text as it is now. */
function touch(touched: Touched | undefined, { start, removed, inserted }: TextChange): Touched {
  const end = start + removed;
  const { before, now } = touched ?? { before: { start, end }, now: { start, end } };
  const from = Math.min(now.start, start);
  const to = Math.max(now.end, end);
  return {
    before: { start: before.start - (now.start - from), end: before.end + (to - now.end) },
    now: { start: from, end: to + inserted - removed },
  };
}

/** Takes in the changes of one event, each of which counts in the text before all of them. */
export const touchAll = (touched: Touched | undefined, changes: readonly TextChange[]): Touched | undefined =>
  [...changes].sort((a, b) => b.start - a.start).reduce<Touched | undefined>(touch, touched);
