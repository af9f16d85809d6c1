/**
 * The universal part-of-speech tags (universaldependencies.org/u/pos) without those that news prose does not need.
 * A word class is an index into this list.
 */
export const WORD_CLASSES = [
  'NOUN',
  'PROPN',
  'VERB',
  'AUX',
  'ADJ',
  'ADV',
  'ADP',
  'DET',
  'PRON',
  'NUM',
  'CCONJ',
  'SCONJ',
  'PART',
  'PUNCT',
  'SYM',
  'INTJ',
] as const;

export type WordClass = (typeof WORD_CLASSES)[number];

/** Rows of weights, one per feature bucket, one column per word class. Trained by scripts/train/trainWordClasses.ts. */
export interface WordClassModel {
  readonly weights: Int8Array;
  /** Number of rows, a power of two. */
  readonly buckets: number;
}

const CLASSES = WORD_CLASSES.length;
const START = 31;

/**
 * Guesses each word's class, left to right: a linear model over hashed features of the word and its neighbors, greedy
 * as in Honnibal's averaged perceptron tagger ("A good POS tagger in about 200 lines of Python", 2013).
 */
export function tagWords(words: readonly string[], model: WordClassModel): WordClass[] {
  const keys = words.map(wordKeys);
  const features = new Int32Array(FEATURES);
  const classes: WordClass[] = [];
  let previous = START;
  let beforePrevious = START;
  for (let i = 0; i < words.length; i++) {
    extractFeatures(keys, i, previous, beforePrevious, features);
    beforePrevious = previous;
    previous = best(features, model);
    classes.push(WORD_CLASSES[previous]!);
  }
  return classes;
}

/** How many features describe one word. */
export const FEATURES = 15;

/** Hashes of a word's form, endings, beginning and shape, from which its features are made. */
export interface WordKeys {
  readonly word: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly prefix: number;
  readonly shape: number;
}

export function wordKeys(word: string): WordKeys {
  const lower = word.toLowerCase().replace(/[’‘]/g, "'");
  return {
    word: /^\d/.test(lower) ? hashText('#') : hashText(lower),
    suffix2: hashText(lower.slice(-2)),
    suffix3: hashText(lower.slice(-3)),
    prefix: hashText(lower.slice(0, 3)),
    shape: shapeOf(word),
  };
}

/** Writes the feature hashes of word `i` into `out`; `previous` and `beforePrevious` are indexes of word classes. */
export function extractFeatures(
  keys: readonly WordKeys[],
  i: number,
  previous: number,
  beforePrevious: number,
  out: Int32Array,
): void {
  const own = keys[i]!;
  const left = keys[i - 1] ?? EDGE;
  const right = keys[i + 1] ?? EDGE;
  const first = i === 0 ? 1 : 0;
  let n = 0;
  out[n++] = mix(1, own.word, first);
  out[n++] = mix(2, own.suffix3, own.shape);
  out[n++] = mix(3, own.suffix2, previous);
  out[n++] = mix(4, own.word, previous);
  out[n++] = mix(5, own.word, left.word);
  out[n++] = mix(6, own.word, right.word);
  out[n++] = mix(7, previous, beforePrevious);
  out[n++] = mix(8, own.shape, first * 32 + previous);
  out[n++] = mix(9, left.word, previous);
  out[n++] = mix(10, right.word, previous);
  out[n++] = mix(11, right.suffix3, own.suffix3);
  out[n++] = mix(12, own.prefix, own.shape);
  out[n++] = mix(13, (keys[i + 2] ?? EDGE).word, own.suffix2);
  out[n++] = mix(14, (keys[i - 2] ?? EDGE).word, previous);
  out[n++] = mix(15, right.shape, own.word);
}

const EDGE: WordKeys = { word: 7, suffix2: 7, suffix3: 7, prefix: 7, shape: 7 };

function best(features: Int32Array, model: WordClassModel): number {
  const scores = new Int32Array(CLASSES);
  for (const feature of features) {
    const row = (feature & (model.buckets - 1)) * CLASSES;
    for (let c = 0; c < CLASSES; c++) scores[c] = scores[c]! + model.weights[row + c]!;
  }
  let winner = 0;
  for (let c = 1; c < CLASSES; c++) if (scores[c]! > scores[winner]!) winner = c;
  return winner;
}

/** 32-bit FNV-1a over UTF-16 units (isthe.com/chongo/tech/comp/fnv). */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

function mix(salt: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35), 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}

/** Lower case, capitalized, all capitals, number, punctuation, with a hyphen or not. */
function shapeOf(word: string): number {
  const hyphen = word.includes('-') && word.length > 1 ? 8 : 0;
  if (/\d/.test(word)) return 1 + hyphen;
  if (!/\p{L}/u.test(word)) return 2;
  if (/^\p{Lu}+$/u.test(word)) return word.length === 1 ? 3 : 4;
  if (/^\p{Lu}/u.test(word)) return word.includes('.') ? 5 : 6 + hyphen;
  return 7 + hyphen;
}
