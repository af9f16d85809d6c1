/**
 * A table of the words at which a grammar is worth trying. Scanning for them is one pass over the text without a
 * single allocation, which is what keeps recognition at tens of megabytes per second: grammars run on a few words in a hundred.
 */
export interface TriggerWords<T> {
  readonly words: readonly string[];
  readonly values: readonly T[];
  /** Open addressing by hash: index into `words` plus one, 0 where empty. */
  readonly slots: Int32Array;
  /** What a run of digits triggers; undefined when numbers do not matter. */
  readonly digits: T | undefined;
}

/** Called at a trigger; returns the offset to go on from: `end` of what it consumed, or the word's own end. */
export type Visit<T> = (start: number, end: number, value: T) => number;

/** Table slots per word: at most a third full, so that a miss is usually settled by its first look. */
const SLOTS_PER_WORD = 3;

/** Words are lower-case ASCII letters; matching ignores case. */
export function triggerWords<T>(entries: ReadonlyMap<string, T>, digits?: T): TriggerWords<T> {
  const words = [...entries.keys()];
  const slots = new Int32Array(powerOfTwo(words.length * SLOTS_PER_WORD));
  words.forEach((word, index) => {
    let slot = slotOf(hashOf(word), slots);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = index + 1;
  });
  return { words, values: [...entries.values()], slots, digits };
}

/** Visits the trigger words (runs of letters) and, if wanted, runs of digits, in text order. */
export function scanTriggers<T>(text: string, triggers: TriggerWords<T>, visit: Visit<T>): void {
  const { length } = text;
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
    if (at > start) at = visitWord(text, start, at, hash, triggers, visit);
    else if (isDigit(text.charCodeAt(at))) at = visitDigits(text, start, triggers, visit);
    else at++;
  }
}

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

function visitWord<T>(
  text: string,
  start: number,
  end: number,
  hash: number,
  { slots, words, values }: TriggerWords<T>,
  visit: Visit<T>,
): number {
  let slot = slotOf(hash, slots);
  while (slots[slot] !== 0) {
    const index = slots[slot]! - 1;
    if (sameWord(text, start, end, words[index]!)) return Math.max(end, visit(start, end, values[index]!));
    slot = (slot + 1) & (slots.length - 1);
  }
  return end;
}

function visitDigits<T>(text: string, start: number, { digits }: TriggerWords<T>, visit: Visit<T>): number {
  let end = start + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return digits === undefined ? end : Math.max(end, visit(start, end, digits));
}

function sameWord(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  for (let i = 0; i < word.length; i++) {
    if (lower(text.charCodeAt(start + i)) !== word.charCodeAt(i)) return false;
  }
  return true;
}

/** FNV-1a over lower-cased units: cheap, and even enough for a few thousand words. */
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

function hashOf(word: string): number {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return hash;
}

const slotOf = (hash: number, slots: Int32Array): number => (hash ^ (hash >>> 15)) & (slots.length - 1);

function lower(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit | 32 : unit;
}

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Letters of any script count as letters, so that "naïve" is not read as "na" and "ve"; typographic marks do not. */
export function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit < 0x2000) || unit >= 0x2c00;
}

function powerOfTwo(atLeast: number): number {
  let size = 4;
  while (size < atLeast) size *= 2;
  return size;
}
