import { describe } from '../../anchoring/describe';
import { outlineOf, type Outline } from '../../anchoring/outline';
import { decisionBody, noteBody, serializeBody, type Body } from '../../annotation/body';
import type { Json, JsonObject } from '../../annotation/json';
import { serializeTarget, textTarget } from '../../annotation/target';
import { textHash } from '../../annotation/textHash';
import type { ExchangeAnnotation, ExchangeBundle, ExchangeDocument, ExchangeReview } from '../exchangeDocument';
import type { ExchangeFile, HeldDocument } from '../exporter';
import { guidOf, idOfGuid } from '../guid';
import { labelsOfValues, type Values } from '../values';

/** One collection with one page; a file for all documents. */
export function writeW3c(documents: readonly HeldDocument[], { name, made }: ExchangeBundle): readonly ExchangeFile[] {
  const items = documents.flatMap(({ document, annotations }) => {
    const outline = outlineOf(document.text);
    const hash = textHash(document.text);
    return annotations.flatMap((annotation) => [
      annotationJson(annotation, targetsOf(annotation, document, outline, hash)),
      ...annotation.reviews.map((review, i) => reviewJson(review, annotation.id, i)),
    ]);
  });
  const collection: JsonObject = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { rap: 'urn:rapporteur:' }],
    id: idOfGuid(guidOf(`${name}\n${made}`)),
    type: 'AnnotationCollection',
    label: name,
    created: made,
    'rap:documents': documents.map(({ document }) => document.path),
    total: items.length,
    first: { id: idOfGuid(guidOf(`${name}\n${made}\n1`)), type: 'AnnotationPage', startIndex: 0, items },
  };
  return [{ path: 'annotations.jsonld', content: `${JSON.stringify(collection, undefined, 2)}\n` }];
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
): readonly Json[] => spans.map((span) => serializeTarget(textTarget(path, describe(text, span, outline), hash)));

const person = (name: string): JsonObject => ({ type: 'Person', name });

const SOFTWARE: JsonObject = { type: 'Software', name: 'Rapporteur' };
