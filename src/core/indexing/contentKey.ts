/**
 * MurmurHash3 by Austin Appleby, the 128-bit variant for 32-bit machines, as 32 hexadecimal digits. It names what is kept
 * in a cache; it is no guard against somebody who wants two texts to have one name.
 */
export function contentKey(bytes: Uint8Array): string {
  const state = Uint32Array.of(0, 0, 0, 0);
  const whole = bytes.length & ~15;
  const block = new Uint32Array(4);
  for (let at = 0; at < whole; at += 16) {
    for (let lane = 0; lane < 4; lane++) block[lane] = wordAt(bytes, at + 4 * lane);
    mixBlock(state, block);
  }
  mixTail(state, bytes, whole);
  for (let lane = 0; lane < 4; lane++) state[lane]! ^= bytes.length;
  addUp(state);
  for (let lane = 0; lane < 4; lane++) state[lane] = avalanche(state[lane]!);
  addUp(state);
  return Array.from(state, (lane) => lane.toString(16).padStart(8, '0')).join('');
}

const FACTORS = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93] as const;
const TURNS = [15, 16, 17, 18] as const;
const STATE_TURNS = [19, 17, 15, 13] as const;
const OFFSETS = [0x561ccd1b, 0x0bcaa747, 0x96cd1c35, 0x32ac3b17] as const;

function mixBlock(state: Uint32Array, block: Uint32Array): void {
  for (let lane = 0; lane < 4; lane++) {
    state[lane]! ^= mixWord(block[lane]!, lane);
    state[lane] = rotate(state[lane]!, STATE_TURNS[lane]!) + state[(lane + 1) & 3]!;
    state[lane] = Math.imul(state[lane]!, 5) + OFFSETS[lane]!;
  }
}

function mixTail(state: Uint32Array, bytes: Uint8Array, start: number): void {
  const tail = new Uint8Array(16);
  tail.set(bytes.subarray(start));
  for (let lane = 0; lane < 4; lane++) {
    if (start + 4 * lane < bytes.length) state[lane]! ^= mixWord(wordAt(tail, 4 * lane), lane);
  }
}

const mixWord = (word: number, lane: number): number =>
  Math.imul(rotate(Math.imul(word, FACTORS[lane]!), TURNS[lane]!), FACTORS[(lane + 1) & 3]!);

function addUp(state: Uint32Array): void {
  state[0]! += state[1]! + state[2]! + state[3]!;
  for (let lane = 1; lane < 4; lane++) state[lane]! += state[0]!;
}

function avalanche(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

const wordAt = (bytes: Uint8Array, at: number): number =>
  bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
