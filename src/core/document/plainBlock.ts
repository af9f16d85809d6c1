import type { ChunkContent, RelativeBlock } from './chunks';
import { inlineMarks, type InlineMark } from './inlineMarks';
import { contentEnd, contentStart, lineEnd } from './lines';
import { partitionPoint } from '../text/partitionPoint';
import { proseBuilder, type ProseBuilder } from './proseBuilder';

export type PlainContent = Pick<ChunkContent, 'blocks' | 'containers' | 'firstList' | 'lastList'>;

/** A chunk as text, with the marks in it; undefined when there is a mark that only the parser can read. */
export interface PlainSource {
  readonly text: string;
  readonly marks: readonly InlineMark[];
}

export function plainSource(text: string): PlainSource | undefined {
  const marks = inlineMarks(text, text.startsWith('* ') ? 2 : 0);
  return marks && { text, marks };
}

/**
 * Reads a chunk with no or few inline marks, as most paragraphs, headings and list items of news are: one block of verbatim
 * lines, or none. Undefined when the chunk needs the parser; a test holds the two ways of reading equal.
 */
export function plainBlock(source: PlainSource): PlainContent | undefined {
  const lines = nonBlankLines(source.text);
  const [first] = lines;
  if (!first) return { ...nothing, blocks: [] };
  if (first.text[0] === '#') return plainHeading(source, lines);
  const item = itemMarker.exec(first.text);
  return item ? plainItem(source, lines, item) : plainParagraph(source, lines);
}

/** What starts something else than a line of a paragraph; the first line of a paragraph is not indented either. */
const lineMarks = /^(?:[#>+\-=:|]|\*(?:[ \t]|$)|\d{1,9}[.)])/;
const isParagraphText = (line: string): boolean => !lineMarks.test(line) && !isBlank(line[0]);

/** With up to four blanks: more would be indented code in the item. */
const itemMarker = /^(?:\d{1,9}(?=[.)])|(?=[-+*]))([-+*.)]) {1,4}(?=[^ \t])/;
const headingMarker = /^(#{1,6})[ \t]+(?=[^ \t#])/;

const nothing = { containers: 0, firstList: undefined, lastList: undefined };

function plainHeading(source: PlainSource, lines: readonly Line[]): PlainContent | undefined {
  const [line] = lines;
  const marker = line && headingMarker.exec(line.text);
  if (!marker || lines.length > 1 || line.text.includes('#', marker[0].length)) return undefined;
  const builder = proseBuilder(source.text);
  addContent(builder, source, line.start + marker[0].length, line.start + contentLength(line.text));
  const level = marker[1]!.length;
  const span = { start: line.start, end: line.start + line.text.length };
  return { ...nothing, blocks: [{ kind: 'heading', ...span, ...builder.build(), level, containers: [] }] };
}

function plainItem(
  source: PlainSource,
  lines: readonly Line[],
  [before, marker]: RegExpExecArray,
): PlainContent | undefined {
  const block = paragraphOf(source, lines, before.length);
  if (!block || !marker) return undefined;
  const containers = [
    { kind: 'list', id: 0 },
    { kind: 'listItem', id: 1 },
  ] as const;
  return { blocks: [{ ...block, containers }], containers: 2, firstList: marker, lastList: { marker, id: 0 } };
}

function plainParagraph(source: PlainSource, lines: readonly Line[]): PlainContent | undefined {
  const block = paragraphOf(source, lines, 0);
  return block && { ...nothing, blocks: [block] };
}

/** One paragraph, if no line starts anything else. Further lines go on with it however far they are indented. */
function paragraphOf(source: PlainSource, lines: readonly Line[], markerLength: number): RelativeBlock | undefined {
  const builder = proseBuilder(source.text);
  let before: Line | undefined;
  for (const line of lines) {
    const from = before ? contentStart(line.text, 0) : markerLength;
    const gap = before && source.text.slice(before.start + before.text.length, line.start);
    if (!isParagraphText(line.text.slice(from)) || (gap && !isLineEnd.test(gap))) return undefined;
    if (before) builder.lineEnd(before.start + contentLength(before.text), line.start);
    addContent(builder, source, line.start + from, line.start + contentLength(line.text));
    before = line;
  }
  const span = { start: lines[0]!.start + markerLength, end: before!.start + before!.text.length };
  return { kind: 'paragraph', ...span, ...builder.build(), level: undefined, containers: [] };
}

/** Adds what a reader sees of a line's content. */
function addContent(builder: ProseBuilder, { marks }: PlainSource, start: number, end: number): void {
  let at = start;
  const first = partitionPoint(marks.length, (i) => marks[i]!.start < start);
  for (let i = first; i < marks.length && marks[i]!.start < end; i++) {
    const mark = marks[i]!;
    builder.verbatim(at, mark.start);
    builder.replace(mark.shows, mark.start, mark.end);
    at = mark.end;
  }
  builder.verbatim(at, end);
}

const isLineEnd = /^(?:\r\n?|\n)$/;

interface Line {
  readonly start: number;
  readonly text: string;
}

function nonBlankLines(source: string): readonly Line[] {
  const lines: Line[] = [];
  // A regular expression keeps a way back for each character, and a line may have millions.
  for (let start = 0, end = 0; start < source.length; start = end + 1) {
    end = lineEnd(source, start);
    const text = source.slice(start, end);
    if (contentLength(text) > 0) lines.push({ start, text });
  }
  return lines;
}

const contentLength = (line: string): number => contentEnd(line, 0, line.length);

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';
