import type { Span } from '../text/span';
import { partitionPoint } from '../text/partitionPoint';

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
  const { segments } = prose;
  let start: number | undefined;
  let end = 0;
  for (let i = Math.max(0, lastStartingBy(segments, 'source', inBlock.start)); i < segments.length; i++) {
    if (segments[i]!.source >= inBlock.end) break;
    const inside = clip(segments[i]!, inBlock);
    if (!inside) continue;
    start ??= inside.start;
    end = inside.end;
  }
  return start === undefined ? undefined : { start, end };
}

function sourceOf(prose: Prose, offset: number, edge: 'start' | 'end'): number {
  const segment = prose.segments[Math.max(0, lastStartingBy(prose.segments, 'prose', offset))];
  if (!segment) return 0;
  const { source, proseLength, sourceLength } = segment;
  const into = Math.min(offset - segment.prose, proseLength);
  if (proseLength === sourceLength) return source + into + (edge === 'end' ? 1 : 0);
  return edge === 'start' && into < proseLength ? source : source + sourceLength;
}

/** The index of the last segment that starts at or before the offset, by binary search; -1 if none does. */
const lastStartingBy = (segments: readonly Segment[], side: 'prose' | 'source', offset: number): number =>
  partitionPoint(segments.length, (i) => segments[i]![side] <= offset) - 1;

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
