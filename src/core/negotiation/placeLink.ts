import { escapeMarkdown } from '../text/escapeMarkdown';
import { positionAt, type LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';

/** Where a statement stands: enough to find it in the dossier. */
export interface StatementPlace {
  /** As the index names it: relative to the workspace. */
  readonly file: string;
  readonly span: Span;
  /** "¶3, sentence 2", where it is known. */
  readonly sentence?: string;
}

/** Where the lines of the dossier's documents begin, by file; undefined for a file that is not known. */
export type LinesOf = (file: string) => LineIndex | undefined;

/** A Markdown link to the words themselves: "[2026-05-22-correction.md, ¶3, sentence 2](news/…#L9,5-L9,40)". */
export function placeLink({ file, span, sentence }: StatementPlace, linesOf: LinesOf): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return `[${escapeMarkdown(sentence ? `${name}, ${sentence}` : name)}](${hrefOf(file)}${fragmentOf(span, linesOf(file))})`;
}

/** The path as a relative reference of RFC 3986; parentheses would end a Markdown link. */
const hrefOf = (file: string): string =>
  file
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29')))
    .join('/');

/** The selection as VS Code reads it from a link; lines and columns count from 1. */
function fragmentOf({ start, end }: Span, lines: LineIndex | undefined): string {
  if (!lines) return '';
  const [first, last] = [positionAt(lines, start), positionAt(lines, end)];
  return `#L${first.line + 1},${first.column + 1}-L${last.line + 1},${last.column + 1}`;
}
