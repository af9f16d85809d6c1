import type { Span } from '../text/span';

/** How much of the text on either side tells one place from another, in UTF-16 units. */
const REACH = 40;

/** A place with the words around it, on one line, cut between words: "… pledged to abolish its duty on Scotch whisky by …". */
export function wordsAround(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const opening = start > REACH ? `…${before.replace(/^\S*/, '')}` : before;
  // eslint-disable-next-line redos/no-vulnerable -- it reads the few units that are shown
  const closing = end + REACH < text.length ? `${after.replace(/\S*$/, '')}…` : after;
  return `${opening}${text.slice(start, end)}${closing}`.replace(/\s+/g, ' ').trim();
}
