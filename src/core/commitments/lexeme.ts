import { builtOnce } from '../recognition/builtOnce';
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

/** Finds or makes the lexeme of a word. */
export type Lexemes = (text: string) => Lexeme;

/** A text uses few words, and those again and again: what is read off a word's letters is read once and kept. */
export const lexemesOf = builtOnce((lexicon: ActLexicon): Lexemes => {
  const known = new Map<string, Lexeme>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    if (known.size === MOST_KEPT) known.clear();
    const lexeme = makeLexeme(text, lexicon.forms);
    known.set(text, lexeme);
    return lexeme;
  };
});

/** A few megabytes; a year of news has more words, but nearly all of its running text is made of fewer. */
const MOST_KEPT = 1 << 14;

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
