import { characterClass, CharacterClass, isSmallLetter } from './characterClass';

/**
 * Words, numbers and single marks of a text, in text order, as parallel arrays of UTF-16 offsets; white space between
 * them belongs to none. Token `i` is `text.slice(starts[i], ends[i])`.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export const tokenText = (tokens: Tokens, index: number): string =>
  tokens.text.slice(tokens.starts[index], tokens.ends[index]);

/**
 * Splits a text into tokens. Hyphenated compounds come apart ("Japan-US" is three tokens), so do possessives and
 * contractions ("Japan's" is "Japan" and "'s"); abbreviations with inner full stops ("U.S."), initials ("J."), titles
 * ("Mr.", "Inc.") and numbers ("10,000", "3.5") stay whole. A long row of one mark is one token: a file can hold megabytes of it.
 */
export function tokenize(text: string): Tokens {
  tokens.restart();
  let at = 0;
  while (at < text.length) {
    const kind = characterClass(text, at);
    if (kind === CharacterClass.Space) {
      at++;
      continue;
    }
    const end = endOfToken(text, at, kind);
    tokens.push(at, end);
    at = end;
  }
  return tokens.finish(text);
}

function endOfToken(text: string, start: number, kind: CharacterClass): number {
  if (kind === CharacterClass.Letter) return endOfWord(text, start);
  if (kind === CharacterClass.Digit) return endOfNumber(text, start);
  if (kind === CharacterClass.Apostrophe) return endOfClitic(text, start);
  return endOfMarks(text, start);
}

/** The mark alone, or with it all of a row that is longer than any that means something ("...", "***", "_____"). */
function endOfMarks(text: string, start: number): number {
  const units = unitsAt(text, start);
  let end = start + units;
  while (text.charCodeAt(end) === text.charCodeAt(start)) end++;
  return end - start < SHORTEST_ROW ? start + units : end;
}

/** In UTF-16 units. */
const SHORTEST_ROW = 16;

/** Letters with the digits, marks and apostrophes inside them, and the full stop where it belongs to the word. */
function endOfWord(text: string, start: number): number {
  let end = start;
  for (;;) {
    end = endOfLetters(text, end);
    if (isInnerApostrophe(text, start, end)) end++;
    else if (isInnerAmpersand(text, start, end)) end++;
    else break;
  }
  if (text.charCodeAt(end) !== FULL_STOP) return end;
  const abbreviation = endOfDottedLetters(text, start, end);
  if (abbreviation > end) return abbreviation;
  return ABBREVIATIONS.has(text.slice(start, end)) ? end + 1 : end;
}

function endOfLetters(text: string, from: number): number {
  let end = from;
  for (;;) {
    while (isSmallLetter(text.charCodeAt(end))) end++;
    const kind = characterClass(text, end);
    if (kind !== CharacterClass.Letter && kind !== CharacterClass.Digit) return end;
    end += unitsAt(text, end);
  }
}

/** "U.S.", "D.C.", "e.g." and the initial in "George W. Bush"; `end` stands on the first full stop. */
function endOfDottedLetters(text: string, start: number, end: number): number {
  if (end - start !== 1) return end;
  let dotted = end + 1;
  while (characterClass(text, dotted) === CharacterClass.Letter && text.charCodeAt(dotted + 1) === FULL_STOP)
    dotted += 2;
  if (dotted > end + 1) return dotted;
  const unit = text.charCodeAt(start);
  return unit >= UPPER_A && unit <= UPPER_Z && unit !== UPPER_I ? dotted : end;
}

/** An apostrophe between letters is part of the word ("O'Brien", "don't"), unless it opens a clitic ("Japan's"). */
function isInnerApostrophe(text: string, start: number, at: number): boolean {
  if (at === start || characterClass(text, at) !== CharacterClass.Apostrophe) return false;
  return characterClass(text, at + 1) === CharacterClass.Letter && endOfClitic(text, at) === at + 1;
}

/** "S&P", "AT&T": capitals on both sides, nothing between. */
function isInnerAmpersand(text: string, start: number, at: number): boolean {
  if (at === start || text.charCodeAt(at) !== AMPERSAND) return false;
  return isUpper(text.charCodeAt(at - 1)) && isUpper(text.charCodeAt(at + 1));
}

const isUpper = (unit: number): boolean => unit >= UPPER_A && unit <= UPPER_Z;

/** "'s", "'re", "'ll" …, or the apostrophe alone. */
function endOfClitic(text: string, start: number): number {
  let end = start + 1;
  while (end < start + 4 && characterClass(text, end) === CharacterClass.Letter) end++;
  if (end === start + 1 || end > start + 3) return start + 1;
  return CLITICS.has(text.slice(start + 1, end).toLowerCase()) ? end : start + 1;
}

/** Digits with separators between digits, and letters that follow at once ("29th", "5G", "1990s"). */
function endOfNumber(text: string, start: number): number {
  let end = start;
  for (;;) {
    const kind = characterClass(text, end);
    if (kind === CharacterClass.Digit || kind === CharacterClass.Letter) end += unitsAt(text, end);
    else if (isNumberSeparator(text.charCodeAt(end)) && characterClass(text, end + 1) === CharacterClass.Digit) end++;
    else return end;
  }
}

const isNumberSeparator = (unit: number): boolean => unit === FULL_STOP || unit === COMMA || unit === COLON;

/** 2 for a character outside the basic plane, else 1. */
function unitsAt(text: string, at: number): number {
  // Asked for every letter of a text; nearly none of them is a surrogate.
  if ((text.charCodeAt(at) & SURROGATE) !== LEADING) return 1;
  return (text.charCodeAt(at + 1) & SURROGATE) === TRAILING ? 2 : 1;
}

/** The bits that tell a surrogate, and what they are for the first and the second of a pair. */
const SURROGATE = 0xfc00;
const LEADING = 0xd800;
const TRAILING = 0xdc00;

const FULL_STOP = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const AMPERSAND = 0x26;
const UPPER_A = 0x41;
const UPPER_I = 0x49;
const UPPER_Z = 0x5a;

const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm']);

/** Words whose full stop belongs to them: titles, company forms, months and the like, as newspapers write them. */
const ABBREVIATIONS = new Set(
  (
    'Mr Mrs Ms Dr Prof St Sen Rep Gov Gen Lt Col Capt Sgt Maj Adm Hon Rev Amb Jr Sr Inc Corp Co Ltd Bros No Nos ' +
    'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mt Ft vs etc approx Dept Univ'
  ).split(' '),
);

/** Collects offsets in typed arrays that grow by doubling, so that a text of any size costs a few allocations. */
class TokenBuffer {
  private starts = new Int32Array(1024);
  private ends = new Int32Array(1024);
  private count = 0;

  restart(): void {
    this.count = 0;
  }

  push(start: number, end: number): void {
    if (this.count === this.starts.length) this.grow();
    this.starts[this.count] = start;
    this.ends[this.count++] = end;
  }

  finish(text: string): Tokens {
    const { count } = this;
    return { text, count, starts: this.starts.slice(0, count), ends: this.ends.slice(0, count) };
  }

  private grow(): void {
    const starts = new Int32Array(this.starts.length * 2);
    const ends = new Int32Array(this.ends.length * 2);
    starts.set(this.starts);
    ends.set(this.ends);
    this.starts = starts;
    this.ends = ends;
  }
}

/** One for all texts: most are short, and how many tokens there are is known only behind the last one. */
const tokens = new TokenBuffer();
