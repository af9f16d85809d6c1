import type { LocalMention } from '../recognition/mention';
import { tokenText, type Tokens } from '../text/tokens';
import type { ActLexicon, ListedForm } from './actLexicon';
import { guessVerbForms, type VerbForm } from './inflect';
import { mendClass } from './mendClass';
import { tagWords, type WordClass } from './wordClass';

/** A token with what the reading of commitments needs to know of it. Offsets count in the block's prose. */
export interface Word {
  readonly text: string;
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
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

/** Words of one sentence: tokens `from` up to `to`. `mentionAt` tells the mention that covers a prose offset. */
export function readWords(
  tokens: Tokens,
  from: number,
  to: number,
  lexicon: ActLexicon,
  mentionAt: (offset: number) => LocalMention | undefined,
  quotationAt: (offset: number) => number,
): Word[] {
  const texts: string[] = [];
  for (let i = from; i < to; i++) texts.push(tokenText(tokens, i));
  const classes = tagWords(texts, lexicon.wordClasses);
  return texts.map((text, i) => {
    const start = tokens.starts[from + i]!;
    const lower = text.includes('’') ? text.toLowerCase().replaceAll('’', "'") : text.toLowerCase();
    const mention = mentionAt(start);
    const listed = lexicon.forms.get(lower) ?? UNLISTED;
    const guess = mendClass(texts, classes, i, listed.forms);
    const wordClass = settleClass(lower, text, guess, mention);
    return {
      text,
      lower,
      start,
      end: tokens.ends[from + i]!,
      class: wordClass,
      forms: wordClass === 'VERB' ? formsOf(lower, listed.forms) : NONE,
      lemmas: listed.lemmas,
      mention,
      quotation: quotationAt(start),
    };
  });
}

const NONE: readonly VerbForm[] = [];
const UNLISTED: ListedForm = { lemmas: [], forms: NONE };

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

const MODALS = new Set(
  "will would shall should can could may might must 'll cannot can't won't wouldn't shan't shouldn't couldn't mustn't".split(
    ' ',
  ),
);
const BE = new Set("be am is are was were been being 'm 're isn't aren't wasn't weren't".split(' '));
const HAVE = new Set("have has had having 've haven't hasn't hadn't".split(' '));
const DO = new Set("do does did don't doesn't didn't".split(' '));

/** Small words that a statistical tagger should not be left to guess. */
const CLOSED: ReadonlyMap<string, WordClass> = new Map(
  Object.entries({
    DET: 'the a an this these those every each some any no all both another its their our his my your',
    ADP: 'of in on at by for from with into upon amid among between under over about against toward towards during through within without via per despite',
    PRON: 'he she it they we i you him them us me who whom himself itself themselves ourselves everybody everyone',
    CCONJ: 'and or but nor',
    SCONJ: 'if unless because although though whether while whereas',
    AUX: [...MODALS, ...BE, ...HAVE, ...DO].join(' '),
    PART: "not n't 's",
    ADV: 'also further already soon now then again jointly never always not only',
  }).flatMap(([wordClass, words]) => words.split(' ').map((word) => [word, wordClass as WordClass])),
);

const NAME_TYPES = new Set(['person', 'organization', 'place', 'agreement', 'event']);

function settleClass(lower: string, text: string, guess: WordClass, mention: LocalMention | undefined): WordClass {
  if (guess !== 'NOUN' && guess !== 'VERB' && /^[\p{P}\p{S}]+$/u.test(text))
    return guess === 'SYM' && /[$€£¥%]/.test(text) ? 'SYM' : 'PUNCT';
  if (mention && NAME_TYPES.has(mention.type) && /^\p{Lu}/u.test(text)) return 'PROPN';
  // "US" and "May" in capitals are names, whatever the small words "us" and "may" are.
  if (text === 'US' || text === 'IT') return 'PROPN';
  if (text === 'May' && guess === 'PROPN') return 'PROPN';
  const closed = CLOSED.get(lower);
  if (closed) return closed;
  if (/^\d/.test(text)) return 'NUM';
  return guess === 'AUX' ? 'VERB' : guess;
}

const formsOf = (lower: string, listed: readonly VerbForm[]): readonly VerbForm[] =>
  listed.length > 0 ? listed : guessVerbForms(lower);
