import type { Span } from '../text/span';

/**
 * The readable text of a block with an exact way back to the source. Markup is gone, character references and escapes
 * are resolved, a line end (with the container's indentation and `>` marks) is one blank; images, code and URLs are left out
 * (inline code leaves U+FFFC so that words on both sides stay apart).
 */
export interface Prose {
  readonly text: string;
  /**
   * In prose order, without gaps in the prose; source spans ascend and may leave gaps, where the markup is. An edit
   * elsewhere in the document keeps this very array, so that what was found in the prose can be kept under it.
   */
  readonly segments: readonly Segment[];
  /** The document offset that the segments' sources count from: all that changes when text is typed above the block. */
  readonly origin: number;
}

/**
 * A run of prose that came from one run of source. Runs of the same length on both sides stand as they do in the source, but
 * for line ends of one unit, which are blanks, and map unit by unit; others ("&amp;" for "&", a line end with the marks of a
 * quote) map only as a whole.
 */
export interface Segment {
  /** Start in the prose, UTF-16 units. */
  readonly prose: number;
  /** Start in the document, counted from the prose's origin. */
  readonly source: number;
  readonly proseLength: number;
  readonly sourceLength: number;
}

/** Prose that stands in the document as it reads: one verbatim run that starts at `origin`. */
export function plainProse(text: string, origin = 0): Prose {
  const whole = { prose: 0, source: 0, proseLength: text.length, sourceLength: text.length };
  return { text, segments: text ? [whole] : [], origin };
}

/** The document span that a span of prose came from; marks strictly inside it are included, marks at its edges are not. */
export function toSource(prose: Prose, span: Span): Span {
  const start = prose.origin + sourceOf(prose, span.start, 'start');
  if (span.end <= span.start) return { start, end: start };
  return { start, end: Math.max(start, prose.origin + sourceOf(prose, span.end - 1, 'end')) };
}

/** The prose span that lies inside a document span; undefined when the document span covers no prose of this block. */
export function toProse(prose: Prose, span: Span): Span | undefined {
  const inBlock = { start: span.start - prose.origin, end: span.end - prose.origin };
  let start: number | undefined;
  let end = 0;
  for (const segment of prose.segments) {
    const inside = clip(segment, inBlock);
    if (!inside) continue;
    start ??= inside.start;
    end = inside.end;
  }
  return start === undefined ? undefined : { start, end };
}

function sourceOf(prose: Prose, offset: number, edge: 'start' | 'end'): number {
  const segment = segmentAt(prose.segments, offset);
  if (!segment) return 0;
  const verbatim = segment.proseLength === segment.sourceLength;
  const into = Math.min(offset - segment.prose, segment.proseLength);
  if (edge === 'start')
    return segment.source + (verbatim ? into : into < segment.proseLength ? 0 : segment.sourceLength);
  return segment.source + (verbatim ? into + 1 : segment.sourceLength);
}

/** The last segment that starts at or before the offset, by binary search. */
function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.prose <= offset) low = middle;
    else high = middle - 1;
  }
  return segments[low];
}

function clip(segment: Segment, span: Span): Span | undefined {
  const start = Math.max(segment.source, span.start);
  const end = Math.min(segment.source + segment.sourceLength, span.end);
  if (start >= end) return undefined;
  if (segment.proseLength !== segment.sourceLength) {
    return { start: segment.prose, end: segment.prose + segment.proseLength };
  }
  const shift = segment.prose - segment.source;
  return { start: start + shift, end: end + shift };
}
