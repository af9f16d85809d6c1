import { cover, type Span } from '../text/span';

/** One span of a text that gives way to another text. Offsets are UTF-16 units of the text before. */
export interface TextEdit extends Span {
  readonly inserted: string;
}

/** All edits that lead from one text to another as one. `edits` are the replaced spans of the text before. */
export function textEdit(before: string, edits: readonly Span[], text: string): TextEdit {
  const { start, end } = edits.length === 0 ? { start: 0, end: 0 } : edits.reduce(cover);
  return { start, end, inserted: text.slice(start, end + text.length - before.length) };
}

export const edited = (text: string, { start, end, inserted }: TextEdit): string =>
  text.slice(0, start) + inserted + text.slice(end);
