import { said } from '../message';
import { toWellFormed } from '../text/plainText';
import type { ExchangeAnnotation, ExchangeDocument } from './exchangeDocument';
import type { AnnotationExporter, HeldDocument } from './exporter';
import { indexText, type IndexedText } from './indexedText';
import { differences, quoteOf, type Loss } from './loss';

/** A document with what of it will be written, and all that will not. */
export interface Prepared extends HeldDocument {
  readonly losses: readonly Loss[];
}

export function holdDocument(exporter: AnnotationExporter, document: ExchangeDocument): Prepared {
  const indexed = indexText(document, exporter.indexes);
  const held = exporter.hold(document.annotations, indexed);
  const annotations = held.flatMap((one) =>
    one ? [{ ...one, at: one.spans.map((span) => indexed.toText(span)!) }] : [],
  );
  const losses = [
    ...textLosses(exporter, document, indexed),
    ...orphanLosses(document),
    ...document.annotations.flatMap((annotation, i) => lossesOf(exporter, document, annotation, held[i])),
  ];
  return { document, indexed, annotations, losses };
}

function lossesOf(
  exporter: AnnotationExporter,
  { path, text }: ExchangeDocument,
  annotation: ExchangeAnnotation,
  held: ExchangeAnnotation | undefined,
): readonly Loss[] {
  return differences(annotation, held).map((aspect) => ({
    document: path,
    annotation: annotation.id,
    quote: quoteOf(text, annotation),
    aspect,
    reason: exporter.reason(aspect, annotation),
  }));
}

/** Half a character cannot be written in UTF-8, and some formats can write still less. */
function textLosses(
  exporter: AnnotationExporter,
  { path, text }: ExchangeDocument,
  indexed: IndexedText,
): readonly Loss[] {
  const loss = { document: path, annotation: undefined, quote: undefined, aspect: 'text' } as const;
  if ((exporter.textComesBackAs?.(indexed.text) ?? indexed.text) !== indexed.text) {
    return [{ ...loss, reason: exporter.reason('text', NO_ANNOTATION) }];
  }
  if (toWellFormed(text) === text) return [];
  return [
    { ...loss, reason: said`the document holds halves of characters, which no file can hold; each becomes U+FFFD` },
  ];
}

const NO_ANNOTATION: ExchangeAnnotation = { id: '', spans: [], values: {}, reviews: [], other: [] };

const orphanLosses = ({ path, orphans }: ExchangeDocument): readonly Loss[] =>
  orphans.map((annotation) => ({
    document: path,
    annotation,
    quote: undefined,
    aspect: 'annotation',
    reason: said`it has no place in the present text; attach it first`,
  }));
