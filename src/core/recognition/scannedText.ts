/**
 * The words of a text (runs of letters) and its runs of digits, found in one pass. All recognizers walk along them: a grammar
 * runs on a few words in a hundred, and each word that it does not start with costs it one look into a table.
 */
export interface ScannedText {
  readonly text: string;
  /** Three numbers per run, in text order: where it starts, where it ends, and the hash of the word, or `DIGITS`. */
  readonly runs: Int32Array;
}

/** How many numbers a run has in `ScannedText.runs`. */
export const RUN = 3;
/** In place of a hash; no word has it. */
export const DIGITS = 0;

export function scanText(text: string): ScannedText {
  const { length } = text;
  let size = 0;
  let at = 0;
  while (at < length) {
    const start = at;
    let hash = SEED;
    let letter = letterAt(text, at);
    while (letter !== 0) {
      hash = Math.imul(hash ^ letter, PRIME);
      // All but a few letters are ASCII; for those no call is needed, which counts until this is compiled.
      const unit = text.charCodeAt(++at);
      letter = unit < ASCII ? LETTERS[unit]! : letterAt(text, at);
    }
    const isWord = at > start;
    if (!isWord) at = endOfDigits(text, start);
    if (at === start) {
      at++;
      continue;
    }
    if (size === found.length) found = doubled(found);
    found[size++] = start;
    found[size++] = at;
    found[size++] = isWord ? finished(hash) : DIGITS;
  }
  return { text, runs: found.slice(0, size) };
}

/** Scratch space, kept between calls. */
let found = new Int32Array(RUN << 10);

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

/** The hash of a word in any case. */
export function hashOfRun(text: string, start: number, end: number): number {
  let hash = SEED;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ lower(text.charCodeAt(i)), PRIME);
  return finished(hash);
}

/** FNV-1a over lower-cased units: cheap, and even enough for a few thousand words. */
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** Tables look at the lowest bits, which the last unit alone decides otherwise. */
const finished = (hash: number): number => hash ^ (hash >>> 15) || 1;

const ASCII = 0x80;
/** Each ASCII letter in lower case; 0 for all other units. */
const LETTERS = Uint8Array.from({ length: ASCII }, (_, unit) => (isLetter(unit) ? lower(unit) : 0));

/** The letter at an offset, in lower case where it is an ASCII one; 0 where none stands. */
function letterAt(text: string, at: number): number {
  // NaN behind the end, which is no letter.
  const unit = text.charCodeAt(at);
  if (unit < ASCII) return LETTERS[unit]!;
  return isLetter(unit) ? unit : 0;
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

export function lower(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit | 32 : unit;
}

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Letters of any script count as letters, so that "naïve" is not read as "na" and "ve"; typographic marks do not. */
export function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit < 0x2000) || unit >= 0x2c00;
}
