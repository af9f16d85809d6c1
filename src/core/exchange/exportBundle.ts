import type { ExchangeAnnotation, ExchangeBundle, ExchangeDocument } from './exchangeDocument';
import type { AnnotationExporter, Exported, Exporter, ExchangeFile, HeldDocument } from './exporter';
import type { ImportedAnnotation, ImportedDocument } from './importer';
import { indexText, type IndexedText } from './indexedText';
import { differences, type Loss } from './loss';
import { PROPERTIES } from './values';
import { buildOffsetIndex, convertOffset, type OffsetIndex } from '../text/codePoints';
import { toWellFormed } from '../text/plainText';
import type { Span } from '../text/span';
import type { Selector } from '../anchoring/selector';

/** An export that was read back. */
export interface ProvenExport extends Exported {
  /** What came back otherwise than it should, in plain words; the export must not be trusted unless this is empty. */
  readonly unproven: readonly string[];
}

/** Writes a bundle in a format, reads it back and compares. */
export function exportBundle(exporter: Exporter, bundle: ExchangeBundle): ProvenExport {
  if (exporter.kind === 'ledger') {
    const exported = exporter.export(bundle);
    return { ...exported, unproven: exporter.prove(exported.files, bundle) };
  }
  const documents = bundle.documents.map((document) => holdDocument(exporter, document));
  const files = exporter.write(
    documents.map(({ held }) => held),
    bundle,
  );
  return {
    files,
    losses: documents.flatMap(({ losses }) => losses),
    unproven: readBack(
      exporter,
      files,
      documents.map(({ held }) => held),
    ),
  };
}

function holdDocument(
  exporter: AnnotationExporter,
  document: ExchangeDocument,
): { readonly held: HeldDocument; readonly losses: readonly Loss[] } {
  const indexed = indexText(document, exporter.indexes);
  const held = exporter.hold(document.annotations, indexed);
  const annotations = held.flatMap((one) =>
    one ? [{ ...one, at: one.spans.map((span) => indexed.toText(span)!) }] : [],
  );
  return {
    held: { document, indexed, annotations },
    losses: [
      ...textLosses(exporter, document, indexed),
      ...orphanLosses(document),
      ...document.annotations.flatMap((annotation, i) => lossesOf(exporter, document, annotation, held[i])),
    ],
  };
}

function lossesOf(
  exporter: AnnotationExporter,
  { path }: ExchangeDocument,
  annotation: ExchangeAnnotation,
  held: ExchangeAnnotation | undefined,
): readonly Loss[] {
  return differences(annotation, held).map((aspect) => ({
    document: path,
    annotation: annotation.id,
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
  const loss = { document: path, annotation: undefined, aspect: 'text' } as const;
  if ((exporter.textComesBackAs?.(indexed.text) ?? indexed.text) !== indexed.text) {
    return [{ ...loss, reason: exporter.reason('text', NO_ANNOTATION) }];
  }
  if (toWellFormed(text) === text) return [];
  return [{ ...loss, reason: 'the document holds halves of characters, which no file can hold; each becomes U+FFFD' }];
}

const NO_ANNOTATION: ExchangeAnnotation = { id: '', spans: [], values: {}, reviews: [], other: [] };

const orphanLosses = ({ path, orphans }: ExchangeDocument): readonly Loss[] =>
  orphans.map((annotation) => ({
    document: path,
    annotation,
    aspect: 'annotation',
    reason: 'it has no place in the present text; attach it first',
  }));

/** What does not come back from the files as it was held. */
function readBack(
  exporter: AnnotationExporter,
  files: readonly ExchangeFile[],
  documents: readonly HeldDocument[],
): readonly string[] {
  const { value, problems } = exporter.read(files, documents);
  const complaints = problems.map(
    ({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`}: ${message}`,
  );
  if (value.length !== documents.length) {
    complaints.push(`${documents.length} documents were written, ${value.length} came back.`);
  }
  return [...complaints, ...documents.flatMap((held, i) => (value[i] ? compare(exporter, held, value[i]) : []))];
}

function compare(
  { textComesBackAs = (text) => text }: AnnotationExporter,
  { document, indexed, annotations }: HeldDocument,
  read: ImportedDocument,
): readonly string[] {
  const complaints: string[] = [];
  const say = (what: string): void => void complaints.push(`${document.path}: ${what}`);
  if (read.text !== undefined && !sameBut(read.text, textComesBackAs(indexed.text)))
    say('the text came back otherwise.');
  if (read.annotations.length !== annotations.length) {
    say(`${annotations.length} annotations were written, ${read.annotations.length} came back.`);
  }
  const offsets = buildOffsetIndex(document.text);
  const back = inOneOrder(read.annotations.map((annotation) => comesBackAs(annotation, indexed, offsets)));
  inOneOrder(annotations).forEach((annotation, i) => {
    const differs = differences(annotation, back[i]);
    if (differs.length > 0)
      say(`${annotation.id || `annotation ${i + 1}`} came back with another ${differs.join(', ')}.`);
  });
  return complaints;
}

/** A format may list suggestions apart from annotations, so that the order of the file is not that of the document. */
function inOneOrder<T extends ExchangeAnnotation>(annotations: readonly T[]): readonly T[] {
  const key = ({ id, spans, values }: ExchangeAnnotation): string =>
    JSON.stringify([id, spans, PROPERTIES.map((property) => values[property] ?? [])]);
  return annotations
    .map((annotation) => ({ annotation, key: key(annotation) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ annotation }) => annotation);
}

/** The same words at the same offsets: a format of sentences does not say which blanks are between them. */
const sameBut = (a: string, b: string): boolean => a === b || blanked(a) === blanked(b);

const blanked = (text: string): string => text.replace(/\s/g, ' ').trimEnd();

/** An annotation of a text that is known to be the document's own. */
function comesBackAs(
  { place, ...rest }: ImportedAnnotation,
  { toSource }: IndexedText,
  offsets: OffsetIndex,
): ExchangeAnnotation {
  const spans =
    place.kind === 'spans' ? place.spans.map(toSource) : place.selectors.map((selector) => spanOf(selector, offsets));
  return { ...rest, spans };
}

function spanOf({ start, exact }: Selector, offsets: OffsetIndex): Span {
  const at = convertOffset(offsets, start, 'codePoint', 'utf16');
  return { start: at, end: offsets.text.startsWith(exact, at) ? at + exact.length : at };
}
