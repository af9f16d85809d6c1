import type { Steps } from '../../../steps';
import { tokenize } from '../../../text/tokens';
import { hashLower, hashName, HASH_SEED, mix } from './wordHash';

/** How words are compared when names are looked up. */
export type WordForm = 'name' | 'lower';

/**
 * Names as paths of words, in one open-addressed table: the hash of the words so far is the key; the value holds the
 * categories (bits) of the name that ends there and whether a longer name goes on.
 */
export interface NameTrie {
  readonly form: WordForm;
  readonly keys: Int32Array;
  readonly values: Int32Array;
}

/** The bit of a value that says that longer names start with these words; the other 31 are categories. */
export const GOES_ON = 1 << 31;
export const TRIE_ROOT = HASH_SEED;

const wordHash = (form: WordForm, text: string, start: number, end: number): number =>
  form === 'name' ? hashName(text, start, end) : hashLower(text, start, end);

/** The path one word longer. */
export const trieStep = (path: number, word: number): number => mix(path, word) || 1;

/** The value at a path, 0 when no name goes that way. */
export function trieValue(trie: NameTrie, path: number): number {
  const { keys, values } = trie;
  const mask = keys.length - 1;
  let slot = path & mask;
  for (;;) {
    const key = keys[slot]!;
    if (key === path) return values[slot]!;
    if (key === 0) return 0;
    slot = (slot + 1) & mask;
  }
}

/** Names that have one category, a bit or several; see `Category`. */
export type NamesOfCategory = readonly [category: number, names: readonly string[]];

/** Builds a trie of names with their categories, in steps; a name that is given twice has the categories of both. */
export function* buildTrie(form: WordForm, groups: readonly NamesOfCategory[]): Steps<NameTrie> {
  let trie: NameTrie = { form, keys: new Int32Array(FIRST_SIZE), values: new Int32Array(FIRST_SIZE) };
  let used = 0;
  for (const [category, names] of groups) {
    for (let at = 0; at < names.length; at += STEP) {
      used += addNames(trie, names.slice(at, at + STEP), category);
      if (used * 2 > trie.keys.length) trie = doubled(trie);
      yield;
    }
  }
  return trie;
}

/** Names that are added in one step. */
const STEP = 1_000;
/** Room for the names that ship with Rapporteur, half of it left over: more than the words of all names of a step. */
const FIRST_SIZE = 1 << 17;

/** Returns how many slots were new. */
function addNames(trie: NameTrie, names: readonly string[], category: number): number {
  let added = 0;
  for (const name of names) added += addName(trie, name, category);
  return added;
}

function addName(trie: NameTrie, name: string, category: number): number {
  const { form } = trie;
  if (SINGLE_WORD.test(name))
    return addValue(trie, trieStep(TRIE_ROOT, wordHash(form, name, 0, name.length)), category);
  const { starts, ends, count } = tokenize(name);
  let path = TRIE_ROOT;
  let added = 0;
  for (let i = 0; i < count; i++) {
    path = trieStep(path, wordHash(form, name, starts[i]!, ends[i]!));
    added += addValue(trie, path, i === count - 1 ? category : GOES_ON);
  }
  return added;
}

/** Names of which it is plain without tokenizing that they are one word. */
const SINGLE_WORD = /^[A-Za-z\u00c0-\u024f]+$/;

function addValue({ keys, values }: NameTrie, path: number, value: number): number {
  let slot = path & (keys.length - 1);
  while (keys[slot] !== 0 && keys[slot] !== path) slot = (slot + 1) & (keys.length - 1);
  const isNew = keys[slot] === 0;
  keys[slot] = path;
  values[slot]! |= value;
  return isNew ? 1 : 0;
}

function doubled({ form, keys, values }: NameTrie): NameTrie {
  const larger = { form, keys: new Int32Array(keys.length * 2), values: new Int32Array(keys.length * 2) };
  keys.forEach((key, slot) => {
    if (key !== 0) addValue(larger, key, values[slot]!);
  });
  return larger;
}
