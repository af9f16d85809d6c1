import type { VerbForm } from '../inflect';
import type { Lexeme } from '../lexeme';
import { BE } from '../smallWords';
import type { WordClass } from '../wordClass';

/** A word with its neighbors and the tagger's guesses for all of them. */
export interface Site {
  readonly word: Lexeme;
  readonly before: Lexeme;
  readonly beforeClass: WordClass | undefined;
  readonly next: Lexeme;
  readonly nextClass: WordClass | undefined;
  /** Where it stands in the sentence, from 0. */
  readonly index: number;
}

/** A correction of guesses of some classes that the neighbors make impossible; undefined where it does not apply. */
export interface Mend {
  readonly of: readonly WordClass[];
  readonly mend: (site: Site) => WordClass | undefined;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const ARTICLES = setOf("'s a an the no every");
const POSSESSIVES = setOf('its their our his my');
const OPENERS = setOf('a an the all every any its their our his her each both');

export const isLower = ({ text }: Lexeme): boolean => /^[a-z]+$/.test(text);
export const isArticle = ({ lower }: Lexeme): boolean => ARTICLES.has(lower);
export const isPossessive = ({ lower }: Lexeme): boolean => POSSESSIVES.has(lower);
export const opensPhrase = ({ lower }: Lexeme): boolean => OPENERS.has(lower);
export const isBe = ({ lower }: Lexeme): boolean => BE.has(lower);
export const mayBe = ({ listed }: Lexeme, form: VerbForm): boolean => listed.forms.includes(form);
export const isPlural = ({ text }: Lexeme): boolean => /[a-z][^s'’]s$|men$/.test(text);

/** Nouns that look like a verb: of persons, and "firms", which as a verb is said of currencies. */
export const isNoVerb = ({ text }: Lexeme): boolean =>
  text === 'firms' || /(icial|alist|omist|onist|ivist|ician)s$/.test(text);

/** Words behind an article that no noun need follow: "the latter". */
export const standsAlone = ({ text }: Lexeme): boolean => NOUNLESS.has(text);

const NOUNLESS = setOf('same other first last most least next more few latter former');
