import { alignRegion, eachRun, NONE, sameRun, type Pair } from './alignWords';

/**
 * What was taken to another place: runs of words that no place in order was found for on either side and that occur
 * once among those. Each moved passage is then aligned by itself, as far as its lines go, so that a passage that was
 * moved and edited is recognized as well.
 */
export function findMoves(pair: Pair): Uint8Array {
  const moved = new Uint8Array(pair.a.count);
  const taken = new Uint8Array(pair.b.count);
  for (const b of pair.alignment) if (b !== NONE) taken[b] = 1;
  const free: Free = { ...pair, taken, moved };
  for (const length of SEED_LENGTHS) for (const run of seeds(free, length)) grow(free, run, length);
  return moved;
}

/** A moved run has at least this many words and marks; shorter ones are found again by chance. */
const SEED_LENGTHS = [16, 8, 5, 3];

/** How far beside a moved run its replaced words are looked for. */
const MAX_REACH = 120;

interface Free extends Pair {
  readonly taken: Uint8Array;
  readonly moved: Uint8Array;
}

interface Seed {
  readonly a: number;
  readonly b: number;
}

function seeds({ a, b, alignment, taken }: Free, length: number): Seed[] {
  const inNew = new Map<number, number>();
  eachFreeRun(
    b.ids,
    (at) => taken[at] === 1,
    length,
    (hash, at) => inNew.set(hash, inNew.has(hash) ? NONE : at),
  );
  if (inNew.size === 0) return [];
  const inOld = new Map<number, number>();
  eachFreeRun(
    a.ids,
    (at) => alignment[at] !== NONE,
    length,
    (hash, at) => {
      if (inNew.has(hash)) inOld.set(hash, inOld.has(hash) ? NONE : at);
    },
  );
  return [...inOld]
    .map(([hash, at]) => ({ a: at, b: inNew.get(hash)! }))
    .filter((seed) => seed.a !== NONE && seed.b !== NONE && sameRun(a.ids, b.ids, seed, length));
}

function eachFreeRun(
  ids: Int32Array,
  isTaken: (at: number) => boolean,
  length: number,
  visit: (hash: number, at: number) => void,
): void {
  for (let from = 0; from < ids.length;) {
    if (isTaken(from)) {
      from++;
      continue;
    }
    let to = from + 1;
    while (to < ids.length && !isTaken(to)) to++;
    if (to - from >= length) eachRun(ids, from, to, length, visit);
    from = to;
  }
}

/** From the seed outwards: first equal words, then the rest of the lines on both sides. */
function grow(free: Free, seed: Seed, length: number): void {
  if (free.alignment[seed.a] !== NONE || free.taken[seed.b] === 1) return;
  let [a0, b0, a1, b1] = [seed.a, seed.b, seed.a + length, seed.b + length];
  const isFree = (a: number, b: number): boolean => free.alignment[a] === NONE && free.taken[b] === 0;
  const same = (a: number, b: number): boolean => free.a.ids[a] === free.b.ids[b] && isFree(a, b);
  for (let i = 0; i < length; i++) if (!isFree(a0 + i, b0 + i)) return;
  while (a0 > 0 && b0 > 0 && same(a0 - 1, b0 - 1)) [a0, b0] = [a0 - 1, b0 - 1];
  while (a1 < free.a.count && b1 < free.b.count && same(a1, b1)) [a1, b1] = [a1 + 1, b1 + 1];
  settle(free, { a0, a1, b0, b1 });
  alignFree(free, { a0: lineStart(free, 'a', a0), a1: a0, b0: lineStart(free, 'b', b0), b1: b0 });
  alignFree(free, { a0: a1, a1: lineEnd(free, 'a', a1), b0: b1, b1: lineEnd(free, 'b', b1) });
}

interface Block {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

function settle({ alignment, taken, moved }: Free, { a0, a1, b0, b1 }: Block): void {
  for (let a = a0; a < a1; a++) if (alignment[a] === NONE && b0 + a - a0 < b1) alignment[a] = b0 + a - a0;
  mark({ alignment, taken, moved }, a0, a1);
}

function mark({ alignment, taken, moved }: Pick<Free, 'alignment' | 'taken' | 'moved'>, a0: number, a1: number): void {
  for (let a = a0; a < a1; a++) {
    if (alignment[a] === NONE) continue;
    taken[alignment[a]!] = 1;
    moved[a] = 1;
  }
}

function alignFree(free: Free, { a0, a1, b0, b1 }: Block): void {
  if (a0 >= a1 || b0 >= b1) return;
  alignRegion(free, { a0, a1, b0, b1 });
  mark(free, a0, a1);
}

const isFreeAt = (free: Free, side: 'a' | 'b', at: number): boolean =>
  side === 'a' ? free.alignment[at] === NONE : free.taken[at] === 0;

function lineStart(free: Free, side: 'a' | 'b', from: number): number {
  const words = free[side];
  let at = from;
  while (at > 0 && from - at < MAX_REACH && isFreeAt(free, side, at - 1) && !breaks(words, at - 1, at)) at--;
  return at;
}

function lineEnd(free: Free, side: 'a' | 'b', from: number): number {
  const words = free[side];
  let at = from;
  while (
    at < words.count &&
    at - from < MAX_REACH &&
    isFreeAt(free, side, at) &&
    (at === 0 || !breaks(words, at - 1, at))
  )
    at++;
  return at;
}

/** True if there is a line end between two neighboring words. */
const breaks = ({ text, starts, ends }: Pair['a'], left: number, right: number): boolean =>
  text.slice(ends[left], starts[right]).includes('\n');
