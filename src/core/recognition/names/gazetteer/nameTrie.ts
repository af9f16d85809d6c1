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

export const wordHash = (form: WordForm, text: string, start: number, end: number): number =>
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

/** Builds a trie of names with their categories; a name that is given twice has the categories of both. */
export function buildTrie(form: WordForm, names: Iterable<readonly [name: string, categories: number]>): NameTrie {
  const paths = new Map<number, number>();
  for (const [name, categories] of names) addName(paths, form, name, categories);
  const size = 2 ** Math.ceil(Math.log2(paths.size * 2 + 2));
  const trie = { form, keys: new Int32Array(size), values: new Int32Array(size) };
  for (const [path, value] of paths) {
    let slot = path & (size - 1);
    while (trie.keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    trie.keys[slot] = path;
    trie.values[slot] = value;
  }
  return trie;
}

function addName(paths: Map<number, number>, form: WordForm, name: string, categories: number): void {
  const { starts, ends, count } = tokenize(name);
  let path = TRIE_ROOT;
  for (let i = 0; i < count; i++) {
    path = trieStep(path, wordHash(form, name, starts[i]!, ends[i]!));
    paths.set(path, (paths.get(path) ?? 0) | (i === count - 1 ? categories : GOES_ON));
  }
}
