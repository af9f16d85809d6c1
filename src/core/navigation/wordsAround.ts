import type { Span } from '../text/span';

/**
 * How much of the text on either side tells one place from another, in UTF-16 units. Little before it: a list cuts its
 * rows at the end, and what was looked for is to be seen.
 */
const BEFORE = 24;
const AFTER = 40;

/** What stands beyond it is another paragraph, or the front matter, and says nothing about the place. */
const EMPTY_LINE = /\n\s*\n/;

/** A place with the words around it in its paragraph, on one line, cut between words: "… its duty on Scotch whisky by …". */
export function wordsAround(text: string, { start, end }: Span): string {
  const around = `${opening(text, start)}${text.slice(start, end)}${closing(text, end)}`;
  return around.replace(/\s+/g, ' ').trim();
}

function opening(text: string, start: number): string {
  const paragraphs = text.slice(Math.max(0, start - BEFORE), start).split(EMPTY_LINE);
  const words = paragraphs.at(-1)!;
  return start > BEFORE && paragraphs.length === 1 ? `…${words.replace(/^\S*/, '')}` : words;
}

function closing(text: string, end: number): string {
  const paragraphs = text.slice(end, end + AFTER).split(EMPTY_LINE);
  const words = paragraphs[0]!;
  // eslint-disable-next-line redos/no-vulnerable -- it reads the few units that are shown
  return end + AFTER < text.length && paragraphs.length === 1 ? `${words.replace(/\S*$/, '')}…` : words;
}
