import type { RelativeBlock } from './chunk';
import { proseBuilder } from './proseBuilder';

/**
 * Reads a chunk in which no character means anything in Markdown, as most paragraphs and headings of news are. Undefined
 * when the chunk needs the parser; a test holds the two ways of reading equal.
 */
export function plainBlock(source: string): RelativeBlock | undefined {
  if (marks.test(source)) return undefined;
  const level = /^#{1,6}(?=[ \t]+[^ \t\r\n#])/.exec(source)?.[0].length;
  return level ? plainHeading(source, level) : plainParagraph(source);
}

/** Marks of inline content, of character references and of bare addresses, wherever they stand. */
const marks = /[*_[<\\`~]|&(?:#|[a-z][a-z0-9]*;)|:\/\/|www\.|[\w.+-]@/i;

/** Line starts that are something else than a line of a paragraph, or are indented. */
const lineMarks = /^(?:[ \t]+[^ \t\r\n]|[#>+\-=:|]|\d{1,9}[.)])/m;

const headingLine = /^#{1,6}[ \t]+([^\r\n#]*[^\r\n# \t])[ \t]*(?=[\r\n]|$)/;

function plainHeading(source: string, level: number): RelativeBlock | undefined {
  const [line, title] = headingLine.exec(source) ?? [];
  if (!line || !title || /\S/.test(source.slice(line.length))) return undefined;
  const builder = proseBuilder(source);
  const start = line.indexOf(title, level);
  builder.verbatim(start, start + title.length);
  return { kind: 'heading', start: 0, end: line.length, ...builder.build(), level, containers: [] };
}

function plainParagraph(source: string): RelativeBlock | undefined {
  if (lineMarks.test(source)) return undefined;
  const builder = proseBuilder(source);
  let start = -1;
  let end = 0;
  let previous = 0;
  for (const [line, from] of nonBlankLines(source)) {
    if (start < 0) start = from;
    else builder.lineEnd(previous, from);
    previous = from + contentLength(line);
    end = from + line.length;
    builder.verbatim(from, previous);
  }
  return start < 0
    ? undefined
    : { kind: 'paragraph', start, end, ...builder.build(), level: undefined, containers: [] };
}

function* nonBlankLines(source: string): Generator<readonly [string, number]> {
  for (const match of source.matchAll(/[^\r\n]+/g)) {
    if (contentLength(match[0]) > 0) yield [match[0], match.index];
  }
}

/** The line's length without the blanks at its end; only space and tab are blanks to Markdown. */
function contentLength(line: string): number {
  let length = line.length;
  while (length > 0 && (line[length - 1] === ' ' || line[length - 1] === '\t')) length--;
  return length;
}
