import { htmlBlockNames } from 'micromark-util-html-tag-name';
import { contentStart, isLineEnd, lineEnd, nextLine, width } from './lines';

/**
 * Where the chunk that starts at `start` ends: at the next unindented line after a blank one, or at the next item of a list.
 * Neither counts within top-level fenced code or HTML that runs through blank lines. No container of Markdown outlives such
 * a place (but a list that goes on, see `placeBlocks`), so that the text on both sides can be parsed apart. Depends on
 * nothing before `start` and on nothing after the next chunk's first line.
 */
export function chunkEnd(text: string, start: number): number {
  let open: Open = { kind: 'start' };
  let afterBlank = false;
  for (let line = start; line < text.length; line = nextLine(text, line)) {
    const at = contentStart(text, line);
    if (isLineEnd(text, at)) {
      open = afterBlankLine(open);
      afterBlank = true;
      continue;
    }
    if (line > start && endsBefore(open, text, line, at, afterBlank)) return line;
    open = afterLine(open, text, line, at, afterBlank);
    afterBlank = false;
  }
  return text.length;
}

/**
 * What a line leaves open at the top level; everything inside of containers closes by itself at a chunk's end. An `item` is
 * `sure` while every line of the chunk belongs to it: no line that may have ended the list has been seen.
 */
type Open =
  | { readonly kind: 'start' | 'none' | 'shortHtml' }
  | { readonly kind: 'fence'; readonly mark: string; readonly length: number }
  | { readonly kind: 'html'; readonly until: RegExp }
  | Item;

interface Item {
  readonly kind: 'item';
  readonly marker: string;
  /** The column at which the item's content stands: what is indented that far belongs to it. */
  readonly indent: number;
  readonly empty: boolean;
  readonly sure: boolean;
}

const fresh: Open = { kind: 'none' };

function afterBlankLine(open: Open): Open {
  if (open.kind === 'shortHtml') return fresh;
  return open.kind === 'item' && open.empty ? fresh : open;
}

function endsBefore(open: Open, text: string, line: number, at: number, afterBlank: boolean): boolean {
  if (open.kind === 'fence' || open.kind === 'html') return false;
  if (afterBlank && at === line) return true;
  if (open.kind === 'shortHtml' || !listMarks.has(text.charCodeAt(at))) return false;
  const indent = width(text.slice(line, at), 0);
  const item = openItem(text.slice(at, lineEnd(text, at)), indent);
  if (!item) return false;
  if (open.kind === 'item' && open.sure && item.marker === open.marker)
    return indent < open.indent && indent <= maximumIndent;
  return indent === 0 && isBullet(item.marker) && !item.empty;
}

/** A bullet with text starts an item wherever it stands unindented; a number need not, it may go on with a paragraph. */
const isBullet = (marker: string): boolean => marker !== '.' && marker !== ')';

function afterLine(open: Open, text: string, line: number, at: number, afterBlank: boolean): Open {
  if (open.kind === 'fence') return closesFence(open, text, line, at) ? fresh : open;
  if (open.kind === 'html') return open.until.test(text.slice(at, lineEnd(text, at))) ? fresh : open;
  if (open.kind === 'shortHtml') return open;
  if (open.kind === 'none' && !openers.has(text.charCodeAt(at))) return open;
  const indent = width(text.slice(line, at), 0);
  if (open.kind === 'item' && indent >= open.indent) return open.empty ? { ...open, empty: false } : open;
  if (indent > maximumIndent) return open.kind === 'start' ? fresh : open;
  const rest = text.slice(at, lineEnd(text, at));
  const opened = openFence(rest) ?? openHtml(rest, afterBlank || open.kind === 'start');
  if (opened) return opened;
  const item = openItem(rest, indent);
  if (item) return { ...item, sure: open.kind === 'start' };
  if (open.kind !== 'item' || open.empty || afterBlank || endsList.test(rest)) return fresh;
  return { ...open, sure: false };
}

/** Markdown's own limit: a line indented further is code or goes on with what is open. */
const maximumIndent = 3;

const codes = (marks: string): ReadonlySet<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)));
const listMarks = codes('-+*0123456789');
const openers = codes('`~<-+*0123456789');

/** Lines that cannot go on with a paragraph in a list item: a heading, a quote, a thematic break. */
const endsList = /^(?:#{1,6}(?:[ \t]|$)|>|(?:[*_-][ \t]*){3,}$)/;

function openFence(rest: string): Open | undefined {
  const fence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/s.exec(rest);
  const run = fence?.[1] ?? fence?.[2];
  return run ? { kind: 'fence', mark: run[0]!, length: run.length } : undefined;
}

function closesFence(open: { mark: string; length: number }, text: string, line: number, at: number): boolean {
  if (text[at] !== open.mark || width(text.slice(line, at), 0) > maximumIndent) return false;
  let end = lineEnd(text, at);
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
  const rest = text.slice(at, end);
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

function openHtml(rest: string, afterBlank: boolean): Open | undefined {
  if (rest[0] !== '<') return undefined;
  const [, until] = longHtml.find(([begins]) => begins.test(rest)) ?? [];
  if (until) return until.test(rest) ? fresh : { kind: 'html', until };
  const name = /^<\/?([a-z][a-z0-9-]*)(?=[\s>]|\/>|$)/i.exec(rest)?.[1]?.toLowerCase();
  const isBlock = name !== undefined && blockNames.has(name);
  return isBlock || (afterBlank && isLoneTag(rest.trimEnd())) ? { kind: 'shortHtml' } : undefined;
}

/** HTML that ends at a blank line (start conditions 6 and 7); the second kind does not interrupt a paragraph. */
const blockNames: ReadonlySet<string> = new Set(htmlBlockNames);
const isLoneTag = (line: string): boolean =>
  line.indexOf('>') === line.length - 1 && /^<\/?[a-z][a-z0-9-]*[\s/>]/i.test(line);

function openItem(rest: string, indent: number): Item | undefined {
  const marker = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/.exec(rest)?.[0];
  if (!marker || /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,})$/.test(rest)) return undefined;
  const markerEnd = indent + marker.length;
  const afterMarker = rest.slice(marker.length);
  const blanks = /^[ \t]*/.exec(afterMarker)![0];
  const empty = blanks.length === afterMarker.length;
  const columns = width(blanks, markerEnd);
  const content = markerEnd + (empty || columns > maximumIndent + 1 ? 1 : columns);
  return { kind: 'item', marker: marker[marker.length - 1]!, indent: content, empty, sure: false };
}
