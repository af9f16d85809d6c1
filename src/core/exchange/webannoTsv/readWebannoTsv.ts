import { said, type Message } from '../../message';
import type { Parsed, Problem } from '../../problem';
import { cover, type Span } from '../../text/span';
import type { ExchangeFile } from '../exporter';
import type { ImportedAnnotation, ImportedDocument } from '../importer';
import { valuesOfName } from '../labelName';
import { complaint, isHopeless, numberedLines, textOfFile } from '../readFile';
import { parseReviews } from '../review';
import { PROPERTIES, withoutEmpty } from '../values';
import { BETWEEN_VALUES, ID, LAYER, REVIEW, unescapeText, unescapeValue } from './layer';

/** Reads span layers of WebAnno TSV 3; relations and chains are left out. */
export function readWebannoTsv(files: readonly ExchangeFile[]): Parsed<readonly ImportedDocument[]> {
  const problems: Problem[] = [];
  const value = files.flatMap((file) => {
    const text = textOfFile(file);
    if (text.kind === 'ok') return documentIn(text.value, file.path, problems);
    problems.push(text.problem);
    return [];
  });
  return { value, problems };
}

/** A layer's columns: where they begin, and the names of its features. */
interface Columns {
  readonly layer: string;
  readonly first: number;
  readonly features: readonly string[];
}

/** An annotation as its rows tell it. */
interface Found {
  span: Span;
  readonly layer: string;
  readonly features: Record<string, readonly string[]>;
}

/** A text put together from its sentences, at the offsets that the rows tell. */
interface Text {
  value: string;
  /** A sentence whose offset its first row will tell. */
  waiting: string | undefined;
}

function documentIn(text: string, file: string, problems: Problem[]): ImportedDocument[] {
  if (!/^#FORMAT=WebAnno TSV 3\.\d/.test(text)) {
    problems.push(complaint(file, said`The first line does not say WebAnno TSV 3; export it in that format.`, 1));
    return [];
  }
  const columns = columnsIn(text);
  const document: Text = { value: '', waiting: undefined };
  const found = new Map<string, Found>();
  for (const [line, row] of numberedLines(text)) {
    if (row.startsWith(TEXT)) {
      const sentence = unescapeText(row.slice(TEXT.length));
      document.waiting = document.waiting === undefined ? sentence : `${document.waiting}\n${sentence}`;
    } else if (/^\d/.test(row)) {
      const wrong = readRow(row, columns, document, found);
      if (wrong !== undefined) problems.push(complaint(file, wrong, line));
      if (isHopeless(problems, file, line)) break;
    }
  }
  const annotations = [...found.values()].map(annotationOf);
  return [{ name: file.replace(/\.tsv$/, ''), text: document.value, annotations }];
}

/** What a sentence begins with. */
const TEXT = '#Text=';

/** The head of the file ends where its first sentence begins. */
function columnsIn(text: string): readonly Columns[] {
  let first = 3;
  const end = text.indexOf(`\n${TEXT}`);
  return (text.slice(0, Math.min(end < 0 ? text.length : end, MAX_HEAD)).match(/^#T_(SP|RL|CH)=.*/gm) ?? []).flatMap(
    (row) => {
      const line = row.trimEnd();
      const [layer = '', ...features] = line.slice('#T_SP='.length).split('|');
      const columns = { layer, first, features };
      // A layer without features has one column all the same, and a relation one more for where it comes from.
      first += Math.max(1, features.length);
      return line.startsWith('#T_SP=') ? [columns] : [];
    },
  );
}

/** A project with a hundred layers has a head of a tenth of that, in UTF-16 units. */
const MAX_HEAD = 100_000;

function readRow(
  line: string,
  columns: readonly Columns[],
  document: Text,
  found: Map<string, Found>,
): Message | undefined {
  const cells = line.split('\t');
  const offsets = /^(\d{1,9})-(\d{1,9})$/.exec(cells[1] ?? '');
  if (!offsets) return said`The second column must hold the offsets, "0-6".`;
  const span = { start: Number(offsets[1]), end: Number(offsets[2]) };
  const words = unescapeText(cells[2] ?? '');
  if (document.waiting !== undefined) {
    const start = span.start - document.waiting.indexOf(words);
    // Gaps are blanks; a row that tells a far-off place is an error, not a reason to fill the memory.
    if (start < document.value.length || start > document.value.length + MAX_GAP) return WRONG_OFFSETS;
    document.value = document.value.padEnd(start) + document.waiting;
    document.waiting = undefined;
  }
  if (document.value.slice(span.start, span.end) !== words) return WRONG_OFFSETS;
  for (const layer of columns) readCells(cells, layer, span, found);
  return undefined;
}

/** Between two sentences there are blanks, and empty lines of a long table at most. */
const MAX_GAP = 100_000;

const WRONG_OFFSETS = said`The offsets of this row do not fit the text of its sentence.`;

function readCells(
  cells: readonly string[],
  { layer, first, features }: Columns,
  span: Span,
  found: Map<string, Found>,
): void {
  const stacks = (features.length > 0 ? features : ['']).map((_, i) => splitUnescaped(cells[first + i] ?? '_', '|'));
  stacks[0]!.forEach((cell, at) => {
    if (cell === '_') return;
    const number = /\[(\d+)\]$/.exec(cell)?.[1];
    const key = number === undefined ? `${layer} ${span.start}-${span.end}` : `${layer} ${number}`;
    const known = found.get(key);
    if (known) {
      known.span = cover(known.span, span);
      return;
    }
    const values = features.map((feature, i) => [feature, valuesIn(stacks[i]?.[at] ?? '*')] as const);
    found.set(key, { span, layer, features: Object.fromEntries(values) });
  });
}

function valuesIn(cell: string): readonly string[] {
  const value = cell.replace(/\[\d+\]$/, '');
  return value === '*' ? [] : splitUnescaped(value, BETWEEN_VALUES).map(unescapeValue);
}

/** Splits at a sign that no backslash stands before. */
function splitUnescaped(text: string, sign: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === sign) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** Of another layer the first feature with a value is the label. */
function annotationOf({ span, layer, features }: Found): ImportedAnnotation {
  const place = { kind: 'spans', spans: [span] } as const;
  if (layer !== LAYER) {
    const label =
      Object.values(features).find((values) => values.length > 0)?.[0] ?? layer.slice(layer.lastIndexOf('.') + 1);
    return { id: '', place, values: valuesOfName(label), reviews: [], other: [] };
  }
  const values = Object.fromEntries(PROPERTIES.map((property) => [property, features[property] ?? []]));
  return {
    id: features[ID]?.[0] ?? '',
    place,
    values: withoutEmpty(values),
    reviews: parseReviews(features[REVIEW] ?? []),
    other: [],
  };
}
