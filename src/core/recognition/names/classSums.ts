import { builtOnce } from '../../builtOnce';
import type { EncodedText } from './encodedText';
import { AROUND, FeatureWriter, KINDS, LISTED, RUN, type Group } from './featureWriter';
import { AFTER_TEXT, at, electionAfter, isGlued, placeInRun, writeFeatures } from './features';
import { mix } from './gazetteer/wordHash';
import { addWeights, SUMS, type NameWeights } from './nameWeights';

/**
 * What combinations of classes weigh, each in the row that its hash names, until another takes its place: first what its
 * features hang on, then the sums of their weights.
 */
export type KeptSums = Int32Array;

/** In a row: the numbers of the longest key; and all that there are, a line of the processor's cache. */
const KEY = 6;
const ROW = 16;
/** A year of news has some tens of thousands of combinations, nearly all of them seldom. */
const ROWS = 1 << 15;

export const keptSums = builtOnce((_weights: NameWeights): KeptSums => new Int32Array(ROWS * ROW));

/**
 * Adds to `sums` what the classes of the words around a token weigh: their shapes, coarse classes and gazetteers. Half of all
 * features hang on nothing else, and a text uses few combinations of classes again and again, so that the weights of each are
 * added up once.
 */
export function addClassSums(
  encoded: EncodedText,
  i: number,
  weights: NameWeights,
  kept: KeptSums,
  sums: Int32Array,
): void {
  addKept(rowOf(encoded, i, AROUND, keyAround(encoded, i), weights, kept), kept, sums);
  addKept(rowOf(encoded, i, KINDS, keyOfKinds(encoded, i), weights, kept), kept, sums);
  addKept(rowOf(encoded, i, RUN, keyOfRun(encoded, i), weights, kept), kept, sums);
  addKept(rowOf(encoded, i, LISTED, keyOfListed(encoded, i), weights, kept), kept, sums);
}

function addKept(row: number, kept: KeptSums, sums: Int32Array): void {
  for (let n = 0; n < SUMS; n++) sums[n] = (sums[n]! + kept[row + KEY + n]!) | 0;
}

/** The row of the key that was written last; it is added up where no row has it. */
function rowOf(
  encoded: EncodedText,
  i: number,
  group: Group,
  length: number,
  weights: NameWeights,
  kept: KeptSums,
): number {
  let hash = 0;
  for (let n = 0; n < length; n++) hash = mix(hash, key[n]!);
  const home = (hash & (ROWS - 1)) * ROW;
  let row = home;
  for (let look = 0; look < LOOKS && kept[row] !== 0; look++) {
    if (hasKey(kept, row, length)) return row;
    row = (row + ROW) & (kept.length - 1);
  }
  if (kept[row] !== 0) row = home;
  weigh(encoded, i, group, weights, kept, row);
  return row;
}

/** How many rows from its own on a key may stand in. */
const LOOKS = 4;

function hasKey(kept: KeptSums, row: number, length: number): boolean {
  for (let n = 0; n < length; n++) if (kept[row + n] !== key[n]) return false;
  return true;
}

function weigh(encoded: EncodedText, i: number, group: Group, weights: NameWeights, kept: KeptSums, row: number): void {
  writer.wanted = group;
  writeFeatures(encoded, i, writer);
  sums.fill(0);
  addWeights(weights, writer.hashes, writer.count, sums);
  kept.set(key, row);
  kept.set(sums, row + KEY);
}

const sums = new Int32Array(SUMS);
const writer = new FeatureWriter();

/** All that the features of a group hang on, the group itself included; kept between calls. */
const key = new Int32Array(KEY);

/** Each of these writes a key, and returns how many numbers it has. The first is never 0, as it is in a free row. */
function keyAround(e: EncodedText, i: number): number {
  const { shape, sentence, casing, finest } = e;
  let shapes = AROUND;
  for (let j = i - 2; j <= i + 2; j++) shapes = (shapes << 5) | shapeBits(shape, j);
  key[0] = shapes;
  const glue = (isGlued(e, i) ? 1 : 0) | (isGlued(e, i + 1) ? 2 : 0);
  key[1] = (glue << 5) | ((finest[i]! < 0 ? 0 : 1) << 4) | (casing[i]! << 2) | sentence[i]!;
  return 2;
}

function keyOfKinds({ coarse }: EncodedText, i: number): number {
  key[0] = KINDS;
  for (let n = 1; n <= 3; n++) key[n] = at(coarse, i + n - 2);
  return 4;
}

function keyOfRun(e: EncodedText, i: number): number {
  const { shape, gazetteer } = e;
  const from = e.runStart[i]!;
  const to = e.runEnd[i]!;
  const { length, position, rest } = placeInRun(e, i);
  const place = (length << 6) | (position << 4) | (rest << 2) | e.sentence[i]!;
  const shapes = (shapeBits(shape, from - 1) << 10) | (shapeBits(shape, to + 1) << 5) | shapeBits(shape, i);
  key[0] = (RUN << 26) | (electionAfter(e, to) << 24) | (place << 15) | shapes;
  key[1] = at(gazetteer, from - 1);
  key[2] = at(gazetteer, to + 1);
  key[3] = gazetteer[from]!;
  key[4] = gazetteer[to]!;
  key[5] = gazetteer[i]!;
  return 6;
}

function keyOfListed({ gazetteer, shape }: EncodedText, i: number): number {
  key[0] = (LISTED << 5) | shapeBits(shape, i);
  for (let n = 1; n <= 3; n++) key[n] = at(gazetteer, i + n - 2);
  return 4;
}

/** A shape, or which end of the text is there, in five bits. */
const shapeBits = (shape: Int32Array, i: number): number => at(shape, i) - AFTER_TEXT;
