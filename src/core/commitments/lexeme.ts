import { builtOnce } from '../builtOnce';
import { keptByWord } from '../text/keptByWord';
import type { ActLexicon, ListedForm } from './actLexicon';
import { guessVerbForms, type VerbForm } from './inflect';
import { closedClass } from './smallWords';
import { wordKeys, type WordClass, type WordKeys } from './wordClass';

/** All that a word tells by itself, wherever it stands. */
export interface Lexeme {
  readonly text: string;
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
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
}

/** The lexeme of every word; see `keptByWord`. */
export const lexemesOf = builtOnce(({ forms }: ActLexicon) => keptByWord((word) => makeLexeme(word, forms)));

function makeLexeme(text: string, forms: ActLexicon['forms']): Lexeme {
  const lower = text.toLowerCase().replaceAll('’', "'");
  const listed = forms.get(lower) ?? UNLISTED;
  return {
    text,
    lower,
    keys: wordKeys(text),
    listed,
    verbForms: listed.forms.length > 0 ? listed.forms : guessVerbForms(lower),
    closed: closedClass(lower),
    isMark: /^[\p{P}\p{S}]+$/u.test(text),
    isCapitalized: /^\p{Lu}/u.test(text),
  };
}

const UNLISTED: ListedForm = { lemmas: [], forms: [] };

/** Stands before the first word of a sentence and after the last. */
export const NO_LEXEME: Lexeme = makeLexeme('', new Map());
