/** How many code points the first `offset` UTF-16 units of a text hold. */
export function codePointsBefore(text: string, offset: number): number {
  let pairs = 0;
  for (let i = 1; i < offset; i++) if (isLow(text, i) && isHigh(text, i - 1)) pairs++;
  return offset - pairs;
}

/** The same for many offsets of one text: a function from UTF-16 offsets to code points. */
export function codePointsIn(text: string): (offset: number) => number {
  const seconds: number[] = [];
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) seconds.push(match.index + 1);
  return (offset) => offset - countBelow(seconds, offset);
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The UTF-16 offset of the code point with this number; the text's length when there are fewer. */
export function offsetOfCodePoint(text: string, count: number): number {
  let at = 0;
  for (let left = count; left > 0 && at < text.length; left--) at += isHigh(text, at) && isLow(text, at + 1) ? 2 : 1;
  return at;
}

const isHigh = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
