import { builtOnce } from '../builtOnce';
import { highOf, lowOf, pairOf } from '../weightPairs';

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
export function tagWords(words: readonly { readonly keys: WordKeys }[], model: WordClassModel): WordClass[] {
  const keys = words.map((word) => word.keys);
  const pairs = pairedWeights(model);
  const classes: WordClass[] = [];
  let previous = START;
  let beforePrevious = START;
  for (let i = 0; i < words.length; i++) {
    extractFeatures(keys, i, previous, beforePrevious, features);
    beforePrevious = previous;
    previous = best(pairs);
    classes.push(WORD_CLASSES[previous]!);
  }
  return classes;
}

/** How many features describe one word. */
export const FEATURES = 15;

/** Scratch space, kept between calls: sentences are short and many. */
const features = new Int32Array(FEATURES);

/** The weights of a row are added two at a time; see `pairOf`. */
const PAIRS = CLASSES / 2;
const sums = new Int32Array(PAIRS);

/** The rows of a model, each weight in one number with the next one's. */
const pairedWeights = builtOnce(({ weights }: WordClassModel): Int32Array => {
  const pairs = new Int32Array(weights.length / 2);
  for (let i = 0; i < pairs.length; i++) pairs[i] = pairOf(weights[2 * i]!, weights[2 * i + 1]!);
  return pairs;
});

/** Hashes of a word's form, endings, beginning and shape, from which its features are made. */
export interface WordKeys {
  readonly word: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly prefix: number;
  readonly shape: number;
}

export function wordKeys(word: string): WordKeys {
  const { length } = word;
  return {
    word: isDigit(word.charCodeAt(0)) ? NUMBER : hashText(word, 0, length),
    suffix2: hashText(word, Math.max(0, length - 2), length),
    suffix3: hashText(word, Math.max(0, length - 3), length),
    prefix: hashText(word, 0, Math.min(3, length)),
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

/** The class with the most weight for what `features` holds; of equal ones the first. */
function best(pairs: Int32Array): number {
  addRows(pairs);
  let winner = 0;
  let most = -Infinity;
  for (let pair = 0; pair < PAIRS; pair++) {
    const low = lowOf(sums[pair]!);
    const high = highOf(sums[pair]!);
    if (low > most) {
      winner = 2 * pair;
      most = low;
    }
    if (high > most) {
      winner = 2 * pair + 1;
      most = high;
    }
  }
  return winner;
}

/**
 * Adds up the rows of all features. Most of the time of tagging passes here; the sums are written out because a loop over
 * them takes longer, most of all before the engine has compiled it.
 */
function addRows(pairs: Int32Array): void {
  const last = pairs.length - 1;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  let s7 = 0;
  for (let i = 0; i < FEATURES; i++) {
    const row = Math.imul(features[i]!, PAIRS) & last;
    s0 = (s0 + pairs[row]!) | 0;
    s1 = (s1 + pairs[row + 1]!) | 0;
    s2 = (s2 + pairs[row + 2]!) | 0;
    s3 = (s3 + pairs[row + 3]!) | 0;
    s4 = (s4 + pairs[row + 4]!) | 0;
    s5 = (s5 + pairs[row + 5]!) | 0;
    s6 = (s6 + pairs[row + 6]!) | 0;
    s7 = (s7 + pairs[row + 7]!) | 0;
  }
  sums[0] = s0;
  sums[1] = s1;
  sums[2] = s2;
  sums[3] = s3;
  sums[4] = s4;
  sums[5] = s5;
  sums[6] = s6;
  sums[7] = s7;
}

/** 32-bit FNV-1a over UTF-16 units of the lower-case word (isthe.com/chongo/tech/comp/fnv); a typographic apostrophe counts as a straight one. */
function hashText(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ lowerUnit(text, i), 0x01000193);
  return hash | 0;
}

function lowerUnit(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  if (unit < 0x80) return unit >= UPPER_A && unit <= UPPER_Z ? unit + 32 : unit;
  if (unit === 0x2019 || unit === 0x2018) return 0x27;
  return text[i]!.toLowerCase().charCodeAt(0);
}

const UPPER_A = 0x41;
const UPPER_Z = 0x5a;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Every number is the same word: the hash of "#". */
const NUMBER = Math.imul(0x811c9dc5 ^ 0x23, 0x01000193) | 0;

function mix(salt: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35), 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}

/** Lower case, capitalized, all capitals, number, punctuation, with a hyphen or not. */
function shapeOf(word: string): number {
  let digits = false;
  let letters = 0;
  let uppers = 0;
  let hyphen = 0;
  let dot = false;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (isDigit(unit)) digits = true;
    else if (unit === 0x2d && word.length > 1) hyphen = 8;
    else if (unit === 0x2e) dot = true;
    else if (unit >= 0x80 ? isLetter(word[i]!) : (unit | 32) >= 0x61 && (unit | 32) <= 0x7a) {
      letters++;
      if (unit >= 0x80 ? word[i] !== word[i]!.toLowerCase() : unit <= UPPER_Z) uppers++;
    }
  }
  if (digits) return 1 + hyphen;
  if (letters === 0) return 2;
  if (uppers === word.length) return word.length === 1 ? 3 : 4;
  const first = word[0]!;
  if (first !== first.toLowerCase()) return dot ? 5 : 6 + hyphen;
  return 7 + hyphen;
}

const isLetter = (character: string): boolean => /\p{L}/u.test(character);
