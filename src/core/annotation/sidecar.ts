import { said, type Message } from '../message';
import type { Parsed, Problem } from '../problem';
import type { Annotation, Tombstone } from './annotation';
import { FORMAT_VERSION, LINE_START, parseLine, serializeLine, type Header, type Line } from './line';

/** One annotator's file for one document, as far as it could be read. */
export interface Sidecar {
  readonly header: Header | undefined;
  /** In file order, duplicates and superseded ones included. */
  readonly entries: readonly (Annotation | Tombstone)[];
  /** Lines that could not be read, as they stand; whoever rewrites the file must keep them. */
  readonly unreadable: readonly UnreadableLine[];
  /** True if the file was written by a newer version: it may be shown but not written. */
  readonly readOnly: boolean;
  /** True if the text does not end with a line end: the next append has to begin with one. */
  readonly unfinished: boolean;
}

export interface UnreadableLine {
  /** One-based. */
  readonly line: number;
  readonly text: string;
}

/**
 * Reads a sidecar's whole text. Never fails: what cannot be read is reported with its line and kept. A last line
 * without line end is taken if it is whole; if it was torn by a crash, it is said, and everything before it counts.
 */
export function parseSidecar(text: string, file: string): Parsed<Sidecar> {
  const reading: Reading = { file, lines: [], unreadable: [], problems: [] };
  const rows = text.replace(/^\uFEFF/, '').split('\n');
  rows.forEach((row, i) => readRow(reading, row.replace(/\r$/, ''), i + 1, i === rows.length - 1));
  const headers = reading.lines.filter((line): line is Header => line.kind === 'header');
  const newest = headers.reduce<Header | undefined>((a, b) => (a && a.version >= b.version ? a : b), undefined);
  const readOnly = newest !== undefined && newest.version > FORMAT_VERSION;
  if (readOnly) reading.problems.unshift(newerFormat(file, newest.version));
  return {
    value: {
      header: newest,
      entries: reading.lines.filter((line) => line.kind !== 'header'),
      unreadable: reading.unreadable,
      readOnly,
      unfinished: text !== '' && !text.endsWith('\n'),
    },
    problems: reading.problems,
  };
}

/** The text of lines as they are appended, each with its line end. */
export const serializeLines = (lines: readonly Line[]): string =>
  lines.map((line) => serializeLine(line) + '\n').join('');

interface Reading {
  readonly file: string;
  readonly lines: Line[];
  readonly unreadable: UnreadableLine[];
  readonly problems: Problem[];
}

function readRow(reading: Reading, row: string, line: number, last: boolean): void {
  if (row.trim() === '') return;
  const parsed = parseLine(row);
  if (parsed.kind !== 'message') {
    reading.lines.push(parsed);
    return;
  }
  reading.unreadable.push({ line, text: row });
  const whole = wholeLinesIn(row);
  reading.lines.push(...whole);
  reading.problems.push({ ...complaint(row, parsed, last, whole.length > 0), file: reading.file, line });
}

/** A row with more beginnings than this is no accident, and not worth the time. */
const MAX_TRIES = 100;

/**
 * Whole lines within a row that is not one: behind the remains of a torn line, or glued together by a program that
 * left the last line end out.
 */
function wholeLinesIn(row: string): Line[] {
  const lines: Line[] = [];
  let tries = MAX_TRIES;
  for (let at = row.indexOf(LINE_START); at >= 0 && tries > 0; tries--) {
    const end = endOfObject(row, at);
    const parsed = end === undefined ? undefined : parseLine(row.slice(at, end));
    const line = parsed?.kind === 'message' ? undefined : parsed;
    if (line) lines.push(line);
    at = row.indexOf(LINE_START, line ? end! : at + 1);
  }
  return lines;
}

/** The offset behind the brace that closes the object; undefined if there is none. */
function endOfObject(row: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < row.length; at++) {
    const character = row[at];
    if (character === '"') at = endOfString(row, at);
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}

/** The offset of the closing quotation mark; the row's length if there is none. */
function endOfString(row: string, start: number): number {
  let at = start + 1;
  while (at < row.length && row[at] !== '"') at += row[at] === '\\' ? 2 : 1;
  return at;
}

function complaint(
  row: string,
  reason: Message,
  last: boolean,
  recovered: boolean,
): Pick<Problem, 'severity' | 'message'> {
  if (/^(<{7}|={7}|>{7}|\|{7})( |$)/.test(row)) {
    return {
      severity: 'warning',
      message: said`A Git conflict mark was left here. The annotations of both sides count; delete the line to be rid of this message.`,
    };
  }
  if (recovered) {
    return {
      severity: 'information',
      message: said`This line holds the remains of one that was cut off while saving, or more than one; what is whole was read.`,
    };
  }
  if (last) {
    return {
      severity: 'information',
      message: said`The last line was cut off, most likely when the program or the computer stopped while saving. Everything before it was read; the decision of this line has to be made again.`,
    };
  }
  return {
    severity: 'error',
    message: said`This line cannot be read: ${reason}. It is left as it is, and all other lines count; mend it, or restore it from Git.`,
  };
}

const newerFormat = (file: string, version: number): Problem => ({
  severity: 'warning',
  message: said`The file has format ${version}, this version of Rapporteur knows ${FORMAT_VERSION}. It is shown but not written; update Rapporteur to change it.`,
  file,
  line: 1,
});
