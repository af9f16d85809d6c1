/** Words that titles leave small. */
const SMALL = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'over',
  'the',
  'to',
  'up',
  'with',
  'vs',
  'via',
  'after',
]);
/** Above this share of capitalized words a line is set as a title; sentences with many names stay well below. */
const TITLE_SHARE = 0.75;
/** Shorter lines do not tell. */
const TITLE_WORDS = 4;

/**
 * True where capitals say nothing: a headline in capitals or with every word capitalized. Only short texts without a
 * full stop at their end can be headlines.
 */
export function isTitleCase(text: string): boolean {
  if (
    text.length > 200 ||
    /[.!?]\s*$/.test(text) ||
    /[.!?]["”’)]?\s+\p{Lu}/u.test(text.replace(/\b(?:U\.S|U\.K|U\.N|Mr|Ms|St)\./g, ''))
  )
    return false;
  if (!/\p{Ll}/u.test(text)) return /\p{Lu}/u.test(text);
  const words = (text.match(/\p{L}[\p{L}'’.-]*/gu) ?? []).filter((word) => !SMALL.has(word));
  const capitalized = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= TITLE_WORDS && capitalized >= words.length * TITLE_SHARE;
}

/** True at the first word of a sentence or of the text, behind opening quotes too. */
export function startsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  return /(?:^|[.!?:;]["”’)]?\s+|\n)["“‘'([]*$/u.test(before) && (at < 8 || before.trim() !== '');
}

export const isCapitalized = (text: string, at: number): boolean => /^\p{Lu}/u.test(text.slice(at, at + 2));
