import { isAbbreviation, opensSentence } from './abbreviations';
import { isSmallLetter } from './characterClass';
import { span, type Span } from './span';

/**
 * Splits the prose of policy news into sentences: in text order, disjoint, without the blanks around them, together all
 * that is not blank. A sentence ends at a full stop, question mark, exclamation mark or ellipsis with the quotes and
 * brackets that close after it, at what does not go on in lower case, and at an empty line; never at a semicolon or colon.
 * A full stop that belongs to an abbreviation ends one only before a word that opens sentences ("the U.S. The talks").
 * One pass; each stop looks at a bounded stretch of text on both sides.
 */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = skipBlanks(text, 0);
  for (let at = start; at < text.length;) {
    const end = isSmallLetter(text.charCodeAt(at)) ? -1 : sentenceEnd(text, start, at);
    if (end < 0) {
      at++;
      continue;
    }
    if (end > start) spans.push(span(start, end));
    start = at = skipBlanks(text, end);
  }
  const end = trimBlanks(text, start, text.length);
  if (end > start) spans.push(span(start, end));
  return spans;
}

/** Where the sentence ends that started at `start`, when the mark at `at` ends it; -1 when it goes on. */
function sentenceEnd(text: string, start: number, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === LINE_FEED || unit === RETURN)
    return emptyLine.test(text.slice(at, at + 4)) ? trimBlanks(text, start, at) : -1;
  if (!isStop(unit)) return -1;
  const afterStops = skipWhile(text, at, isStop);
  const end = skipWhile(text, afterStops, isCloser);
  if (end < text.length && !isBlank(text.charCodeAt(end))) return endsInWideScript(unit) ? end : -1;
  const rest = text.slice(end, end + lookAhead).trimStart();
  if (continuesInLowerCase.test(rest)) return -1;
  if (unit === FULL_STOP && afterStops === at + 1 && belongsToWord(text, start, at, rest)) return -1;
  return end;
}

/** Enough for the blanks and the first word of the next sentence. */
const lookAhead = 40;
/** Enough for any abbreviation. */
const lookBehind = 16;

const continuesInLowerCase = /^[\p{Ps}\p{Pi}"'’–—-]*\s?\p{Ll}/u;
const emptyLine = /^(?:\r\n|\r(?!\n)|\n)(?:\r\n|\r|\n)/;

/** True if the full stop is part of the word before it, and that word does not close the sentence. */
function belongsToWord(text: string, start: number, stop: number, rest: string): boolean {
  const before = text.slice(Math.max(start, stop - lookBehind), stop);
  // eslint-disable-next-line redos/no-vulnerable -- it reads 16 units
  const word = /[^\s\p{Ps}\p{Pi}"'’/–—-]*$/u.exec(before)?.[0] ?? '';
  if (/^\d{1,3}$/.test(word)) return word.length === stop - start;
  return isAbbreviation(word, rest) && !(rest === '' || opensSentence(rest, word));
}

function skipWhile(text: string, from: number, test: (unit: number) => boolean): number {
  let at = from;
  while (at < text.length && test(text.charCodeAt(at))) at++;
  return at;
}

const skipBlanks = (text: string, from: number): number => skipWhile(text, from, isBlank);

function trimBlanks(text: string, start: number, from: number): number {
  let end = from;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const FULL_STOP = 0x2e;

const stops = new Set([...'.!?…‽。！？'].map((mark) => mark.charCodeAt(0)));
const closers = new Set([...'"\'’”»›)]}＂」』】）'].map((mark) => mark.charCodeAt(0)));
const lastStopOfLatin = 0x203d;

const isStop = (unit: number): boolean => stops.has(unit);
const isCloser = (unit: number): boolean => closers.has(unit);

/** Chinese and Japanese put no blank after a sentence. */
const endsInWideScript = (unit: number): boolean => unit > lastStopOfLatin;

/** What `String.prototype.trim` takes for white space. */
function isBlank(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0xa0) return false;
  return unit === 0xa0 || unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || wideBlanks.has(unit);
}

const wideBlanks = new Set([0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);
