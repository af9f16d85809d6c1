import { sameItems } from '../sameItems';
import { sentenceSpans } from '../text/sentences';
import { partitionPoint } from '../text/partitionPoint';
import { span, type Span } from '../text/span';
import type { RelativeBlock } from './chunks';
import type { BlockKind, Container } from './policyDocument';
import { toSource, type Segment } from './prose';

/**
 * What is read as one: a block, or of a long one some of its sentences. Its offsets count from its own start, so that it stays
 * the same wherever it is moved to.
 */
export interface Stretch {
  readonly kind: BlockKind;
  readonly text: string;
  /** As in `Prose`, with an origin of 0. */
  readonly segments: readonly Segment[];
  /** UTF-16 units of its source. */
  readonly length: number;
  readonly level: number | undefined;
  readonly containers: readonly Container[];
}

/** A stretch with its place in its block. */
export interface StretchOfBlock {
  readonly stretch: Stretch;
  /** Where it starts in the chunk of the block. */
  readonly start: number;
  /** Where it starts in the prose of the block. */
  readonly prose: number;
}

/** In UTF-16 units of prose; a paragraph up to this long is read at once, as most are, and what is typed costs no more. */
const LONG = 1500;
/** A stretch of a long paragraph goes on at least so far, so that its sentences are read beside those around them. */
const SHORTEST_STRETCH = 600;

/**
 * Cuts a block where a reader pauses: at lines that look empty since they hold nothing but no-break spaces, as pages turned
 * into Markdown have them; and where it is long, at ends of sentences with no quotation on either side, since who is quoted
 * is told by the sentences around. `chunk` is the source that the block's offsets count in.
 */
export function stretchesOf(block: RelativeBlock, chunk: string): readonly StretchOfBlock[] {
  if (block.kind !== 'paragraph') return [whole(block)];
  const paragraphs = block.text.includes(NO_BREAK_SPACE) ? lookingApart(block, chunk) : [span(0, block.text.length)];
  const parts = paragraphs.flatMap((paragraph) => shortened(block.text, paragraph));
  return parts.length === 1 ? [whole(block)] : parts.map((part) => partOf(block, part));
}

/** True if two stretches read the same in every respect. */
export const sameStretch = (a: Stretch, b: Stretch): boolean =>
  a === b ||
  (a.text === b.text &&
    a.length === b.length &&
    a.kind === b.kind &&
    a.level === b.level &&
    sameItems(a.segments, b.segments, sameSegment) &&
    sameItems(a.containers, b.containers, (x, y) => x.kind === y.kind && x.id === y.id));

const NO_BREAK_SPACE = '\u00A0';

/** Source with a line of its own that holds no-break spaces only; within a quote after its marks. */
const EMPTY_LOOKING_LINE = /(?:\r\n?|\n)[ \t>]*\u00A0[^\S\r\n]*(?:\r\n?|\n)/;

/** The parts of a block between lines that look empty. */
function lookingApart({ text, segments }: RelativeBlock, chunk: string): readonly Span[] {
  const prose = { text, segments, origin: 0 };
  const parts: Span[] = [];
  let start = 0;
  let end = 0;
  for (let at = text.indexOf(NO_BREAK_SPACE); at >= 0; at = text.indexOf(NO_BREAK_SPACE, end)) {
    const index = text.slice(0, at).trimEnd().length;
    end = text.length - text.slice(at).trimStart().length;
    if (index === 0 || end === text.length) continue;
    const before = toSource(prose, span(index - 1, index)).end;
    const behind = toSource(prose, span(end, end + 1)).start;
    if (!EMPTY_LOOKING_LINE.test(chunk.slice(before, behind))) continue;
    parts.push(span(start, index));
    start = end;
  }
  return [...parts, span(start, text.length)];
}

/** The sentences of a long paragraph in stretches; one that is not long is left as it is. */
function shortened(text: string, paragraph: Span): readonly Span[] {
  if (paragraph.end - paragraph.start <= LONG) return [paragraph];
  const stretches: Span[] = [];
  let { start } = paragraph;
  let last: { readonly end: number; readonly quotes: boolean } | undefined;
  let open = false;
  for (const sentence of sentenceSpans(text.slice(paragraph.start, paragraph.end))) {
    const [from, end] = [paragraph.start + sentence.start, paragraph.start + sentence.end];
    const marks = text.slice(from, end).match(QUOTATION_MARKS) ?? [];
    const quotes = open || marks.length > 0;
    if (last && !last.quotes && !quotes && last.end - start >= SHORTEST_STRETCH) {
      stretches.push(span(start, last.end));
      start = from;
    }
    open = marks.reduce(isOpenAfter, open);
    last = { end, quotes };
  }
  return [...stretches, span(start, paragraph.end)];
}

const QUOTATION_MARKS = /[“”„«»"]/g;

const isOpenAfter = (open: boolean, mark: string): boolean => (mark === '"' ? !open : mark !== '”' && mark !== '»');

function whole({ kind, text, segments, start, end, level, containers }: RelativeBlock): StretchOfBlock {
  const stretch = { kind, text, segments: segments.map(movedBack(0, start)), length: end - start, level, containers };
  return { stretch, start, prose: 0 };
}

function partOf({ kind, text, segments, level, containers }: RelativeBlock, part: Span): StretchOfBlock {
  const { start, end } = toSource({ text, segments, origin: 0 }, part);
  const first = partitionPoint(segments.length, (i) => segments[i]!.prose + segments[i]!.proseLength <= part.start);
  const behind = partitionPoint(segments.length, (i) => segments[i]!.prose < part.end);
  const own = segments.slice(first, behind).map((segment) => movedBack(part.start, start)(clipped(segment, part)));
  const stretch = {
    ...{ kind, text: text.slice(part.start, part.end), segments: own, length: end - start },
    ...{ level, containers },
  };
  return { stretch, start, prose: part.start };
}

const movedBack =
  (prose: number, source: number) =>
  (segment: Segment): Segment => ({
    ...segment,
    prose: segment.prose - prose,
    source: segment.source - source,
  });

/** Blanks part the stretches, so that only a run that reads as it is written can reach from one into the next. */
function clipped(segment: Segment, part: Span): Segment {
  if (segment.proseLength !== segment.sourceLength) return segment;
  const from = Math.max(0, part.start - segment.prose);
  const length = Math.min(segment.proseLength, part.end - segment.prose) - from;
  return { prose: segment.prose + from, source: segment.source + from, proseLength: length, sourceLength: length };
}

const sameSegment = (a: Segment, b: Segment): boolean =>
  a.prose === b.prose && a.source === b.source && a.proseLength === b.proseLength && a.sourceLength === b.sourceLength;
