// Trains the word-class model: `tsx scripts/train/trainWordClasses.ts SILVER OUT.bin`, where SILVER holds one sentence a
// line, each word as WORD<tab>CLASS, words apart by a blank. Averaged perceptron, weights cut to 8 bits.
import { readFileSync, writeFileSync } from 'node:fs';
import { extractFeatures, FEATURES, WORD_CLASSES, wordKeys, type WordKeys } from '../../src/core/commitments/wordClass';

interface Sentence {
  readonly keys: readonly WordKeys[];
  readonly gold: readonly number[];
}

const BUCKETS = 1 << 14;
const EPOCHS = 5;
const CLASSES = WORD_CLASSES.length;
/** One sentence in twenty is kept out of training to measure on. */
const HELD_OUT = 20;

const [silver, out] = process.argv.slice(2);
if (!silver || !out) {
  console.error('usage: trainWordClasses SILVER OUT.bin');
  process.exit(2);
}

const sentences = readFileSync(silver, 'utf8').split('\n').map(parseSentence);
const training = sentences.filter((_, i) => i % HELD_OUT !== 0);
const held = sentences.filter((_, i) => i % HELD_OUT === 0);

const weights = new Int32Array(BUCKETS * CLASSES);
const totals = new Float64Array(BUCKETS * CLASSES);
const stamps = new Int32Array(BUCKETS * CLASSES);
const features = new Int32Array(FEATURES);
let step = 0;

for (let epoch = 0; epoch < EPOCHS; epoch++) {
  let wrong = 0;
  let words = 0;
  for (const sentence of shuffled(training, epoch + 1)) {
    words += sentence.gold.length;
    wrong += learn(sentence);
  }
  console.error(`epoch ${epoch + 1}: ${((100 * wrong) / words).toFixed(2)} % wrong while learning`);
}
for (let i = 0; i < totals.length; i++) totals[i] = totals[i]! + (step - stamps[i]!) * weights[i]!;

const averaged = totals.map((total) => total / step);
const quantized = quantize(averaged);
console.error(`held out: ${(100 * accuracy(held, quantized)).toFixed(2)} % of words agree with the silver tags`);
writeFileSync(out, new Uint8Array(quantized.buffer));

function parseSentence(line: string): Sentence {
  const pairs = line.split(' ').map((pair) => pair.split('\t') as [string, string]);
  return {
    keys: pairs.map(([word]) => wordKeys(word)),
    gold: pairs.map(([, tag]) => Math.max(0, WORD_CLASSES.indexOf(tag as never))),
  };
}

function learn({ keys, gold }: Sentence): number {
  let wrong = 0;
  let previous = 31;
  let before = 31;
  for (let i = 0; i < keys.length; i++) {
    step++;
    extractFeatures(keys, i, previous, before, features);
    const guess = predict(weights);
    if (guess !== gold[i]) {
      wrong++;
      for (const feature of features) {
        const row = (feature & (BUCKETS - 1)) * CLASSES;
        bump(row + gold[i]!, 1);
        bump(row + guess, -1);
      }
    }
    before = previous;
    previous = guess;
  }
  return wrong;
}

function bump(at: number, by: number): void {
  totals[at] = totals[at]! + (step - stamps[at]!) * weights[at]!;
  stamps[at] = step;
  weights[at] = weights[at]! + by;
}

function predict(table: ArrayLike<number>): number {
  let winner = 0;
  let high = -Infinity;
  for (let c = 0; c < CLASSES; c++) {
    let score = 0;
    for (const feature of features) score += table[(feature & (BUCKETS - 1)) * CLASSES + c]!;
    if (score > high) [winner, high] = [c, score];
  }
  return winner;
}

/** Scales so that the 99.9th percentile of the weights is 127; the few beyond are cut. */
function quantize(values: Float64Array): Int8Array {
  const sorted = Float64Array.from(values, Math.abs).sort();
  const scale = 127 / sorted[Math.floor(sorted.length * 0.999)]!;
  return Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value * scale))));
}

function accuracy(test: readonly Sentence[], table: ArrayLike<number>): number {
  let right = 0;
  let words = 0;
  for (const { keys, gold } of test) {
    let previous = 31;
    let before = 31;
    for (let i = 0; i < keys.length; i++) {
      extractFeatures(keys, i, previous, before, features);
      const guess = predict(table);
      words++;
      if (guess === gold[i]) right++;
      before = previous;
      previous = guess;
    }
  }
  return right / words;
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const copy = [...items];
  let state = seed * 2654435761;
  for (let i = copy.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}
