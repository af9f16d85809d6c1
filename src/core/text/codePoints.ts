import { lastAtMost } from './partitionPoint';

/** How an offset counts: UTF-16 code units (JavaScript, VS Code), code points (W3C annotations, Python), bytes of UTF-8. */
export type OffsetUnit = 'utf16' | 'codePoint' | 'byte';

/**
 * Offsets of a text in all units at every so many characters, so that a conversion walks only a short stretch. The three
 * arrays run in parallel and ascend.
 */
export interface OffsetIndex extends Readonly<Record<OffsetUnit, Int32Array>> {
  readonly text: string;
}

export function buildOffsetIndex(text: string): OffsetIndex {
  const size = Math.ceil(text.length / stride) + 1;
  const index = { text, utf16: new Int32Array(size), codePoint: new Int32Array(size), byte: new Int32Array(size) };
  const at = { utf16: 0, codePoint: 0, byte: 0 };
  let entries = 1;
  while (at.utf16 < text.length) {
    step(text, at);
    if (at.utf16 < entries * stride) continue;
    index.utf16[entries] = at.utf16;
    index.codePoint[entries] = at.codePoint;
    index.byte[entries] = at.byte;
    entries++;
  }
  const cut = (array: Int32Array) => array.subarray(0, entries);
  return { text, utf16: cut(index.utf16), codePoint: cut(index.codePoint), byte: cut(index.byte) };
}

/**
 * The same place in another unit. A place inside a character counts as the character's start, a place outside of the text as
 * its nearest end. A lone surrogate is one code point and three bytes, as every encoder writes it (U+FFFD).
 */
export function convertOffset(index: OffsetIndex, offset: number, from: OffsetUnit, to: OffsetUnit): number {
  const entry = Math.max(0, lastAtMost(index[from], offset));
  const at = { utf16: index.utf16[entry]!, codePoint: index.codePoint[entry]!, byte: index.byte[entry]! };
  let before = at[to];
  while (at[from] <= offset) {
    before = at[to];
    if (at.utf16 >= index.text.length) break;
    step(index.text, at);
  }
  return before;
}

/** UTF-16 units between two entries: a conversion costs a fraction of a microsecond, the index 1/20 of the text. */
const stride = 256;

/** Goes on by one character in all units. */
function step(text: string, at: Record<OffsetUnit, number>): void {
  const code = text.codePointAt(at.utf16)!;
  at.utf16 += code > 0xffff ? 2 : 1;
  at.codePoint += 1;
  at.byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
