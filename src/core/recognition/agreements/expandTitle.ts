import type { Span } from '../../text/span';
import { AGREEMENT_HEADS, NOT_FIRST, NOT_INSIDE, TITLE_CONNECTORS, TITLE_GOES_ON } from './titleWords';

/** Titles longer than this on one side of the head are headings or run-on capitals. */
const MAX_WORDS = 14;

/** Tells whether a word is a country's name or adjective; a title does not reach over "and" beyond one. */
export type IsCountry = (word: string) => boolean;

/**
 * Grows the title of an agreement from its head noun: to the left over capitalised words ("North American Free Trade
 * Agreement"), to the right over a preposition and capitalised words ("Convention on the Law of the Sea"). Undefined when
 * the head belongs to a longer name ("Convention Center") or stands alone.
 */
export function expandTitle(text: string, head: Span, isCountry: IsCountry): Span | undefined {
  const end = rightEnd(text, head.end);
  if (end === undefined) return undefined;
  const start = titleStart(text, head.start, isCountry);
  return start === head.start && end === head.end ? undefined : { start, end };
}

/** Undefined when a capitalised word follows directly: then that word is the head. */
function rightEnd(text: string, from: number): number | undefined {
  const words = wordsAfter(text, from);
  const first = words.next().value;
  if (first === undefined) return from;
  if (first.closes) return isTitleWord(first.word) ? undefined : from;
  if (TITLE_GOES_ON.has(first.word.toLowerCase()) || isBetweenGovernments(text, first))
    return lastTitleWord(words) ?? from;
  return isTitleWord(first.word) && !NOT_INSIDE.test(first.word) ? undefined : from;
}

/** "Agreement between the Government of …" is a title, "the agreement between Japan and Peru" is not. */
function isBetweenGovernments(text: string, { word, end }: Word): boolean {
  return /^between$/i.test(word) && (word === 'Between' || /^\s+the\s+Government/.test(text.slice(end, end + 20)));
}

function lastTitleWord(words: Iterable<Word>): number | undefined {
  let end: number | undefined;
  let previous = '';
  for (const { word, end: wordEnd, closes } of words) {
    // "… and the Treaty on …" begins another title.
    if (NOT_INSIDE.test(word) || (previous === 'the' && AGREEMENT_HEADS.has(word.toLowerCase()))) break;
    previous = word;
    if (isTitleWord(word)) end = wordEnd;
    else if (!TITLE_CONNECTORS.has(word)) break;
    if (closes) break;
  }
  return end;
}

/** Where a run of capitalised words that ends before `from` begins; `from` itself when there is none. */
export function titleStart(text: string, from: number, isCountry: IsCountry): number {
  let start = from;
  let previous: string | undefined;
  for (const { word, start: wordStart } of wordsBefore(text, from)) {
    if (isTitleWord(word)) {
      const overAnd = previous === 'and' || previous === '&';
      if (NOT_FIRST.has(word) || NOT_INSIDE.test(word) || /['’]s?$/.test(word) || (overAnd && isCountry(word))) break;
      start = wordStart;
    } else if (previous !== undefined && TITLE_CONNECTORS.has(previous)) {
      break;
    } else if (word !== 'and' && word !== '&' && word !== 'of') {
      break;
    }
    previous = word;
  }
  return start;
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Punctuation behind it ends the title. */
  readonly closes: boolean;
}

/** Words to the left of an offset, nearest first, up to the first mark that no title reaches over. */
function* wordsBefore(text: string, from: number): Generator<Word> {
  let at = from;
  for (let count = 0; count < MAX_WORDS; count++) {
    const match = /([\p{L}\p{N}][\p{L}\p{N}.'’&–-]*|&)[\s]+$/u.exec(text.slice(Math.max(0, at - 40), at));
    if (!match) return;
    const word = match[1]!;
    const start = at - match[0].length;
    // A full stop ends a sentence unless it closes an abbreviation in capitals.
    if (/\.$/.test(word) && !/^(?:\p{Lu}\.)+$/u.test(word)) return;
    yield { word, start, end: start + word.length, closes: false };
    at = start;
  }
}

function* wordsAfter(text: string, from: number): Generator<Word, undefined> {
  const pattern = /[\s]+([\p{L}\p{N}][\p{L}\p{N}'’&–-]*|&)([^\s]*)/uy;
  pattern.lastIndex = from;
  for (let count = 0; count < MAX_WORDS; count++) {
    const match = pattern.exec(text);
    if (!match) return undefined;
    const start = match.index + match[0].indexOf(match[1]!);
    yield { word: match[1]!, start, end: start + match[1]!.length, closes: match[2] !== '' };
  }
  return undefined;
}

const isTitleWord = (word: string): boolean => /^\p{Lu}/u.test(word);
