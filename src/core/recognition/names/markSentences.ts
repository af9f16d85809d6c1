import type { EncodedText } from './encodedText';
import { isCapitalized, Shape } from './shape';

export const SENTENCE_START = 1;
const TITLE_CASE = 2;

/** A sentence of which at least this share of the longer words is capitalised is a headline or a title. */
const TITLE_CASE_SHARE = 0.6;
/** Fewer longer words than this prove nothing. */
const TITLE_CASE_WORDS = 4;
/** Small words stay small in headlines; they do not count. */
const LONGER_WORD = 4;

/** Sentence starts and headlines, as far as capitals depend on them; finer questions belong to `sentenceSpans`. */
export function markSentences(encoded: EncodedText): void {
  const { count } = encoded.tokens;
  let from = 0;
  while (from < count) {
    let to = from + 1;
    while (to < count && !startsSentence(encoded, to)) to++;
    markSentence(encoded, from, to);
    from = to;
  }
}

function startsSentence({ tokens, shape }: EncodedText, at: number): boolean {
  const { text, starts } = tokens;
  if (shape[at] === Shape.Punctuation && !isOpeningQuote(text, starts[at]!)) return false;
  let before = at - 1;
  while (before > 0 && shape[before] === Shape.Punctuation && isClosing(text.charCodeAt(starts[before]!))) before--;
  return shape[before] === Shape.Punctuation && isSentenceEnd(text.charCodeAt(starts[before]!));
}

function markSentence({ tokens, shape, sentence }: EncodedText, from: number, to: number): void {
  let capitalized = 0;
  let words = 0;
  for (let i = from; i < to; i++) {
    const isWord = shape[i] !== Shape.Punctuation && shape[i] !== Shape.Number;
    if (!isWord || tokens.ends[i]! - tokens.starts[i]! < LONGER_WORD) continue;
    words++;
    if (isCapitalized(shape[i]!)) capitalized++;
  }
  if (words >= TITLE_CASE_WORDS && capitalized >= words * TITLE_CASE_SHARE) sentence.fill(TITLE_CASE, from, to);
  let first = from;
  while (first < to - 1 && shape[first] === Shape.Punctuation) first++;
  for (let i = from; i <= first; i++) sentence[i]! |= SENTENCE_START;
}

const FULL_STOP = 0x2e;
const EXCLAMATION_MARK = 0x21;
const QUESTION_MARK = 0x3f;
const QUOTATION_MARK = 0x22;
const APOSTROPHE = 0x27;
const CLOSING_PARENTHESIS = 0x29;
const CLOSING_BRACKET = 0x5d;
const OPENING_SINGLE = 0x2018;
const CLOSING_SINGLE = 0x2019;
const OPENING_DOUBLE = 0x201c;
const CLOSING_DOUBLE = 0x201d;

const isSentenceEnd = (unit: number): boolean =>
  unit === FULL_STOP || unit === EXCLAMATION_MARK || unit === QUESTION_MARK;

const isClosing = (unit: number): boolean =>
  unit === QUOTATION_MARK ||
  unit === APOSTROPHE ||
  unit === CLOSING_PARENTHESIS ||
  unit === CLOSING_BRACKET ||
  unit === CLOSING_DOUBLE ||
  unit === CLOSING_SINGLE;

/** A straight quotation mark opens when a word follows at once. */
function isOpeningQuote(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === OPENING_DOUBLE || unit === OPENING_SINGLE) return true;
  return (unit === QUOTATION_MARK || unit === APOSTROPHE) && text.charCodeAt(at + 1) > 0x20;
}
