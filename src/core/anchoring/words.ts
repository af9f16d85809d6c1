import { partitionPoint } from '../text/partitionPoint';

/**
 * A text as a sequence of words and marks, for comparing versions. White space separates and is otherwise nothing, so
 * that re-wrapping changes nothing; a number with its points and commas is one word; each character of a script
 * without spaces is a word of its own.
 */
export interface Words {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offsets, `count` of each. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Equal numbers mean equal words. Case counts; the form of quotation marks and dashes does not. */
  readonly ids: Int32Array;
  /** 1 for letters and digits that are read, 0 for punctuation, other marks, and what stands in a link's destination. */
  readonly isWord: Uint8Array;
  /** How many of the words before it are read, `count + 1` of them: distances are counted in words, not in markup. */
  readonly rank: Int32Array;
}

/** Gives equal words equal numbers; the versions that are compared share one. */
export type Vocabulary = Map<string, number>;

/** `markup: 'plain'` takes addresses for words like others, for pieces of text in which they cannot be told. */
export function wordsOf(text: string, vocabulary: Vocabulary, markup: 'known' | 'plain' = 'known'): Words {
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  const ids = new Int32Array(text.length);
  const isWord = new Uint8Array(text.length);
  let count = 0;
  let unread = 0;
  for (let at = 0; at < text.length;) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      at++;
      continue;
    }
    if (at >= unread && markup === 'known') unread = endOfUnread(text, at);
    const end = endOfWord(text, at, kind);
    starts[count] = at;
    ends[count] = end;
    const folded = foldMarks(text.slice(at, end), kind);
    // A word of an address is never the same as one that is read.
    ids[count] = idOf(kind !== MARK && at < unread ? '/' + folded : folded, vocabulary);
    isWord[count] = kind === MARK || at < unread ? 0 : 1;
    count++;
    at = end;
  }
  const cut = <T extends Int32Array | Uint8Array>(array: T): T => array.slice(0, count) as T;
  const read = cut(isWord);
  return { text, count, starts: cut(starts), ends: cut(ends), ids: cut(ids), isWord: read, rank: rankOf(read) };
}

function rankOf(isWord: Uint8Array): Int32Array {
  const rank = new Int32Array(isWord.length + 1);
  for (let i = 0; i < isWord.length; i++) rank[i + 1] = rank[i]! + isWord[i]!;
  return rank;
}

/** Index of the first word that ends after the offset; `count` if there is none. */
export const firstWordAfter = ({ count, ends }: Words, offset: number): number =>
  partitionPoint(count, (i) => ends[i]! <= offset);

/**
 * The end of a link's destination, a bare address or an HTML tag that begins here, else 0. They change without the
 * text changing, and would drown the few words that a reader sees.
 */
function endOfUnread(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 0x28 && text[at - 1] === ']') return match(DESTINATION, text, at);
  if (code === 0x3c) return match(HTML_TAG, text, at);
  return code === 0x68 || code === 0x77 ? match(ADDRESS, text, at) : 0;
}

/** With one level of parentheses inside; it fails at the next opening one, so that brackets alone are read in linear time. */
const DESTINATION = /\((?:[^()\n]|\([^()\n]*\)){0,2000}(?=\))/y;
const HTML_TAG = /<\/?[a-z][^<>\n]*>/iy;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>()[\]"]+/y;

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const SINGLE = 4;
const MARK = 5;

function endOfWord(text: string, start: number, kind: number): number {
  if (kind === SINGLE || kind === MARK) return start + (isPair(text, start) ? 2 : 1);
  let at = start + 1;
  while (at < text.length && (isLetterOrDigit(classAt(text, at)) || joins(text, at))) at++;
  return at;
}

/** An apostrophe between letters, a point or comma between digits. */
function joins(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x27 || code === 0x2019) return classAt(text, at - 1) === LETTER && classAt(text, at + 1) === LETTER;
  if (code === 0x2e || code === 0x2c) return classAt(text, at - 1) === DIGIT && classAt(text, at + 1) === DIGIT;
  return false;
}

const isLetterOrDigit = (kind: number): boolean => kind === LETTER || kind === DIGIT;

const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;

/** Class of each UTF-16 unit, filled as units are met: a table look-up is ten times as fast as a regular expression. */
const classes = new Uint8Array(0x10000);

function classAt(text: string, at: number): number {
  if (at >= text.length) return SPACE;
  const code = text.charCodeAt(at);
  return classes[code] || (classes[code] = classOf(String.fromCharCode(code)));
}

function classOf(character: string): number {
  if (/\s/.test(character)) return SPACE;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}ー]/u.test(character)) return SINGLE;
  return /[\p{L}\p{M}\p{N}]/u.test(character) ? LETTER : MARK;
}

function idOf(word: string, vocabulary: Vocabulary): number {
  const known = vocabulary.get(word);
  if (known !== undefined) return known;
  vocabulary.set(word, vocabulary.size);
  return vocabulary.size - 1;
}

/** Typographic quotation marks and dashes as typewriters have them, the apostrophe also within a word ("doesn’t"). */
function foldMarks(word: string, kind: number): string {
  if (kind === MARK) return FOLDED[word] ?? word;
  return word.includes('\u2019') ? word.replaceAll('\u2019', "'") : word;
}

const FOLDED: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2011': '-',
  '\u2013': '-',
  '\u2014': '-',
};
