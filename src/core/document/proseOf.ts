import { parseDocument } from './parseDocument';
import { toSource, type Prose } from './prose';

/** Stands in prose for inline code. */
const CODE = /\uFFFC/g;

/** A piece of Markdown as it is read, in one line: without emphasis, the addresses of links, marks of lists. */
export const proseOf = (markdown: string): string =>
  parseDocument(markdown)
    .blocks.map(({ prose }) => withCode(prose, markdown))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

const withCode = (prose: Prose, markdown: string): string =>
  prose.text.replace(CODE, (_, at: number) => {
    const { start, end } = toSource(prose, { start: at, end: at + 1 });
    return markdown.slice(start, end).replaceAll('`', '');
  });
