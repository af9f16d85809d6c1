import type { RelativeBlock } from './chunks';
import { contentEnd, lineEnd, nextLine } from './lines';
import { proseBuilder } from './proseBuilder';

/**
 * Reads a chunk without the parser, as paragraphs parted by empty lines and list marks. Every character stays as it is
 * written, but for the quote and list marks at the start of lines.
 */
export function plainReading(source: string): readonly RelativeBlock[] {
  return paragraphsOf(source).map((lines) => paragraph(source, lines));
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function paragraphsOf(source: string): Line[][] {
  const paragraphs: Line[][] = [];
  let open: Line[] | undefined;
  for (let line = 0; line < source.length; line = nextLine(source, line)) {
    const lineStop = lineEnd(source, line);
    const marks = containerMarks.exec(source.slice(line, lineStop))![0];
    const start = line + marks.length;
    const end = contentEnd(source, start, lineStop);
    if (start === end) {
      open = undefined;
      continue;
    }
    if (!open || hasListMark.test(marks)) paragraphs.push((open = []));
    open.push({ start, end });
  }
  return paragraphs;
}

const containerMarks = /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/;
const hasListMark = /[-+*.)]/;

function paragraph(source: string, lines: readonly Line[]): RelativeBlock {
  const builder = proseBuilder(source);
  lines.forEach(({ start, end }, i) => {
    if (i > 0) builder.lineEnd(lines[i - 1]!.end, start);
    builder.verbatim(start, end);
  });
  const [first, last] = [lines[0]!, lines[lines.length - 1]!];
  return { kind: 'paragraph', start: first.start, end: last.end, ...builder.build(), level: undefined, containers: [] };
}
