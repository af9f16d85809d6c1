/** Lines as CommonMark has them: ended by LF, CR LF or CR; only space and tab are blanks. */

export function nextLine(text: string, at: number): number {
  const end = lineEnd(text, at);
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text, end)) end++;
  return end;
}

/** True for CR, LF and the end of the text. */
export function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13 || Number.isNaN(code);
}

/** The first character of a line that is not a blank. */
export function contentStart(text: string, line: number): number {
  let at = line;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** Where a line's content ends that stands between two offsets: before the blanks at its end. */
export function contentEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at;
}

/** Columns that blanks take from `column` on, with tab stops of four. */
export function width(blanks: string, column: number): number {
  let at = column;
  for (const blank of blanks) at += blank === '\t' ? 4 - (at % 4) : 1;
  return at - column;
}
