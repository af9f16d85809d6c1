import { describe } from '../../anchoring/describe';
import { outlineOf, type Outline } from '../../anchoring/outline';
import { decisionBody, noteBody, serializeBody, type Body } from '../../annotation/body';
import type { Json, JsonObject } from '../../annotation/json';
import { serializeTarget, textTarget } from '../../annotation/target';
import { textHash } from '../../annotation/textHash';
import type { ExchangeAnnotation, ExchangeDocument, ExchangeFrame, ExchangeReview } from '../exchangeDocument';
import type { HeldDocument } from '../exporter';
import { guidOf, idOfGuid } from '../guid';
import { labelsOfValues, type Values } from '../values';
import { jsonList, type Writing } from '../writing';
import { sourceIri } from './sourceIri';

/** One collection with one page; a file for all documents, an annotation a line. */
export function beginW3c({ name, made }: ExchangeFrame): Writing<HeldDocument> {
  const collection = idOfGuid(guidOf(`${name}\n${made}`));
  const page = idOfGuid(guidOf(`${name}\n${made}\n1`));
  const list = jsonList('annotations.jsonld', headOf({ collection, page, name, made }));
  const sources: string[] = [];
  let total = 0;
  return {
    add: (held) => {
      const items = itemsOf(held);
      sources.push(sourceIri(held.document.path));
      total += items.length;
      return [list(items)];
    },
    end: () => {
      const rest = JSON.stringify({ last: page, total, 'rap:documents': sources });
      return [list([], `\n]},\n${rest.slice(1)}\n`)];
    },
  };
}

interface Head {
  readonly collection: string;
  readonly page: string;
  readonly name: string;
  readonly made: string;
}

/** All of the collection that is known before its annotations, up to the bracket of their list. */
function headOf({ collection, page, name, made }: Head): string {
  const before = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { rap: 'urn:rapporteur:' }],
    id: collection,
    type: 'AnnotationCollection',
    label: name,
    created: made,
  };
  const first = { id: page, type: 'AnnotationPage', partOf: collection, startIndex: 0, items: [] };
  return `${JSON.stringify(before).slice(0, -1)},\n"first":${JSON.stringify(first).slice(0, -2)}`;
}

function itemsOf({ document, annotations }: HeldDocument): readonly JsonObject[] {
  const outline = outlineOf(document.text);
  const hash = textHash(document.text);
  return annotations.flatMap((annotation) => [
    annotationJson(annotation, targetsOf(annotation, document, outline, hash)),
    ...annotation.reviews.map((review, i) => reviewJson(review, annotation.id, i)),
  ]);
}

const annotationJson = ({ id, values, other }: ExchangeAnnotation, target: readonly Json[]): JsonObject => ({
  id,
  type: 'Annotation',
  motivation: labelsOfValues(values).length > 0 ? 'classifying' : 'commenting',
  ...(values.author ? { creator: person(values.author[0]!) } : { generator: SOFTWARE }),
  created: values.created?.[0],
  'rap:suggestion': values.state && suggestionJson(values),
  body: [...bodiesOf(values).map(serializeBody), ...other],
  // Several targets are the standard's only way to say that a passage has gaps.
  target: target.length === 1 ? target[0]! : target,
});

const suggestionJson = ({ rule, state, suggested }: Values): JsonObject => ({
  'rap:rule': rule?.[0],
  'rap:state': state?.[0],
  'rap:suggested': suggested?.[0],
});

const bodiesOf = (values: Values): readonly Body[] => [
  ...labelsOfValues(values),
  ...(values.note ?? []).map((text) => noteBody(text)),
];

const reviewJson = ({ decision, note, author, time }: ExchangeReview, of: string, at: number): JsonObject => ({
  id: idOfGuid(guidOf(`${of}\n${at}`)),
  type: 'Annotation',
  motivation: decision === undefined ? 'replying' : 'assessing',
  creator: person(author),
  created: time,
  body: [...(decision ? [decisionBody(decision)] : []), ...(note === undefined ? [] : [noteBody(note)])].map(
    serializeBody,
  ),
  target: of,
});

const targetsOf = (
  { spans }: ExchangeAnnotation,
  { path, text }: ExchangeDocument,
  outline: Outline,
  hash: string,
): readonly Json[] =>
  spans.map((span) => serializeTarget(textTarget(sourceIri(path), describe(text, span, outline), hash)));

const person = (name: string): JsonObject => ({ type: 'Person', name });

const SOFTWARE: JsonObject = { type: 'Software', name: 'Rapporteur' };
