import { said, type Message } from '../../message';
import { tokenize } from '../../text/tokens';
import { isObject, listOf, textAt, textsAt, type Json, type JsonObject } from '../../annotation/json';
import type { Parsed, Problem } from '../../problem';
import type { Span } from '../../text/span';
import type { ExchangeAnnotation } from '../exchangeDocument';
import type { AnnotationExporter, ExchangeFile, HeldAnnotation, HeldDocument } from '../exporter';
import { holdEach, HOLDS_ALL, isRejected } from '../hold';
import type { ImportedAnnotation, ImportedDocument, Importer } from '../importer';
import { labelName, valuesOfName } from '../labelName';
import type { LossAspect } from '../loss';
import { complaint, jsonLinesOfFile, type JsonLine } from '../readFile';
import { parseReviews, reviewText } from '../review';
import { unitSpans, type UnitSpans } from '../unitSpans';
import { PROPERTIES, withoutEmpty, type Values } from '../values';
import { oneAfterAnother, toJsonLine } from '../writing';

/**
 * https://prodi.gy/docs/api-interfaces: a task for each document, with tokens. A span carries keys of one's own, which
 * Prodigy keeps; what it does not show a person is there all the same.
 */
export const prodigy: AnnotationExporter & Importer = {
  kind: 'annotations',
  format: 'prodigy',
  name: 'Prodigy JSONL',
  inTurns: true,
  extensions: ['jsonl'],
  indexes: 'prose',
  unit: 'codePoint',
  hold: holdEach({ ...HOLDS_ALL, gaps: false, rejected: false }),
  reason,
  begin: () => oneAfterAnother('prodigy.jsonl', lineOf),
  read,
};

function reason(aspect: LossAspect, annotation: ExchangeAnnotation): Message {
  if (aspect === 'annotation') {
    return isRejected(annotation)
      ? said`in Prodigy a label is a label, and this one was rejected`
      : said`it stands on markup alone, and Prodigy gets the prose`;
  }
  return said`a span in Prodigy is one run of prose, without gaps or edges in markup`;
}

function lineOf({ document, indexed, annotations }: HeldDocument): string {
  const units = unitSpans(indexed.text, 'codePoint');
  const tokens = tokensOf(indexed.text);
  const json = {
    text: indexed.text,
    meta: { path: document.path, title: document.title, published: document.published },
    tokens: tokens.map((token, id) => ({
      text: indexed.text.slice(token.start, token.end),
      ...units.toUnit(token),
      id,
      ws: tokens[id + 1]?.start !== token.end && id + 1 < tokens.length,
    })),
    spans: annotations.map((annotation) => spanJson(annotation, tokens, units)),
  };
  return toJsonLine(json);
}

function tokensOf(text: string): readonly Span[] {
  const { starts, ends, count } = tokenize(text);
  return Array.from({ length: count }, (_, i) => ({ start: starts[i]!, end: ends[i]! }));
}

function spanJson(
  { id, at, values, reviews, other }: HeldAnnotation,
  tokens: readonly Span[],
  { toUnit }: UnitSpans,
): JsonObject {
  const span = at[0]!;
  const first = tokens.findIndex(({ end }) => end > span.start);
  const last = tokens.findLastIndex(({ start }) => start < span.end);
  return {
    ...toUnit(span),
    ...(first >= 0 && last >= first ? { token_start: first, token_end: last } : {}),
    label: labelName(values),
    rapporteur: {
      id,
      ...values,
      ...(reviews.length > 0 ? { reviews: reviews.map(reviewText) } : {}),
      ...(other.length > 0 ? { other } : {}),
    },
  };
}

function read(files: readonly ExchangeFile[]): Parsed<readonly ImportedDocument[]> {
  const problems: Problem[] = [];
  const value = files.flatMap((file) => {
    const lines = jsonLinesOfFile(file);
    problems.push(...lines.problems);
    return lines.value.flatMap((line) => taskOf(line, file.path, problems));
  });
  return { value, problems };
}

/** Only what was accepted, or not answered yet, counts; "reject" and "ignore" take no label over. */
function taskOf({ value, line }: JsonLine, file: string, problems: Problem[]): ImportedDocument[] {
  const text = isObject(value) ? textAt(value, 'text') : undefined;
  if (!isObject(value) || text === undefined) {
    problems.push(complaint(file, said`This line has no "text"; it is not a task of Prodigy.`, line));
    return [];
  }
  const meta = isObject(value['meta']) ? value['meta'] : {};
  const name = textAt(meta, 'path') ?? textAt(meta, 'source') ?? '';
  if (['reject', 'ignore'].includes(textAt(value, 'answer') ?? '')) return [{ name, text, annotations: [] }];
  const { toUtf16 } = unitSpans(text, 'codePoint');
  const annotator = textAt(value, '_annotator_id');
  const annotations = listOf(value['spans']).flatMap((json, i): ImportedAnnotation[] => {
    const span = isObject(json) ? toUtf16(json['start'], json['end']) : undefined;
    if (isObject(json) && span) return [annotationOf(json, span, annotator)];
    problems.push(complaint(file, said`Span ${i + 1}: its offsets are not in the text.`, line));
    return [];
  });
  return [{ name, text, annotations }];
}

function annotationOf(json: JsonObject, span: Span, annotator: string | undefined): ImportedAnnotation {
  const own: Json | undefined = json['rapporteur'];
  const place = { kind: 'spans', spans: [span] } as const;
  if (!isObject(own)) {
    const values: Values = {
      ...valuesOfName(textAt(json, 'label') ?? ''),
      ...(annotator ? { author: [annotator] } : {}),
    };
    return { id: '', place, values, reviews: [], other: [] };
  }
  const known = Object.fromEntries(PROPERTIES.map((property) => [property, textsAt(own, property)]));
  return {
    id: textAt(own, 'id') ?? '',
    place,
    values: withLabelOf(json, withoutEmpty(known)),
    reviews: parseReviews(textsAt(own, 'reviews')),
    other: listOf(own['other']),
  };
}

/** A label that was changed in Prodigy counts, not the one that was exported. */
function withLabelOf(json: JsonObject, values: Values): Values {
  const label = textAt(json, 'label') ?? '';
  if (label === labelName(values)) return values;
  return withoutEmpty({ ...values, commitment: [], entity: [], tag: [], ...valuesOfName(label) });
}
