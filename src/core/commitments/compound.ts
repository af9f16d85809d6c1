import type { Tokens } from '../text/tokens';
import { NO_LEXEME, type Lexeme } from './lexeme';
import type { WordClass } from './wordClass';

/**
 * The class of word `i`, corrected where a hyphen without spaces ties it to a neighbor and it is taken for a verb that it cannot
 * be: "*cut*-price timber", "Peru-*made* turbines", "a surplus-*cutting* policy". In "to re-*open*" it stays one. Token `i` is
 * the word's.
 */
export function classInCompound(
  words: readonly Lexeme[],
  guesses: readonly WordClass[],
  i: number,
  guess: WordClass,
  tied: (i: number) => boolean,
): WordClass {
  if (guess !== 'VERB') return guess;
  const { lower } = words[i]!;
  const describes = /(ing|ed)$/.test(lower) || PARTICIPLES.has(lower);
  if (tied(i + 1)) return describes ? guess : 'NOUN';
  if (!describes || !tied(i - 1)) return guess;
  const first = (words[i - 2] ?? NO_LEXEME).lower;
  const next = guesses[i + 1];
  if (VERB_PREFIXES.has(first)) return guess;
  return first === 'self' || next === 'NOUN' || next === 'ADJ' || next === 'PROPN' ? 'ADJ' : guess;
}

/** Tells of a token whether it is a hyphen that ties the words at its sides, with no space between. */
export const tiesWords =
  ({ text, starts, ends }: Tokens, from: number) =>
  (i: number): boolean => {
    const at = from + i;
    const hyphen = starts[at] !== undefined && /^[-‐‑]$/.test(text.slice(starts[at], ends[at]));
    return hyphen && ends[at - 1] === starts[at] && starts[at + 1] === ends[at];
  };

/** Irregular ones that end a compound: "state-run", "UN-led". */
const PARTICIPLES = new Set(
  'made led run built held born bound grown owned sold bred brought driven given known set hit'.split(' '),
);

/** With these the second half may be a verb of its own. */
const VERB_PREFIXES = new Set('re co pre un de over under out cross double fast fine counter mis dis'.split(' '));
