import { DIGITS, hashOfRun, lower, RUN, type ScannedText } from './scannedText';

/** A table of the words at which a grammar is worth trying. */
export interface TriggerWords<T> {
  readonly words: readonly string[];
  readonly values: readonly T[];
  /** Open addressing: the hash of a word, 0 where empty. */
  readonly hashes: Int32Array;
  /** By slot: the index of the word. */
  readonly indexes: Int32Array;
  /** What a run of digits triggers; undefined when numbers do not matter. */
  readonly digits: T | undefined;
}

/** Called at a trigger; returns the offset to go on from: `end` of what it consumed, or the word's own end. */
export type Visit<T> = (start: number, end: number, value: T) => number;

/** Table slots per word: so few are taken that nearly every word that triggers nothing is settled by one look. */
const SLOTS_PER_WORD = 8;

/** Words are lower-case ASCII letters; matching ignores case. */
export function triggerWords<T>(entries: ReadonlyMap<string, T>, digits?: T): TriggerWords<T> {
  const words = [...entries.keys()];
  const size = powerOfTwo(words.length * SLOTS_PER_WORD);
  const hashes = new Int32Array(size);
  const indexes = new Int32Array(size);
  words.forEach((word, index) => {
    const hash = hashOfRun(word, 0, word.length);
    let slot = hash & (size - 1);
    while (hashes[slot] !== 0) slot = (slot + 1) & (size - 1);
    hashes[slot] = hash;
    indexes[slot] = index;
  });
  return { words, values: [...entries.values()], hashes, indexes, digits };
}

/** Visits the trigger words of a text and, if wanted, its runs of digits, in text order. */
export function visitTriggers<T>({ text, runs }: ScannedText, triggers: TriggerWords<T>, visit: Visit<T>): void {
  const { hashes, digits } = triggers;
  const last = hashes.length - 1;
  let from = 0;
  for (let run = 0; run < runs.length; run += RUN) {
    const hash = runs[run + 2]!;
    if (hash === DIGITS ? digits === undefined : hashes[hash & last] === 0 && from <= runs[run]!) continue;
    const end = runs[run + 1]!;
    if (end <= from) continue;
    // What a grammar consumed may end within a run; what is left of that is a word, too.
    const start = Math.max(from, runs[run]!);
    const value = hash === DIGITS ? digits : valueOf(text, start, end, triggers);
    if (value !== undefined) from = Math.max(end, visit(start, end, value));
  }
}

/** What a word triggers; undefined for most. */
function valueOf<T>(
  text: string,
  start: number,
  end: number,
  { hashes, indexes, words, values }: TriggerWords<T>,
): T | undefined {
  const hash = hashOfRun(text, start, end);
  const last = hashes.length - 1;
  for (let slot = hash & last; hashes[slot] !== 0; slot = (slot + 1) & last) {
    if (hashes[slot] !== hash) continue;
    const index = indexes[slot]!;
    if (isWord(text, start, end, words[index]!)) return values[index];
  }
  return undefined;
}

function isWord(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  for (let i = 0; i < word.length; i++) if (lower(text.charCodeAt(start + i)) !== word.charCodeAt(i)) return false;
  return true;
}

function powerOfTwo(atLeast: number): number {
  let size = 4;
  while (size < atLeast) size *= 2;
  return size;
}
