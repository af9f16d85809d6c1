/**
 * 32-bit hashes of words (FNV-1a over UTF-16 units). Names are compared by hash, never by string: it is what makes
 * reading a text against tens of thousands of names cheap. 60,000 names among 2^32 values collide a time or never.
 */
export const HASH_SEED = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** One step: a hash continued by another number. Also joins the words of a name and the parts of a feature. */
export const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, FNV_PRIME);
  return mixed ^ (mixed >>> 15);
};

/** Two steps, and three: the same as `mix` after `mix`, without the calls, which count until they are compiled. */
export function mixTwo(hash: number, a: number, b: number): number {
  const first = Math.imul(hash ^ a, FNV_PRIME);
  const second = Math.imul(first ^ (first >>> 15) ^ b, FNV_PRIME);
  return second ^ (second >>> 15);
}

export function mixThree(hash: number, a: number, b: number, c: number): number {
  const first = Math.imul(hash ^ a, FNV_PRIME);
  const second = Math.imul(first ^ (first >>> 15) ^ b, FNV_PRIME);
  const third = Math.imul(second ^ (second >>> 15) ^ c, FNV_PRIME);
  return third ^ (third >>> 15);
}

/** The word as it stands. */
export function hashExact(text: string, start: number, end: number): number {
  let hash = HASH_SEED;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ plainApostrophe(text.charCodeAt(i)), FNV_PRIME);
  return hash ^ (hash >>> 15);
}

/** The word in lower case. */
export function hashLower(text: string, start: number, end: number): number {
  let hash = HASH_SEED;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return hashExact(text.slice(start, end).toLowerCase(), 0, end - start);
    hash = Math.imul(hash ^ (isUpperAscii(unit) ? unit | 0x20 : unit), FNV_PRIME);
  }
  return hash ^ (hash >>> 15);
}

/** Words that newspapers write in capitals or not ("NATO", "Nato") from this length on; "US" and "WHO" stay apart from "us" and "who". */
const LONG_ACRONYM = 4;

/** The word as names are looked up: without diacritics, and long words in capitals with only the first one kept. */
export function hashName(text: string, start: number, end: number): number {
  const lowerRest = end - start >= LONG_ACRONYM && isAllUpper(text, start, end);
  let hash = HASH_SEED;
  for (let i = start; i < end; i++) {
    let unit = text.charCodeAt(i);
    if (unit > 0x7f) {
      unit = withoutDiacritic(unit);
      if (unit === COMBINING) continue;
    }
    hash = Math.imul(hash ^ (lowerRest && i > start && isUpperAscii(unit) ? unit | 0x20 : unit), FNV_PRIME);
  }
  return hash ^ (hash >>> 15);
}

/** The letter under a diacritic or stroke, `COMBINING` for a mark that stands alone, else the unit itself. */
function withoutDiacritic(unit: number): number {
  const known = PLAIN[unit]!;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  const plain = /\p{M}/u.test(character)
    ? COMBINING
    : (WITHOUT_STROKE[character] ?? character.normalize('NFD')).charCodeAt(0);
  PLAIN[unit] = plain;
  return plain;
}

const COMBINING = 1;
/** Filled as letters are met. */
const PLAIN = new Uint16Array(0x10000);

/** Letters whose stroke is no combining mark, and the curly apostrophe. */
const WITHOUT_STROKE: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  '\u2019': "'",
};

function isAllUpper(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x61 && unit <= 0x7a) return false;
    if (unit > 0x7f && unit !== CURLY_APOSTROPHE)
      return text.slice(start, end) === text.slice(start, end).toUpperCase();
  }
  return true;
}

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const isUpperAscii = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
const plainApostrophe = (unit: number): number => (unit === CURLY_APOSTROPHE ? APOSTROPHE : unit);
