import { buildOffsetIndex, convertOffset, type OffsetUnit } from '../text/codePoints';
import type { Span } from '../text/span';

/** Spans of one text in a format's unit and back to UTF-16. */
export interface UnitSpans {
  readonly toUnit: (span: Span) => Span;
  /** Undefined unless both are whole numbers, in order, and inside the text. */
  readonly toUtf16: (start: unknown, end: unknown) => Span | undefined;
}

export function unitSpans(text: string, unit: OffsetUnit): UnitSpans {
  const index = buildOffsetIndex(text);
  const length = convertOffset(index, text.length, 'utf16', unit);
  const isInside = (offset: unknown): offset is number =>
    typeof offset === 'number' && Number.isSafeInteger(offset) && offset >= 0 && offset <= length;
  return {
    toUnit: ({ start, end }) => ({
      start: convertOffset(index, start, 'utf16', unit),
      end: convertOffset(index, end, 'utf16', unit),
    }),
    toUtf16: (start, end) => {
      if (!isInside(start) || !isInside(end) || end < start) return undefined;
      return { start: convertOffset(index, start, unit, 'utf16'), end: convertOffset(index, end, unit, 'utf16') };
    },
  };
}
