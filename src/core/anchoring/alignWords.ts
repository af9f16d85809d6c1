import { partitionPoint } from '../text/partitionPoint';
import type { Words } from './words';

/** For each word of the old text the word of the new one that it became, or NONE. */
export type Alignment = Int32Array;

export const NONE = -1;

/**
 * Aligns two versions word by word, in order. It works from the certain to the uncertain, as patience and histogram
 * diff do with lines: runs of words that occur once on both sides are fixed first, the gaps between them are then
 * compared by themselves with shorter runs, and a small gap by dynamic programming.
 */
export function alignWords(a: Words, b: Words): Alignment {
  const alignment = new Int32Array(a.count).fill(NONE);
  alignRegion({ a, b, alignment }, { a0: 0, a1: a.count, b0: 0, b1: b.count });
  return alignment;
}

export interface Pair {
  readonly a: Words;
  readonly b: Words;
  readonly alignment: Alignment;
}

/** Words a0 to a1 of the old text against b0 to b1 of the new one. */
export interface Region {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** Lengths of the runs that are looked for, longest first: the longer, the less likely by chance. */
const RUN_LENGTHS = [12, 6, 3, 2, 1];

/** Cells of the table of a gap that is small enough for dynamic programming: about a millisecond at most. */
const MAX_CELLS = 60_000;

export function alignRegion(pair: Pair, region: Region, level = 0): void {
  const rest = trim(pair, region);
  const [n, m] = [rest.a1 - rest.a0, rest.b1 - rest.b0];
  if (n === 0 || m === 0) return;
  if (n * m <= MAX_CELLS) return alignByTable(pair, rest);
  for (let next = level; next < RUN_LENGTHS.length; next++) {
    const anchors = inOrder(commonRuns(pair, rest, RUN_LENGTHS[next]!));
    if (anchors.length > 0) return alignBetween(pair, rest, anchors, next);
  }
}

/** Equal words at both ends belong together. */
function trim({ a, b, alignment }: Pair, region: Region): Region {
  let { a0, a1, b0, b1 } = region;
  while (a0 < a1 && b0 < b1 && a.ids[a0] === b.ids[b0]) alignment[a0++] = b0++;
  while (a0 < a1 && b0 < b1 && a.ids[a1 - 1] === b.ids[b1 - 1]) alignment[--a1] = --b1;
  return { a0, a1, b0, b1 };
}

/** A run of equal words, where it begins on both sides. */
interface Run {
  readonly a: number;
  readonly b: number;
}

/** Runs of this length that occur exactly once in the region of each side, in the order of the old text. */
function commonRuns({ a, b }: Pair, { a0, a1, b0, b1 }: Region, length: number): Run[] {
  const seen = new Map<number, number>();
  eachRun(a.ids, a0, a1, length, (hash, at) => seen.set(hash, seen.has(hash) ? TWICE : at));
  const found = new Map<number, number>();
  eachRun(b.ids, b0, b1, length, (hash, at) => {
    const other = seen.get(hash);
    if (other !== undefined && other !== TWICE) found.set(hash, found.has(hash) ? TWICE : at);
  });
  const runs: Run[] = [];
  for (const [hash, at] of found) {
    const run = { a: seen.get(hash)!, b: at };
    if (at !== TWICE && sameRun(a.ids, b.ids, run, length)) runs.push(run);
  }
  return runs.sort((x, y) => x.a - y.a);
}

const TWICE = -1;

/** A polynomial hash rolled along; `sameRun` guards against two runs with one hash. */
export function eachRun(
  ids: Int32Array,
  from: number,
  to: number,
  length: number,
  visit: (hash: number, at: number) => void,
): void {
  let leading = 1;
  for (let i = 1; i < length; i++) leading = Math.imul(leading, HASH_BASE);
  let hash = 0;
  for (let i = from; i < to; i++) {
    if (i - length >= from) hash = (hash - Math.imul(spread(ids[i - length]!), leading)) | 0;
    hash = (Math.imul(hash, HASH_BASE) + spread(ids[i]!)) | 0;
    if (i + 1 - length >= from) visit(hash, i + 1 - length);
  }
}

const HASH_BASE = 0x01000193;
const spread = (id: number): number => Math.imul(id + 1, 0x9e3779b1);

export function sameRun(a: Int32Array, b: Int32Array, run: Run, length: number): boolean {
  for (let i = 0; i < length; i++) if (a[run.a + i] !== b[run.b + i]) return false;
  return true;
}

/** The longest subsequence of runs that is in order on both sides (patience sorting). */
function inOrder(runs: readonly Run[]): Run[] {
  const tops: number[] = [];
  const before = new Int32Array(runs.length).fill(NONE);
  runs.forEach((run, i) => {
    const pile = partitionPoint(tops.length, (k) => runs[tops[k]!]!.b < run.b);
    if (pile > 0) before[i] = tops[pile - 1]!;
    tops[pile] = i;
  });
  const chain: Run[] = [];
  for (let i = tops.at(-1) ?? NONE; i !== NONE; i = before[i]!) chain.push(runs[i]!);
  return chain.reverse();
}

/** Fixes the runs, grown as far as they go, and aligns what is between them. */
function alignBetween(pair: Pair, region: Region, anchors: readonly Run[], level: number): void {
  let [a0, b0] = [region.a0, region.b0];
  const length = RUN_LENGTHS[level]!;
  for (const anchor of anchors) {
    if (anchor.a < a0 || anchor.b < b0) continue;
    alignRegion(pair, { a0, a1: anchor.a, b0, b1: anchor.b }, level);
    for (let i = 0; i < length; i++) pair.alignment[anchor.a + i] = anchor.b + i;
    [a0, b0] = [anchor.a + length, anchor.b + length];
    while (a0 < region.a1 && b0 < region.b1 && pair.a.ids[a0] === pair.b.ids[b0]) pair.alignment[a0++] = b0++;
  }
  alignRegion(pair, { a0, a1: region.a1, b0, b1: region.b1 }, level);
}

/** A word counts ten times as much as a mark, and going on from one match to the next a little more than starting anew. */
const WORD_SCORE = 10;
const MARK_SCORE = 1;
const ADJACENT_SCORE = 2;

/** The alignment with the greatest score, by dynamic programming. */
function alignByTable({ a, b, alignment }: Pair, { a0, a1, b0, b1 }: Region): void {
  const [n, m] = [a1 - a0, b1 - b0];
  const width = m + 1;
  const best = new Int32Array((n + 1) * width);
  const matched = new Int32Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const cell = i * width + j;
      const diagonal = cell + width + 1;
      const skip = Math.max(best[cell + width]!, best[cell + 1]!);
      let match = 0;
      if (a.ids[a0 + i] === b.ids[b0 + j]) {
        const after = Math.max(best[diagonal]!, matched[diagonal]! > 0 ? matched[diagonal]! + ADJACENT_SCORE : 0);
        match = after + (a.isWord[a0 + i] ? WORD_SCORE : MARK_SCORE);
      }
      matched[cell] = match;
      best[cell] = Math.max(skip, match);
    }
  }
  trace(best, matched, width, n, m, (i, j) => (alignment[a0 + i] = b0 + j));
}

function trace(
  best: Int32Array,
  matched: Int32Array,
  width: number,
  n: number,
  m: number,
  pair: (i: number, j: number) => void,
): void {
  let adjacent = false;
  for (let i = 0, j = 0; i < n && j < m;) {
    const cell = i * width + j;
    const match = matched[cell]!;
    if (match > 0 && match + (adjacent ? ADJACENT_SCORE : 0) >= best[cell]!) {
      pair(i++, j++);
      adjacent = true;
      continue;
    }
    adjacent = false;
    if (best[cell + width]! >= best[cell + 1]!) i++;
    else j++;
  }
}
