import type { Json } from '../annotation/json';
import { said, type Message } from '../message';
import type { Parsed, Problem } from '../problem';
import { decodeUtf8 } from '../text/decodeUtf8';
import type { ExchangeFile } from './exporter';

/** Ten thousand annotations are a third of that; what is larger was not made to be read at once. In bytes. */
export const MAX_FILE = 32_000_000;

/** Values in a JSON file: twice what a file of that size holds when it holds annotations. */
const MAX_VALUES = 4_000_000;

/** One line holds one document of 5 MB at most, with its annotations; in bytes or UTF-16 units. */
const MAX_LINE = 12_000_000;

/** Deeper than any of the formats; some readers of JSON end in a stack overflow at a few thousand. */
const MAX_DEPTH = 64;

/** What to do about a file that is too large. */
export const SPLIT = said`Export fewer documents at a time, and import one file after another.`;

/** After so many errors a file is something else than it is taken for, and is not read on. */
const MAX_PROBLEMS = 200;

/** True, with a last word on it, once a file has more errors than anybody would read. */
export function isHopeless(problems: Problem[], file: string, line: number): boolean {
  if (problems.length < MAX_PROBLEMS) return false;
  problems.push(
    complaint(
      file,
      said`More than ${MAX_PROBLEMS} errors: the rest of the file is not read. Is it in this format?`,
      line,
    ),
  );
  return true;
}

/** Said of an export that has no file to read back. */
export const MISSING = said`The file is missing.`;

/** A value, or why there is none. */
export type Read<T> =
  { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'problem'; readonly problem: Problem };

export const ok = <T>(value: T): Read<T> => ({ kind: 'ok', value });

export const trouble = (file: string, message: Message, line?: number): Read<never> => ({
  kind: 'problem',
  problem: complaint(file, message, line),
});

/** An error about a file, or a line of it, counted from one. */
export const complaint = (file: string, message: Message, line?: number): Problem => ({
  severity: 'error',
  file,
  message,
  ...(line === undefined ? {} : { line }),
});

/** The text of a file, its byte order mark left out; trouble if it is too large to be looked at. */
export function textOfFile({ path, content }: ExchangeFile): Read<string> {
  // What this very program has just written it reads back at any size.
  if (typeof content === 'string') return ok(content.replace(/^\uFEFF/, ''));
  if (content.length > MAX_FILE)
    return trouble(
      path,
      said`This file has ${megabytes(content.length)} MB; more than ${megabytes(MAX_FILE)} MB is not read. ${SPLIT}`,
      1,
    );
  return ok(decodeUtf8(content).replace(/^\uFEFF/, ''));
}

/** The lines of a text with their numbers, counted from one, made as they are asked for. */
export function* numberedLines(text: string): Generator<readonly [line: number, text: string]> {
  let start = 0;
  for (let line = 1; start <= text.length; line++) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield [line, text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end)];
    start = end + 1;
  }
}

/** The JSON of a whole file. */
export function jsonOfFile(file: ExchangeFile): Read<Json> {
  const text = textOfFile(file);
  const most = typeof file.content === 'string' ? Infinity : MAX_VALUES;
  return text.kind === 'ok' ? parseJson(text.value, file.path, { most }) : text;
}

/** One line of JSON Lines. */
export interface JsonLine {
  /** Counted from one. */
  readonly line: number;
  readonly value: Json;
}

/** The values of a JSON Lines file; lines that cannot be read are reported, the others count. Blank lines are none. */
export function jsonLinesOfFile({ path, content }: ExchangeFile): Parsed<readonly JsonLine[]> {
  const problems: Problem[] = [];
  const value: JsonLine[] = [];
  let line = 0;
  for (const row of linesOf(content)) {
    line++;
    const read = typeof row === 'string' ? jsonLine(row, path, line) : trouble(path, lineTooLong(row), line);
    if (read.kind === 'problem') problems.push(read.problem);
    if (isHopeless(problems, path, line)) break;
    if (read.kind === 'ok' && read.value !== undefined) value.push({ line, value: read.value });
  }
  return { value, problems };
}

/** JSON with the line of what is wrong with it; `from` is the line the text begins on, `most` the values it may have. */
function parseJson(
  text: string,
  file: string,
  { from = 1, most = MAX_VALUES }: { readonly from?: number; readonly most?: number } = {},
): Read<Json> {
  const excess = excessIn(text, most);
  if (excess) return trouble(file, excess.message, lineOf(text, excess.at, from));
  try {
    return ok(JSON.parse(text) as Json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const at = /position (\d+)/.exec(reason)?.[1];
    const offset = at === undefined ? text.length : Number(at);
    return trouble(
      file,
      said`This is not valid JSON; it may have been cut off. Export it again.`,
      lineOf(text, offset, from),
    );
  }
}

function jsonLine(row: string, path: string, line: number): Read<Json | undefined> {
  return row.trim() === '' ? ok(undefined) : parseJson(row, path, { from: line });
}

/** The lines of a file, without looking into those that are too long: of these only the length is given. */
function* linesOf(content: string | Uint8Array): Generator<string | number> {
  let start = 0;
  while (start <= content.length) {
    const found = typeof content === 'string' ? content.indexOf('\n', start) : content.indexOf(NEWLINE, start);
    const end = found < 0 ? content.length : found;
    if (end - start > MAX_LINE && typeof content !== 'string') yield end - start;
    else
      yield (
        typeof content === 'string' ? content.slice(start, end) : decodeUtf8(content.subarray(start, end))
      ).replace(/^\uFEFF/, '');
    start = end + 1;
  }
}

const NEWLINE = 0x0a;

const lineTooLong = (length: number): Message =>
  said`This line has ${megabytes(length)} MB; more than ${megabytes(MAX_LINE)} MB is not read. ${SPLIT}`;

const megabytes = (length: number): number => Math.round(length / 1_000_000);

/** Where JSON is nested deeper, or has more values, than anything that annotates writes. */
function excessIn(text: string, most: number): { readonly at: number; readonly message: Message } | undefined {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) at = endOfString(text, at);
    else if (unit === OPEN_BRACKET || unit === OPEN_BRACE) depth++;
    else if (unit === CLOSE_BRACKET || unit === CLOSE_BRACE) depth--;
    else if (unit === COMMA) values++;
    if (depth > MAX_DEPTH)
      return { at, message: said`This JSON is nested more than ${MAX_DEPTH} deep; no tool writes that.` };
    if (values > most) return { at, message: said`This JSON has more than ${most} values. ${SPLIT}` };
  }
  return undefined;
}

/** The offset of the closing quotation mark. */
function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at > 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at < 0 ? text.length : at;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
  return slashes % 2 === 1;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** The line that an offset is on, counted from `first`. */
export function lineOf(text: string, offset: number, first = 1): number {
  let line = first;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
