/**
 * A half-open range of UTF-16 code units, the unit of JavaScript strings and of VS Code's offsets.
 * `start` is inside, `end` is not; an empty span has `start === end`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** The span as far to the right as `by` says. */
export const moved = (s: Span, by: number): Span => ({ start: s.start + by, end: s.end + by });

export const spanLength = (s: Span): number => s.end - s.start;

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** True if the two share at least one code unit; spans that only touch do not overlap. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True if `inner` lies wholly inside `outer`; equal spans contain each other. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The smallest span that contains both. */
export const cover = (a: Span, b: Span): Span => span(Math.min(a.start, b.start), Math.max(a.end, b.end));

/** Text order: by start, the longer first where two start together, so that a parent comes before its children. */
export const compareSpans = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

export const textOf = (text: string, s: Span): string => text.slice(s.start, s.end);
