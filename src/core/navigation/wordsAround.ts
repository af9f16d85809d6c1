import type { Span } from '../text/span';

/** How much of the text on either side tells one place from another, in UTF-16 units. */
const REACH = 40;

/** What stands beyond it is another paragraph, or the front matter, and says nothing about the place. */
const EMPTY_LINE = /\n\s*\n/;

/** A place with the words around it in its paragraph, on one line, cut between words: "… its duty on Scotch whisky by …". */
export function wordsAround(text: string, { start, end }: Span): string {
  const around = `${opening(text, start)}${text.slice(start, end)}${closing(text, end)}`;
  return around.replace(/\s+/g, ' ').trim();
}

function opening(text: string, start: number): string {
  const paragraphs = text.slice(Math.max(0, start - REACH), start).split(EMPTY_LINE);
  const words = paragraphs.at(-1)!;
  return start > REACH && paragraphs.length === 1 ? `…${words.replace(/^\S*/, '')}` : words;
}

function closing(text: string, end: number): string {
  const paragraphs = text.slice(end, end + REACH).split(EMPTY_LINE);
  const words = paragraphs[0]!;
  // eslint-disable-next-line redos/no-vulnerable -- it reads the few units that are shown
  return end + REACH < text.length && paragraphs.length === 1 ? `${words.replace(/\S*$/, '')}…` : words;
}
