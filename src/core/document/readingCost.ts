import { contentStart, isLineEnd, lineEnd, nextLine, width } from './lines';

/**
 * What a chunk would cost the parser beyond the microsecond or two for each character that any text costs. Micromark is not
 * linear: marks cost the square of their number within a paragraph, a run of backticks and "<!" the paragraph's length each
 * on top, container lines the square of their number. The estimate errs on the high side.
 */
export interface ReadingCost {
  /** Microseconds. */
  readonly time: number;
  /** How many lists and quotes stand in one another at the deepest place. */
  readonly depth: number;
}

export const noCost: ReadingCost = { time: 0, depth: 0 };

export function readingCost(source: string): ReadingCost {
  let time = 0;
  let deepest = 0;
  let containerLines = 0;
  let paragraph = { start: 0, marks: 0, scanners: 0 };
  const items: number[] = [];
  const closeParagraph = (end: number) => {
    time += costOfMarkPair * paragraph.marks ** 2 + costOfScannedUnit * paragraph.scanners * (end - paragraph.start);
    paragraph = { start: end, marks: 0, scanners: 0 };
  };
  for (let line = 0; line < source.length; line = nextLine(source, line)) {
    const at = contentStart(source, line);
    const end = lineEnd(source, at);
    const { depth, content } = nesting(source, line, at, end, items);
    deepest = Math.max(deepest, depth);
    if (depth > 0) containerLines++;
    if (content > at || isLineEnd(source, at) || source[at] === '|') closeParagraph(line);
    for (let i = content; i < end; i++) countMark(source, i, paragraph);
  }
  closeParagraph(source.length);
  return { time: time + costOfLinePair * containerLines ** 2, depth: deepest };
}

/** Microseconds, measured with the hostile inputs of cmark's tests on one 2020s core. */
const costOfMarkPair = 0.05;
const costOfScannedUnit = 0.04;
const costOfLinePair = 0.3;

/**
 * How many containers are open at a line, by its own marks and by the items above that it is indented under; `items` holds
 * those items' columns. Also where the line's content starts.
 */
function nesting(
  source: string,
  line: number,
  at: number,
  end: number,
  items: number[],
): { depth: number; content: number } {
  const indent = width(source.slice(line, at), 0);
  if (at < end) while (items.length > 0 && items[items.length - 1]! >= indent) items.pop();
  const above = items.length;
  let own = 0;
  let content = at;
  while (content < end) {
    const marker = containerMark.exec(source.slice(content, content + longestMarker));
    if (!marker) break;
    own++;
    content = Math.min(end, contentStart(source, content + marker[0].length));
  }
  if (own > 0 && source[at] !== '>') items.push(indent);
  return { depth: above + own, content };
}

const containerMark = /^(?:>|[-+*](?=[ \t\r\n]|$)|\d{1,9}[.)](?=[ \t\r\n]|$))/;
const longestMarker = 12;

function countMark(source: string, at: number, paragraph: { marks: number; scanners: number }): void {
  const code = source.charCodeAt(at);
  if (code >= isMark.length || isMark[code] === 0) return;
  const next = source.charCodeAt(at + 1);
  if (code === BACKTICK && next === BACKTICK) return;
  paragraph.marks++;
  const scans = code === BACKTICK || (code === LESS_THAN && (next === EXCLAMATION || next === QUESTION));
  if (scans) paragraph.scanners++;
}

const BACKTICK = 0x60;
const LESS_THAN = 0x3c;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

const isMark = new Uint8Array(0x80);
for (const character of '*_~[]!&\\`<') isMark[character.charCodeAt(0)] = 1;
