import { isObject, listOf, textAt, type Json, type JsonObject } from '../../annotation/json';
import { said, type Message } from '../../message';
import type { Parsed, Problem } from '../../problem';
import type { AnnotationExporter, ExchangeFile, HeldDocument } from '../exporter';
import { holdEach, HOLDS_ALL, isRejected, oneLabel } from '../hold';
import type { ImportedAnnotation, ImportedDocument, Importer } from '../importer';
import { labelName, valuesOfName } from '../labelName';
import type { LossAspect } from '../loss';
import type { ExchangeAnnotation } from '../exchangeDocument';
import { complaint, jsonLinesOfFile, type JsonLine } from '../readFile';
import { unitSpans } from '../unitSpans';
import { oneAfterAnother, toJsonLine } from '../writing';

/** https://doccano.github.io/doccano/: JSONL of sequence labeling; one line per document, one label per passage. */
export const doccano: AnnotationExporter & Importer = {
  kind: 'annotations',
  format: 'doccano',
  name: 'doccano JSONL',
  inTurns: true,
  extensions: ['jsonl'],
  indexes: 'source',
  unit: 'codePoint',
  hold: holdEach({
    ...HOLDS_ALL,
    values: oneLabel,
    gaps: false,
    id: () => '',
    reviews: false,
    other: false,
    rejected: false,
  }),
  reason,
  begin: () => oneAfterAnother('doccano.jsonl', lineOf),
  read,
};

function reason(aspect: LossAspect, annotation: ExchangeAnnotation): Message {
  if (aspect === 'annotation' && isRejected(annotation))
    return said`in doccano a label is a label, and this one was rejected`;
  if (aspect === 'place') return said`a passage in doccano is one run of text, without gaps or half line ends`;
  return said`doccano keeps one label for a passage, and nothing else about it`;
}

function lineOf({ document, indexed, annotations }: HeldDocument): string {
  const { toUnit } = unitSpans(indexed.text, 'codePoint');
  const label = annotations.map(({ at, values }) => {
    const { start, end } = toUnit(at[0]!);
    return [start, end, labelName(values)];
  });
  // Keys that doccano does not know become the example's metadata.
  return toJsonLine({ text: indexed.text, label, path: document.path });
}

function read(files: readonly ExchangeFile[]): Parsed<readonly ImportedDocument[]> {
  const problems: Problem[] = [];
  const value = files.flatMap((file) => {
    const lines = jsonLinesOfFile(file);
    problems.push(...lines.problems);
    return lines.value.flatMap((line) => documentOf(line, file.path, problems));
  });
  return { value, problems };
}

function documentOf({ value, line }: JsonLine, file: string, problems: Problem[]): ImportedDocument[] {
  const text = isObject(value) ? (textAt(value, 'text') ?? textAt(value, 'data')) : undefined;
  if (!isObject(value) || text === undefined) {
    problems.push(complaint(file, said`This line has no "text"; it is not an example of doccano.`, line));
    return [];
  }
  const { toUtf16 } = unitSpans(text, 'codePoint');
  const annotations = labelsIn(value).flatMap(({ start, end, label }, i): ImportedAnnotation[] => {
    const span = toUtf16(start, end);
    if (span && typeof label === 'string') {
      return [{ id: '', place: { kind: 'spans', spans: [span] }, values: valuesOfName(label), reviews: [], other: [] }];
    }
    problems.push(
      complaint(file, said`Label ${i + 1}: its offsets ${String(start)} to ${String(end)} are not in the text.`, line),
    );
    return [];
  });
  return [{ name: nameIn(value), text, annotations }];
}

/** As `[start, end, label]`, or as objects in exports of projects with relations. */
function labelsIn(json: JsonObject): readonly Record<'start' | 'end' | 'label', Json | undefined>[] {
  const lists = listOf(json['label'] ?? json['labels']).flatMap((one) =>
    Array.isArray(one) ? [{ start: one[0] as Json, end: one[1] as Json, label: one[2] as Json }] : [],
  );
  const objects = listOf(json['entities']).flatMap((one) =>
    isObject(one) ? [{ start: one['start_offset'], end: one['end_offset'], label: one['label'] }] : [],
  );
  return [...lists, ...objects];
}

function nameIn(json: JsonObject): string {
  const meta = isObject(json['meta']) ? json['meta'] : {};
  return textAt(json, 'path') ?? textAt(meta, 'path') ?? textAt(json, 'filename') ?? '';
}
