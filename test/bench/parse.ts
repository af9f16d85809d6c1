import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDocument } from '../../src/core/document/parseDocument';
import { updateDocument } from '../../src/core/document/updateDocument';

/** What reading one text cost, beside remark-parse with remark-gfm on the same text in the same run. */
export interface ParseRow {
  /** "parse" with the blocks placed, "key stroke" a letter typed in the middle, each against the full parse by remark. */
  readonly what: 'parse' | 'key stroke';
  /** The text's length in UTF-16 units. */
  readonly units: number;
  /** Processor time of one go, the median of the rounds. */
  readonly milliseconds: number;
  readonly remarkMilliseconds: number;
  readonly ratio: number;
}

const SIZES = [3_000, 100_000, 1_000_000];
/** So many units are read in each measurement, however short the text, since processor time counts in milliseconds. */
const UNITS_PER_ROUND = 1_000_000;
const ROUNDS = 5;
const KEY_STROKES = 200;

/** Measures on texts of 3 KB, 100 KB and 1 MB that are made of the given articles, front matter left out. */
export function benchParse(markdown: readonly string[]): readonly ParseRow[] {
  const remark = unified().use(remarkParse).use(remarkGfm).freeze();
  return SIZES.flatMap((units) => {
    const text = textOf(markdown, units);
    const remarkMilliseconds = median(() => remark.parse(text), units);
    const row = (what: ParseRow['what'], milliseconds: number): ParseRow => ({
      what,
      units,
      milliseconds,
      remarkMilliseconds,
      ratio: milliseconds / remarkMilliseconds,
    });
    return [
      row(
        'parse',
        median(() => parseDocument(text).blocks, units),
      ),
      row('key stroke', keyStroke(text)),
    ];
  });
}

function textOf(markdown: readonly string[], units: number): string {
  let text = '';
  for (let i = 0; text.length < units; i++) {
    text += `${markdown[i % markdown.length]!.replace(/^\uFEFF?---[^]*?\n---\n/, '')}\n\n`;
  }
  return text.slice(0, units);
}

function median(read: () => unknown, units: number): number {
  const times = Math.max(1, Math.floor(UNITS_PER_ROUND / units));
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const start = process.cpuUsage();
    for (let i = 0; i < times; i++) read();
    return millisecondsSince(start) / times;
  });
  // The first round warms up.
  return middle(rounds.slice(1));
}

/** One letter after another in the middle of the text; the making of the text itself does not count. */
function keyStroke(start: string): number {
  let document = parseDocument(start);
  const rounds = Array.from({ length: KEY_STROKES }, (_, i) => {
    const at = Math.floor(start.length / 2) + i;
    const text = flat(`${document.text.slice(0, at)}x${document.text.slice(at)}`);
    const from = performance.now();
    document = updateDocument(document, [{ start: at, end: at }], text);
    return performance.now() - from;
  });
  return middle(rounds.slice(KEY_STROKES / 4));
}

/** The engine joins strings lazily; asking for a number forces it, so that it does not count as parsing. */
const flat = (text: string): string => (Number(text), text);

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
