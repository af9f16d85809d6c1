import { keptByWord } from '../text/keptByWord';
import type { Span } from '../text/span';

/** Words as topics are matched: without case, hyphen or plural; spans count in the text given. */
export interface TopicWord {
  readonly stem: string;
  readonly span: Span;
}

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
  let at = 0;
  while (at < text.length) {
    const start = at;
    for (let units = unitsOfWord(text, at); units > 0; units = unitsOfWord(text, at)) at += units;
    if (at === start) at++;
    else {
      const stem = stemOf(text, start, at);
      if (stem !== '') words.push({ stem, span: { start, end: at } });
    }
  }
  return words;
}

/** The stem of every word, '' of what is none; see `keptByWord`. */
const stemOf = keptByWord((word) => {
  const lower = word.toLowerCase();
  return CLITICS.has(lower) ? '' : singular(lower);
});

/** How many units the letter or digit has that stands at an offset; 0 where none does. */
function unitsOfWord(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < ASCII) return IN_WORDS[unit]!;
  const character = at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : '';
  return LETTER_OR_DIGIT.test(character) ? character.length : 0;
}

const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;
const ASCII = 0x80;
/** 1 for the ASCII letters and digits. */
const IN_WORDS = Uint8Array.from({ length: ASCII }, (_, unit) =>
  LETTER_OR_DIGIT.test(String.fromCharCode(unit)) ? 1 : 0,
);

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
