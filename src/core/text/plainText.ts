import { partitionPoint } from './partitionPoint';
import type { Span } from './span';

/**
 * A text as other programs keep it, with the way back: without byte order mark, every line end one LF, every lone
 * surrogate U+FFFD (which is what a file in UTF-8 makes of it). Offsets are UTF-16 units on both sides.
 */
export interface PlainText {
  readonly text: string;
  /** The place in the plain text; one inside of what was left out counts as the place before it. */
  readonly toPlain: (offset: number) => number;
  /** The place in the source; the one before a byte order mark or a two-unit line end. */
  readonly toSource: (offset: number) => number;
}

export function plainText(source: string): PlainText {
  const dropped = [...source.matchAll(/^\uFEFF|\r(?=\n)/g)].map(({ index }) => index);
  const hasMark = source.startsWith('\uFEFF');
  const text = toWellFormed(source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  return {
    text,
    toPlain: (offset) => offset - countBelow(dropped, offset),
    toSource: (offset) => offset + countShifted(dropped, offset, hasMark ? 1 : 0),
  };
}

export const plainSpan = ({ toPlain }: PlainText, { start, end }: Span): Span => ({
  start: toPlain(start),
  end: toPlain(end),
});

export const sourceSpan = ({ toSource }: PlainText, { start, end }: Span): Span => ({
  start: toSource(start),
  end: toSource(end),
});

/** Lone surrogates as U+FFFD: what every encoder of UTF-8 writes for them. */
export const toWellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');

/** How many of the ascending numbers are less than the value. */
const countBelow = (ascending: readonly number[], value: number): number =>
  partitionPoint(ascending.length, (i) => ascending[i]! < value);

/** How many units were dropped before a plain offset: the i-th dropped unit stands at plain offset `ascending[i] - i`. */
const countShifted = (ascending: readonly number[], offset: number, least: number): number =>
  least + partitionPoint(ascending.length - least, (i) => ascending[least + i]! - (least + i) < offset);
