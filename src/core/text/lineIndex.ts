import { lastAtMost } from './partitionPoint';

/** Where the lines of a text begin. A line ends with LF, CR LF or CR, as in Markdown and in editors; its end belongs to it. */
export interface LineIndex {
  /** Offsets in UTF-16 units, ascending; the first is 0, and a text that ends in a line end has an empty last line. */
  readonly starts: ArrayLike<number>;
  /** The text's length in UTF-16 units. */
  readonly length: number;
}

/** A place as core counts it: both zero-based, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function buildLineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LINE_FEED || (unit === RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) starts.push(at + 1);
  }
  return { starts, length: text.length };
}

/** The place of an offset; one outside of the text counts as its nearest end. */
export function positionAt(index: LineIndex, offset: number): Position {
  const at = Math.max(0, Math.min(offset, index.length));
  const line = lastAtMost(index.starts, at);
  return { line, column: at - index.starts[line]! };
}

/** The offset of a place; a line after the last is the text's end, a column after a line's end is the next line's start. */
export function offsetAt(index: LineIndex, { line, column }: Position): number {
  if (line < 0) return 0;
  const start = index.starts[line];
  if (start === undefined) return index.length;
  return Math.min(start + Math.max(0, column), index.starts[line + 1] ?? index.length);
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
