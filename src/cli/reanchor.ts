import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { anchorQuotes } from '../core/anchoring/anchorQuotes';
import type { Anchoring } from '../core/anchoring/anchoring';
import { describe } from '../core/anchoring/describe';
import { outlineOf } from '../core/anchoring/outline';
import { mapSpan } from '../core/anchoring/mapSpan';
import { mapText } from '../core/anchoring/textMap';
import type { Span } from '../core/text/span';
import type { Command } from './command';
import { escapeHidden } from '../core/text/showHidden';

export const reanchorCommand: Command = {
  name: 'reanchor',
  usage: 'reanchor --root DIR --spans FILE [--quotes-only]',
  help: `Finds spans of old texts in new ones, one JSON line per line of FILE, in its order.
FILE has one JSON object per line: {"a": old file, "b": new file, "s": start in a, "e": end in a}, the files relative to
DIR, offsets in UTF-16 units. The answer is {"outcome", "start", "end"}: "anchored" for the same text, "changed" where
its source differs in any way, "orphaned" where no place is certain; "kind" tells whether the words are the same
(anchored, moved) or not (changed), and "facts" which facts differ. With --quotes-only the old text is used only to
describe the span, as when it is lost.`,
  run: reanchor,
};

async function reanchor(args: readonly string[]): Promise<number> {
  const { root, spans, quotesOnly } = options(args);
  const answers = answerLines(readFileSync(spans, 'utf8'), spans, reader(root), quotesOnly);
  process.stdout.write(answers.map((line) => line + '\n').join(''));
  return 0;
}

/** One line of JSON per record; an Error names the file and the line of a record that cannot be understood. */
export function answerLines(
  recordLines: string,
  file: string,
  read: (file: string) => string,
  quotesOnly: boolean,
): string[] {
  const records = parseRecords(recordLines, file);
  const answers = new Array<Anchoring>(records.length);
  for (const group of groupsOf(records)) {
    const { a, b } = records[group[0]!]!;
    const wanted = group.map((i) => ({ start: records[i]!.s, end: records[i]!.e }));
    const found = (quotesOnly ? byQuotes : byText)(read(a), read(b), wanted);
    group.forEach((i, k) => (answers[i] = found[k]!));
  }
  return answers.map((answer) => escapeHidden(JSON.stringify(answerOf(answer))));
}

interface SpanRecord {
  readonly a: string;
  readonly b: string;
  readonly s: number;
  readonly e: number;
}

function options(args: readonly string[]): { root: string; spans: string; quotesOnly: boolean } {
  const { values } = parseArgs({
    args: [...args],
    options: { root: { type: 'string' }, spans: { type: 'string' }, 'quotes-only': { type: 'boolean' } },
  });
  if (values.root === undefined) throw new Error('--root DIR is missing: the folder that the file names start from.');
  if (values.spans === undefined) throw new Error('--spans FILE is missing: the file with one span per line.');
  return { root: values.root, spans: values.spans, quotesOnly: values['quotes-only'] ?? false };
}

function parseRecords(text: string, file: string): SpanRecord[] {
  const rows = text.split('\n').map((row, i) => ({ row, line: i + 1 }));
  return rows.filter(({ row }) => row.trim() !== '').map(({ row, line }) => parseRecord(row, `${file}, line ${line}`));
}

function parseRecord(row: string, where: string): SpanRecord {
  let json: unknown;
  try {
    json = JSON.parse(row);
  } catch {
    throw new Error(`${where}: this is not JSON.`);
  }
  const { a, b, s, e } = (json ?? {}) as Partial<Record<keyof SpanRecord, unknown>>;
  if (typeof a !== 'string' || typeof b !== 'string') throw new Error(`${where}: "a" and "b" have to be file names.`);
  if (!isOffset(s) || !isOffset(e) || e < s)
    throw new Error(`${where}: "s" and "e" have to be offsets, "s" not after "e".`);
  return { a, b, s, e };
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Records of one pair of files together, so that the two texts are compared once. */
function groupsOf(records: readonly SpanRecord[]): number[][] {
  const groups = new Map<string, number[]>();
  records.forEach(({ a, b }, i) => {
    const key = `${a}\n${b}`;
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  return [...groups.values()];
}

function reader(root: string): (file: string) => string {
  const texts = new Map<string, string>();
  return (file) => {
    const text = texts.get(file) ?? readFileSync(join(resolve(root), file), 'utf8');
    texts.set(file, text);
    return text;
  };
}

function byText(oldText: string, newText: string, spans: readonly Span[]): Anchoring[] {
  const map = mapText(oldText, newText);
  return spans.map((span) => mapSpan(map, span));
}

function byQuotes(oldText: string, newText: string, spans: readonly Span[]): Anchoring[] {
  const outline = outlineOf(oldText);
  return anchorQuotes(
    spans.map((span) => describe(oldText, span, outline)),
    newText,
  );
}

/** The contract's three outcomes speak of the source; what the words are is told beside it. */
function answerOf(anchoring: Anchoring): object {
  if (anchoring.kind === 'orphaned') {
    return { outcome: 'orphaned', start: anchoring.near, end: anchoring.near, kind: 'orphaned' };
  }
  const { kind, span, verbatim } = anchoring;
  const facts = anchoring.kind === 'changed' ? anchoring.facts : undefined;
  return { outcome: verbatim ? 'anchored' : 'changed', start: span.start, end: span.end, kind, facts };
}
