import type { Span } from '../../text/span';
import { NOT_FIRST, NOT_INSIDE, TITLE_CONNECTORS, TITLE_GOES_ON } from './titleWords';

/** Titles longer than this on one side of the head are headings or run-on capitals. */
const MAX_WORDS = 14;

/** Tells whether a word is a country's name or adjective; a title does not reach over "and" beyond one. */
export type IsCountry = (word: string) => boolean;

/**
 * Grows the title of an agreement from its head noun: to the left over capitalized words ("North American Free Trade
 * Agreement"), to the right over a preposition and capitalized words ("Convention on the Law of the Sea"). Undefined when
 * the head belongs to a longer name ("Convention Center") or stands alone.
 */
export function expandTitle(text: string, head: Span, isCountry: IsCountry): Span | undefined {
  const end = rightEnd(text, head.end);
  if (end === undefined) return undefined;
  const start = titleStart(text, head.start, isCountry);
  return start === head.start && end === head.end ? undefined : { start, end };
}

/** Undefined when a capitalized word follows directly: then that word is the head. */
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
  let smallWords = '';
  for (const { word, end: wordEnd, closes } of words) {
    // "… and the OECD Guidelines" begins another title, "… and the Government of Chile" does not.
    if (NOT_INSIDE.test(word) || (smallWords === 'and the' && word !== 'Government')) break;
    if (isTitleWord(word)) {
      end = wordEnd;
      smallWords = '';
    } else if (TITLE_CONNECTORS.has(word)) {
      smallWords = `${smallWords} ${word}`.trim();
    } else break;
    if (closes) break;
  }
  return end;
}

/** Where a run of capitalized words that ends before `from` begins; `from` itself when there is none. */
export function titleStart(text: string, from: number, isCountry: IsCountry): number {
  let start = from;
  let connector: string | undefined;
  for (const { word, start: wordStart } of wordsBefore(text, from)) {
    if (isTitleWord(word)) {
      if (!mayStandBefore(word, connector, isCountry)) break;
      start = wordStart;
      connector = undefined;
    } else {
      if (connector !== undefined || !CROSSED.has(word)) break;
      connector = word;
    }
  }
  return start;
}

/** Small words that a title reaches over to the left. */
const CROSSED = new Set(['and', '&', 'of']);
/** Bodies whose own name has "of" in it: "Association of Southeast Asian Nations summit". */
const NAMED_WITH_OF = new Set(
  'Organization Organisation Association Group League Council Law Union Commonwealth Community'.split(' '),
);

function mayStandBefore(word: string, connector: string | undefined, isCountry: IsCountry): boolean {
  if (NOT_FIRST.has(word) || NOT_INSIDE.test(word) || /['’]s?$/.test(word)) return false;
  if (connector === 'of') return NAMED_WITH_OF.has(word);
  return connector === undefined || !isCountry(word);
}

/** Where a title that goes on with a preposition at `from` ends; `from` when it does not. */
export function continuationEnd(text: string, from: number, prepositions: ReadonlySet<string>): number {
  const words = wordsAfter(text, from);
  const first = words.next().value;
  return first && !first.closes && prepositions.has(first.word.toLowerCase()) ? (lastTitleWord(words) ?? from) : from;
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
    // eslint-disable-next-line redos/no-vulnerable -- it reads 40 units
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
  const pattern = /[\s]+([\p{L}\p{N}](?:[\p{L}\p{N}'’&–-]|\.(?=[\p{L}-]))*|&)([^\s]*)/uy;
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
