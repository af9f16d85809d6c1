/**
 * A record is a block of bytes whose length is a multiple of four. As 32-bit integers in the machine's own order: the
 * checksum of all that follows, how many numbers there are, how many bytes of text; then the numbers, then the text in
 * UTF-8, filled up with zeros.
 */
export const HEADER_INTS = 3;

/** FNV-1a over 32-bit words. It tells a torn block from a whole one. */
export function checksum(words: Int32Array): number {
  let sum = 0x811c9dc5 | 0;
  for (let at = 0; at < words.length; at++) sum = Math.imul(sum ^ words[at]!, 0x01000193);
  return sum;
}
