import { builtOnce } from '../builtOnce';
import { keptByWord } from '../text/keptByWord';
import type { ActLexicon, ListedForm } from './actLexicon';
import { guessVerbForms, type VerbForm } from './inflect';
import { singular } from './partyWords';
import { closedClass } from './smallWords';
import { wordKeys, type WordClass, type WordKeys } from './wordClass';

/** All that a word tells by itself, wherever it stands. */
export interface Lexeme {
  readonly text: string;
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
  /** Lower case, as a noun in the singular; see `singular`. */
  readonly singular: string;
  readonly keys: WordKeys;
  /** What forms of a verb of the lexicon it may be, and of which verbs. */
  readonly listed: ListedForm;
  /** The listed forms, else a guess from the ending. */
  readonly verbForms: readonly VerbForm[];
  /** The class of a small word that is always the same. */
  readonly closed: WordClass | undefined;
  /** Nothing but punctuation and symbols. */
  readonly isMark: boolean;
  readonly isCapitalized: boolean;
  /** It starts with a digit. */
  readonly isNumber: boolean;
}

/** The lexeme of every word; see `keptByWord`. */
export const lexemesOf = builtOnce(({ forms }: ActLexicon) => keptByWord((word) => makeLexeme(word, forms)));

function makeLexeme(text: string, forms: ActLexicon['forms']): Lexeme {
  const lower = text.toLowerCase().replaceAll('’', "'");
  const listed = forms.get(lower) ?? UNLISTED;
  return {
    text,
    lower,
    singular: singular(lower),
    keys: wordKeys(text),
    listed,
    verbForms: listed.forms.length > 0 ? listed.forms : guessVerbForms(lower),
    closed: closedClass(lower),
    isMark: /^[\p{P}\p{S}]+$/u.test(text),
    isCapitalized: /^\p{Lu}/u.test(text),
    isNumber: /^\d/.test(text),
  };
}

const UNLISTED: ListedForm = { lemmas: [], forms: [] };

/** Stands before the first word of a sentence and after the last. */
export const NO_LEXEME: Lexeme = makeLexeme('', new Map());
