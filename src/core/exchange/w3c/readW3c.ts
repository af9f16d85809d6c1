import type { Annotation } from '../../annotation/annotation';
import { decisionOf, labelsOf, noteOf } from '../../annotation/annotationSet';
import { isObject, listOf, textAt, textsAt, type Json, type JsonObject } from '../../annotation/json';
import { parseLine } from '../../annotation/line';
import { parseTarget, type TextTarget } from '../../annotation/target';
import { groupBy } from '../../groupBy';
import { isMessage, said, type Message } from '../../message';
import type { Parsed, Problem } from '../../problem';
import type { ExchangeReview } from '../exchangeDocument';
import type { ExchangeFile } from '../exporter';
import type { ImportedAnnotation, ImportedDocument } from '../importer';
import { complaint, isHopeless, jsonLinesOfFile, jsonOfFile } from '../readFile';
import { oneOf, valuesOfLabels, withoutEmpty, type Values } from '../values';
import { pathOfSource } from './sourceIri';

/** Reads collections, pages, lists and single annotations, in JSON or one to a line. */
export function readW3c(files: readonly ExchangeFile[]): Parsed<readonly ImportedDocument[]> {
  const problems: Problem[] = [];
  const value = files.flatMap((file) => {
    const read = topLevel(file);
    problems.push(...read.problems);
    return documentsIn(read.value, file.path, problems);
  });
  return { value, problems };
}

function topLevel(file: ExchangeFile): Parsed<readonly Json[]> {
  if (file.path.endsWith('.jsonl')) {
    const { value, problems } = jsonLinesOfFile(file);
    return { value: value.map((line) => line.value), problems };
  }
  const read = jsonOfFile(file);
  return read.kind === 'ok' ? { value: [read.value], problems: [] } : { value: [], problems: [read.problem] };
}

function documentsIn(json: readonly Json[], file: string, problems: Problem[]): readonly ImportedDocument[] {
  const items = json.flatMap(itemsIn);
  const named = json.flatMap((one) => (isObject(one) ? textsAt(one, 'rap:documents').map(pathOfSource) : []));
  const reviews: Review[] = [];
  const places: Placed[] = [];
  for (const [i, item] of items.entries()) {
    const read = readItem(item);
    if (isMessage(read)) problems.push(complaint(file, said`Annotation ${i + 1}: ${read}`));
    else if ('of' in read) reviews.push(read);
    else places.push(read);
    if (isHopeless(problems, file, 1)) break;
  }
  const reviewsOf = groupBy(reviews, ({ of }) => of);
  const bySource = groupBy(places, ({ source }) => source);
  return [...new Set([...named, ...bySource.keys()])].map((source) => ({
    name: source,
    text: undefined,
    annotations: (bySource.get(source) ?? []).map(({ annotation }) => ({
      ...annotation,
      reviews: (reviewsOf.get(annotation.id) ?? []).map(({ review }) => review),
    })),
  }));
}

/** The annotations in a collection with its pages, a page, a list, or one alone. */
function itemsIn(json: Json): readonly Json[] {
  if (Array.isArray(json)) return json.flatMap(itemsIn);
  if (!isObject(json)) return [json];
  const types = listOf(json['type']);
  if (types.includes('AnnotationCollection')) return listOf(json['first'] ?? json['items']).flatMap(itemsIn);
  if (types.includes('AnnotationPage'))
    return [...listOf(json['items']), ...(isObject(json['next']) ? itemsIn(json['next']) : [])];
  return textAt(json, 'format') === undefined && !types.includes('Tombstone') ? [json] : [];
}

interface Placed {
  readonly source: string;
  readonly annotation: ImportedAnnotation;
}

interface Review {
  /** Id of the annotation it is about. */
  readonly of: string;
  readonly review: ExchangeReview;
}

/** A text says in plain words what is wrong with it. */
function readItem(item: Json): Placed | Review | Message {
  if (!isObject(item)) return said`it is not an object.`;
  const targets = listOf(item['target']).map(parseTarget);
  const parsed = parseLine(JSON.stringify({ ...item, target: listOf(item['target'])[0] }));
  if (parsed.kind === 'message') return parsed;
  if (parsed.kind !== 'annotation') return said`it is no annotation.`;
  const [first] = targets;
  if (first?.kind === 'annotation') return { of: first.id, review: reviewOf(parsed) };
  const places = targets.filter((target): target is TextTarget => target?.kind === 'text');
  if (places.length === 0) return said`its target has no quote of a text, so that its place cannot be found.`;
  return {
    source: pathOfSource(places[0]!.source),
    annotation: {
      id: parsed.id,
      place: { kind: 'quotes', selectors: places.map(({ selector }) => selector) },
      values: valuesOf(parsed, item),
      reviews: [],
      other: parsed.bodies.flatMap((body) => (body.kind === 'other' ? [body.json] : [])),
    },
  };
}

const reviewOf = (annotation: Annotation): ExchangeReview => ({
  decision: decisionOf(annotation),
  note: noteOf(annotation),
  author: annotation.creator,
  time: annotation.created,
});

function valuesOf(annotation: Annotation, json: JsonObject): Values {
  const suggestion = isObject(json['rap:suggestion']) ? json['rap:suggestion'] : {};
  return withoutEmpty({
    ...valuesOfLabels(labelsOf(annotation)),
    note: oneOf(noteOf(annotation)),
    author: oneOf(annotation.creator || undefined),
    created: oneOf(annotation.created || undefined),
    rule: oneOf(textAt(suggestion, 'rap:rule')),
    state: oneOf(textAt(suggestion, 'rap:state')),
    suggested: oneOf(textAt(suggestion, 'rap:suggested')),
  });
}
