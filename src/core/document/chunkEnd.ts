/**
 * Where the chunk that starts at `start` ends: at the next unindented line after a blank line, outside of top-level fenced
 * code and HTML that runs through blank lines. No container of Markdown outlives such a place, so that the text on both
 * sides can be parsed apart. Depends on nothing before `start` and on nothing after the first character of the next chunk.
 */
export function chunkEnd(text: string, start: number): number {
  let open: Open = fresh;
  let afterBlank = false;
  for (let line = start; line < text.length; line = nextLine(text, line)) {
    const at = contentStart(text, line);
    if (isLineEnd(text, at)) {
      if (open.kind === 'item' && open.empty) open = fresh;
      afterBlank = true;
      continue;
    }
    if (afterBlank && at === line && line > start && !isVerbatim(open)) return line;
    open = afterLine(open, text, line, at, afterBlank);
    afterBlank = false;
  }
  return text.length;
}

/** What a line leaves open at the top level; everything inside of containers closes by itself at a chunk's end. */
type Open =
  | { readonly kind: 'none' }
  | { readonly kind: 'fence'; readonly mark: string; readonly length: number }
  | { readonly kind: 'html'; readonly until: RegExp }
  | { readonly kind: 'item'; readonly indent: number; readonly empty: boolean };

const fresh: Open = { kind: 'none' };

const isVerbatim = (open: Open): boolean => open.kind === 'fence' || open.kind === 'html';

function afterLine(open: Open, text: string, line: number, at: number, afterBlank: boolean): Open {
  if (open.kind === 'fence') return closesFence(open, text, line, at) ? fresh : open;
  if (open.kind === 'html') return open.until.test(text.slice(at, lineEnd(text, at))) ? fresh : open;
  if (open.kind === 'none' && !canOpen(text.charCodeAt(at))) return open;
  const indent = columns(text, line, at);
  if (open.kind === 'item' && indent >= open.indent) return open.empty ? { ...open, empty: false } : open;
  if (indent > maximumIndent) return open;
  const rest = text.slice(at, lineEnd(text, at));
  const opened = openFence(rest) ?? openHtml(rest) ?? openItem(rest, indent);
  if (opened) return opened;
  return open.kind === 'item' && (afterBlank || endsList.test(rest)) ? fresh : open;
}

/** Markdown's own limit: a line indented further is code or goes on with what is open. */
const maximumIndent = 3;

const openers = new Set([...'`~<-+*0123456789'].map((mark) => mark.charCodeAt(0)));
const canOpen = (code: number): boolean => openers.has(code);

/** Lines that cannot go on with a paragraph in a list item: a heading, a quote, a thematic break. */
const endsList = /^(?:#{1,6}(?:[ \t]|$)|>|(?:[*_-][ \t]*){3,}$)/;

function openFence(rest: string): Open | undefined {
  const fence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(rest);
  const run = fence?.[1] ?? fence?.[2];
  return run ? { kind: 'fence', mark: run[0]!, length: run.length } : undefined;
}

function closesFence(open: { mark: string; length: number }, text: string, line: number, at: number): boolean {
  if (text[at] !== open.mark || columns(text, line, at) > maximumIndent) return false;
  const rest = text.slice(at, lineEnd(text, at)).trimEnd();
  return rest.length >= open.length && rest === open.mark.repeat(rest.length);
}

/** The five kinds of HTML that a blank line does not end (CommonMark 4.6, start conditions 1 to 5), with their ends. */
const longHtml: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];

function openHtml(rest: string): Open | undefined {
  if (rest[0] !== '<') return undefined;
  const [, until] = longHtml.find(([begins]) => begins.test(rest)) ?? [];
  if (!until) return undefined;
  return until.test(rest) ? fresh : { kind: 'html', until };
}

/** A list item, by the column at which its content stands: what is indented that far belongs to it. */
function openItem(rest: string, indent: number): Open | undefined {
  const marker = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/.exec(rest)?.[0];
  if (!marker || /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,})$/.test(rest)) return undefined;
  const markerEnd = indent + marker.length;
  const content = /\S/.exec(rest.slice(marker.length));
  if (!content) return { kind: 'item', indent: markerEnd + 1, empty: true };
  const blanks = width(rest.slice(marker.length, marker.length + content.index), markerEnd);
  return { kind: 'item', indent: markerEnd + (blanks > maximumIndent + 1 ? 1 : blanks), empty: false };
}

function nextLine(text: string, at: number): number {
  const end = lineEnd(text, at);
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text, end)) end++;
  return end;
}

/** True for CR, LF and the end of the text. */
function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13 || Number.isNaN(code);
}

function contentStart(text: string, line: number): number {
  let at = line;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

const columns = (text: string, line: number, at: number): number => width(text.slice(line, at), 0);

/** Columns that blanks take from `column` on, with tab stops of four as in CommonMark. */
function width(blanks: string, column: number): number {
  let at = column;
  for (const blank of blanks) at += blank === '\t' ? 4 - (at % 4) : 1;
  return at - column;
}
