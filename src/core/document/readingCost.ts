import { contentStart, isLineEnd, lineEnd, nextLine, width } from './lines';

/**
 * Why a chunk must not be given to the parser, in words that go on from "without its Markdown: "; undefined when it may.
 * Micromark is not linear: marks cost the square of their number within a paragraph, a run of backticks and "<!" the
 * paragraph's length each on top, container lines the square of their number. The estimate errs on the high side.
 */
export function readingLimit(source: string): string | undefined {
  const { cost, depth } = readingCost(source);
  if (depth > deepestNesting) return `lists or quotes are nested ${depth} deep`;
  return cost > costOfChunk + costPerUnit * source.length ? 'it holds too many marks for its length' : undefined;
}

/** Deeper than anyone writes, and shallow enough for the parser and every recursive walk. */
const deepestNesting = 40;
/** Estimated microseconds that any chunk may take: a paragraph of news with links and emphasis takes 100 to 1,000. */
const costOfChunk = 5000;
/** Estimated microseconds that a chunk may take for each UTF-16 unit: 4 seconds for a megabyte at worst. */
const costPerUnit = 4;

/** Microseconds, measured with the hostile inputs of cmark's tests on one 2020s core. */
const costOfMarkPair = 0.05;
const costOfScannedUnit = 0.04;
const costOfLinePair = 0.3;

interface Cost {
  readonly cost: number;
  readonly depth: number;
}

function readingCost(source: string): Cost {
  let cost = 0;
  let deepest = 0;
  let containerLines = 0;
  let paragraph = { start: 0, marks: 0, scanners: 0 };
  const items: number[] = [];
  const closeParagraph = (end: number) => {
    cost += costOfMarkPair * paragraph.marks ** 2 + costOfScannedUnit * paragraph.scanners * (end - paragraph.start);
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
  return { cost: cost + costOfLinePair * containerLines ** 2, depth: deepest };
}

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
  paragraph.marks++;
  const next = source.charCodeAt(at + 1);
  const scans =
    code === BACKTICK ? next !== BACKTICK : code === LESS_THAN && (next === EXCLAMATION || next === QUESTION);
  if (scans) paragraph.scanners++;
}

const BACKTICK = 0x60;
const LESS_THAN = 0x3c;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

const isMark = new Uint8Array(0x80);
for (const character of '*_~[]!&\\`<') isMark[character.charCodeAt(0)] = 1;
