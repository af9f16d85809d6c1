import type { LocalMention } from '../recognition/mention';
import type { Tokens } from '../text/tokens';
import type { ActLexicon } from './actLexicon';
import { classInCompound, tiesWords } from './compound';
import type { VerbForm } from './inflect';
import { lexemesOf, type Lexeme } from './lexeme';
import { mendClass } from './mendClass';
import type { PartyWords } from './partyWords';
import { BE, DO, HAVE, MODALS } from './smallWords';
import { tagWords, type WordClass } from './wordClass';

/** A token with what the reading of commitments needs to know of it. Offsets count in the block's prose. */
export interface Word {
  readonly text: string;
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
  /** Lower case, as a noun in the singular: "ministers" → "minister"; a guess from the ending. */
  readonly singular: string;
  readonly start: number;
  readonly end: number;
  readonly class: WordClass;
  /** What forms of a verb the word may be; empty when it is no verb. */
  readonly forms: readonly VerbForm[];
  /** Lemmas of listed verbs that have this form, verb or not. */
  readonly lemmas: readonly string[];
  /** The name, date, product … that the word belongs to. */
  readonly mention: LocalMention | undefined;
  /** Number of the quotation that the word stands in, within its block; 0 outside. */
  readonly quotation: number;
}

/** Words of one sentence: tokens `from` up to `to`. `mentionAt` tells the mention that covers a prose offset, asked in text order. */
export function readWords(
  tokens: Tokens,
  from: number,
  to: number,
  lexicon: ActLexicon,
  mentionAt: (offset: number) => LocalMention | undefined,
  quotationAt: (offset: number) => number,
): Word[] {
  const lexemeOf = lexemesOf(lexicon);
  const lexemes: Lexeme[] = [];
  const mentions: (LocalMention | undefined)[] = [];
  for (let i = from; i < to; i++) {
    const lexeme = lexemeOf(tokens.text, tokens.starts[i]!, tokens.ends[i]!);
    const mention = mentionAt(tokens.starts[i]!);
    const stray = !mention && isInitials(lexemes.at(-1)) && hasStrayCapital(lexeme, lexicon.parties);
    lexemes.push(stray ? lexemeOf(lexeme.lower, 0, lexeme.lower.length) : lexeme);
    mentions.push(mention);
  }
  const guesses = tagWords(lexemes, lexicon.wordClasses);
  const tied = tiesWords(tokens, from);
  const words: Word[] = [];
  for (let i = 0; i < lexemes.length; i++) {
    const lexeme = lexemes[i]!;
    const start = tokens.starts[from + i]!;
    const mention = mentions[i];
    const isOwner = lexeme.lower === 'her' && (guesses[i + 1] === 'NOUN' || guesses[i + 1] === 'ADJ');
    const mended = classInCompound(lexemes, guesses, i, mendClass(lexemes, guesses, i), tied);
    const wordClass = isOwner ? 'DET' : settleClass(lexeme, mended, mention);
    words.push({
      text: lexeme.text,
      lower: lexeme.lower,
      singular: lexeme.singular,
      start,
      end: tokens.ends[from + i]!,
      class: wordClass,
      forms: wordClass === 'VERB' ? lexeme.verbForms : NONE,
      lemmas: lexeme.listed.lemmas,
      mention,
      quotation: quotationAt(start),
    });
  }
  return words;
}

const NONE: readonly VerbForm[] = [];

const isInitials = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && /^(\p{Lu}\.){2,}$/u.test(lexeme.text);

/**
 * Old newswire takes the full stop of "U.S." for the end of a sentence and goes on with a capital: "the U.S. Will pursue", "U.S.
 * Officials". Other words may be names ("U.S. Census").
 */
const hasStrayCapital = ({ text, lower, singular, closed, listed }: Lexeme, { governmentNouns }: PartyWords): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(text) &&
  (closed !== undefined || lower !== singular || governmentNouns.has(lower) || listed.forms.includes('past'));

export const isModal = (word: Word | undefined): boolean => word !== undefined && MODALS.has(word.lower);
export const isBe = (word: Word | undefined): boolean => word !== undefined && BE.has(word.lower);
export const isHave = (word: Word | undefined): boolean => word !== undefined && HAVE.has(word.lower);
export const isDo = (word: Word | undefined): boolean => word !== undefined && DO.has(word.lower);
export const isNegation = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.lower === 'not' || word.lower === 'never' || word.lower.endsWith("n't") || word.lower === 'cannot');

/** Without its negation: "won't" → "will", "doesn't" → "does". */
export function plainAuxiliary(lower: string): string {
  if (lower === "won't") return 'will';
  if (lower === "can't" || lower === 'cannot') return 'can';
  if (lower === "'ll") return 'will';
  if (lower === "shan't") return 'shall';
  return lower.endsWith("n't") ? lower.slice(0, -3) : lower;
}

const NAME_TYPES = new Set(['person', 'organization', 'place', 'agreement', 'event']);

function settleClass(lexeme: Lexeme, guess: WordClass, mention: LocalMention | undefined): WordClass {
  const { text, closed } = lexeme;
  if (guess !== 'NOUN' && guess !== 'VERB' && lexeme.isMark)
    return guess === 'SYM' && /[$€£¥%]/.test(text) ? 'SYM' : 'PUNCT';
  if (mention && lexeme.isCapitalized && NAME_TYPES.has(mention.type)) return 'PROPN';
  // "US" and "May" in capitals are names, whatever the small words "us" and "may" are.
  if (text === 'US' || text === 'IT') return 'PROPN';
  if (text === 'May' && guess === 'PROPN') return 'PROPN';
  if (closed) return closed;
  if (lexeme.isNumber) return 'NUM';
  return guess === 'AUX' ? 'VERB' : guess;
}
