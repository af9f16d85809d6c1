import { NO_LEXEME, type Lexeme } from './lexeme';
import { MISSED_VERBS } from './mends/missedVerbs';
import { NO_VERBS } from './mends/noVerbs';
import { NOUNS } from './mends/nouns';
import type { Mend, Site } from './mends/site';
import { WORD_CLASSES, type WordClass } from './wordClass';

/** The tagger's guess for word `i`, corrected where its neighbors leave only one reading. The first rule that fits counts. */
export function mendClass(words: readonly Lexeme[], guesses: readonly WordClass[], i: number): WordClass {
  const guess = guesses[i]!;
  const mends = MENDS_BY_GUESS.get(guess);
  if (!mends) return guess;
  const site: Site = {
    word: words[i]!,
    before: words[i - 1] ?? NO_LEXEME,
    beforeClass: guesses[i - 1],
    next: words[i + 1] ?? NO_LEXEME,
    nextClass: guesses[i + 1],
    index: i,
  };
  for (const { mend } of mends) {
    const mended = mend(site);
    if (mended) return mended;
  }
  return guess;
}

const MENDS: readonly Mend[] = [...NO_VERBS, ...MISSED_VERBS, ...NOUNS];

/** The rules that may correct a guess, in the order of the list. */
const MENDS_BY_GUESS: ReadonlyMap<WordClass, readonly Mend[]> = new Map(
  WORD_CLASSES.map((guess) => [guess, MENDS.filter(({ of }) => of.includes(guess))] as const).filter(
    ([, mends]) => mends.length > 0,
  ),
);
