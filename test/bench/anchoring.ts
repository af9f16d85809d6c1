import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { anchorAll } from '../../src/core/anchoring/anchor';
import { describe } from '../../src/core/anchoring/describe';
import { outlineOf } from '../../src/core/anchoring/outline';
import { mapSpan } from '../../src/core/anchoring/mapSpan';
import { mapText } from '../../src/core/anchoring/textMap';
import { trackEdits } from '../../src/core/anchoring/trackEdits';
import type { Span } from '../../src/core/text/span';

/**
 * Speed of re-anchoring: milliseconds per span over real revisions (`--root DIR` with spans.jsonl as the contract of
 * `rapporteur reanchor` describes), a megabyte with 2,000 annotations, and one key stroke there. Machines differ:
 * compare with the time of one pass over the same characters, printed as "× reading".
 */
function main(): void {
  const { values } = parseArgs({ options: { root: { type: 'string' } } });
  if (values.root === undefined) console.log('revisions: skipped; give --root DIR with a spans.jsonl');
  else revisions(values.root);
  megabyte();
}

interface SpanRecord {
  readonly a: string;
  readonly b: string;
  readonly s: number;
  readonly e: number;
}

function revisions(root: string): void {
  const records = readFileSync(join(root, 'spans.jsonl'), 'utf8').split('\n').filter(Boolean);
  const groups = new Map<string, SpanRecord[]>();
  for (const record of records.map((row) => JSON.parse(row) as SpanRecord)) {
    const key = `${record.a}\n${record.b}`;
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const perSpan = { text: [] as number[], quotes: [] as number[] };
  for (const group of groups.values()) {
    const [a, b] = [read(group[0]!.a), read(group[0]!.b)];
    const spans = group.map(({ s, e }): Span => ({ start: s, end: e }));
    const outline = outlineOf(a);
    const selectors = spans.map((span) => describe(a, span, outline));
    const text = time(() => {
      const map = mapText(a, b);
      spans.forEach((span) => mapSpan(map, span));
    });
    const quotes = time(() => void anchorAll(selectors, b));
    spans.forEach(() => (perSpan.text.push(text / spans.length), perSpan.quotes.push(quotes / spans.length)));
  }
  console.log(`revisions, old text at hand: ${distribution(perSpan.text)}`);
  console.log(`revisions, quotes alone:     ${distribution(perSpan.quotes)}`);
}

const MEGABYTE = 1_000_000;
const ANNOTATIONS = 2000;

function megabyte(): void {
  const old = longText(0);
  const now = longText(7);
  const spans = Array.from({ length: ANNOTATIONS }, (_, i): Span => {
    const start = Math.floor((i * (MEGABYTE - 100)) / ANNOTATIONS);
    return { start, end: start + 40 };
  });
  const outline = outlineOf(old);
  const selectors = spans.map((span) => describe(old, span, outline));
  const reading = time(() => void [...old].length);
  report(
    '1 MB, 2,000 annotations, old text at hand',
    time(() => void anchorAll(selectors, now, old)),
    reading,
  );
  report(
    '1 MB, 2,000 annotations, quotes alone',
    time(() => void anchorAll(selectors, now)),
    reading,
  );
  const stroke = { start: MEGABYTE / 2, end: MEGABYTE / 2, text: 'x' };
  report(
    '1 MB, 2,000 annotations, one key stroke',
    time(() => void trackEdits(old, spans, [stroke])),
    reading,
  );
}

const SYLLABLES = 'nor ost tar quo ban steel cod wire port lev acc ord min ist env oy tal ks'.split(' ');

/** Sentences of invented words; of one version in `every` sentences one word differs (0: none). */
function longText(every: number): string {
  let state = 1;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % limit;
  };
  const sentences: string[] = [];
  for (let length = 0, i = 0; length < MEGABYTE; i++) {
    const words = Array.from({ length: 6 + next(14) }, () => SYLLABLES[next(18)]! + SYLLABLES[next(18)]!);
    if (every > 0 && i % every === 0) words[2] = 'edited' + i;
    const sentence = words.join(' ') + (i % 6 === 5 ? '.\n\n' : '. ');
    sentences.push(sentence);
    length += sentence.length;
  }
  return sentences.join('');
}

function time(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

function distribution(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number): string => sorted[Math.floor(part * (sorted.length - 1))]!.toFixed(3);
  return `${at(0.5)} ms per span at the median, ${at(0.99)} at the 99th percentile, ${at(1)} at most`;
}

const report = (what: string, ms: number, reading: number): void =>
  console.log(`${what}: ${ms.toFixed(0)} ms, ${(ms / reading).toFixed(1)} × reading`);

main();
