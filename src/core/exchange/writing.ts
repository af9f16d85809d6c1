import { groupBy } from '../groupBy';
import type { ExchangeFile } from './exporter';

/**
 * An export as it is written, document by document. What is given for a path that was given before comes after it in the
 * same file.
 */
export interface Writing<D> {
  readonly add: (document: D) => readonly ExchangeFile[];
  /** What comes after all documents, and files that would otherwise be missing where there are none. */
  readonly end: () => readonly ExchangeFile[];
}

/** For a format that tells about all documents before the first: nothing is written until the end. */
export function allAtOnce<D>(write: (documents: readonly D[]) => readonly ExchangeFile[]): Writing<D> {
  const documents: D[] = [];
  return { add: (document) => (documents.push(document), []), end: () => write(documents) };
}

/** One file with a part for each document. */
export const oneAfterAnother = <D>(path: string, partOf: (document: D) => string): Writing<D> => ({
  add: (document) => [{ path, content: partOf(document) }],
  end: () => [{ path, content: '' }],
});

/** Files for each document, and some that are the same for any. */
export const eachApart = <D>(
  filesOf: (document: D) => readonly ExchangeFile[],
  shared: readonly ExchangeFile[] = [],
): Writing<D> => ({ add: filesOf, end: () => shared });

/** A line of JSON Lines. What some readers take for the end of a line, JSON does not, and it is escaped. */
export const toJsonLine = (json: object): string =>
  `${JSON.stringify(json).replace(/[\u0085\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;

/** A list in JSON, an item a line; `head` is what stands before its first item, `tail` what comes after the last. */
export function jsonList(path: string, head: string): (items: readonly object[], tail?: string) => ExchangeFile {
  let before = `${head}\n`;
  let separator = '';
  return (items, tail = '') => {
    const lines = items.map((item) => {
      const line = `${separator}${JSON.stringify(item)}`;
      separator = ',\n';
      return line;
    });
    const content = `${before}${lines.join('')}${tail}`;
    before = '';
    return { path, content };
  };
}

/** The whole files of some documents. */
export function writeWhole<D>({ add, end }: Writing<D>, documents: readonly D[]): readonly ExchangeFile[] {
  const files = groupBy([...documents.flatMap(add), ...end()], ({ path }) => path);
  return [...files].map(([path, parts]) => {
    const [only, ...more] = parts;
    return more.length === 0 ? only! : { path, content: parts.map(({ content }) => content).join('') };
  });
}
