import type { Span } from '../text/span';

/** Words as topics are matched: without case, hyphen or plural; spans count in the text given. */
export interface TopicWord {
  readonly stem: string;
  readonly span: Span;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The "s" of a possessive and the like: no topic is named by it. */
const CLITICS = new Set(['s', 't']);

/** Words whose plural is another word: customs are no habits, arms no limbs, goods nothing good. */
const OWN_PLURALS = new Set([
  'customs',
  'arms',
  'goods',
  'securities',
  'politics',
  'economics',
  'electronics',
  'logistics',
  'news',
]);

export function topicWords(text: string): readonly TopicWord[] {
  const words: TopicWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    if (CLITICS.has(word)) continue;
    words.push({ stem: singular(word), span: { start: match.index, end: match.index + match[0].length } });
  }
  return words;
}

/**
 * The singular by the regular endings of English. It need not be a word ("series" becomes "sery"), since the taxonomy's
 * words go the same way; step 1a of Porter's stemmer with "-es" after a hiss added.
 */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || OWN_PLURALS.has(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|[^aeiou]x|ax|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return /(?:ss|us|is)$/.test(word) ? word : word.slice(0, -1);
}
