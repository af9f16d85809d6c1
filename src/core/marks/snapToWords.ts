import type { Span } from '../text/span';

const WORD = /[\p{L}\p{N}\p{M}]/u;

/**
 * What a person means who selects in haste: whole words, without blanks and line ends at the edges. Undefined when the
 * span holds nothing but blanks; a mere cursor stays as it is.
 */
export function snapToWords(text: string, { start, end }: Span): Span | undefined {
  if (start === end) return { start, end };
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (start === end) return undefined;
  if (isWord(after(text, start))) while (isWord(before(text, start))) start -= before(text, start).length;
  if (isWord(before(text, end))) while (isWord(after(text, end))) end += after(text, end).length;
  return { start, end };
}

const isWord = (character: string): boolean => WORD.test(character);

/** Whole code points, so that no surrogate pair is cut. */
const after = (text: string, at: number): string => {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
};

const before = (text: string, at: number): string => {
  const low = text.charCodeAt(at - 1);
  const isLow = low >= 0xdc00 && low < 0xe000;
  return text.slice(Math.max(0, at - (isLow ? 2 : 1)), at);
};
