import type { Selector } from '../anchoring/selector';
import { said, type Message } from '../message';
import { buildOffsetIndex, convertOffset, type OffsetIndex } from '../text/codePoints';
import type { Span } from '../text/span';
import type { ExchangeAnnotation } from './exchangeDocument';
import type { AnnotationExporter, ExchangeFile, HeldDocument } from './exporter';
import type { ImportedAnnotation, ImportedDocument } from './importer';
import type { IndexedText } from './indexedText';
import { differences } from './loss';
import { aspectsMessage } from './lossReport';
import { PROPERTIES } from './values';

/** What does not come back from the files as it was held. */
export function readBack(
  exporter: AnnotationExporter,
  files: readonly ExchangeFile[],
  documents: readonly HeldDocument[],
): readonly Message[] {
  const { value, problems } = exporter.read(files, documents);
  const complaints = problems.map(
    ({ file, line, message }) => said`${line === undefined ? file : `${file}:${line}`}: ${message}`,
  );
  if (value.length !== documents.length) {
    complaints.push(said`${documents.length} documents were written, ${value.length} came back.`);
  }
  return [...complaints, ...documents.flatMap((held, i) => (value[i] ? compare(exporter, held, value[i]) : []))];
}

function compare(
  { textComesBackAs = (text) => text }: AnnotationExporter,
  { document, indexed, annotations }: HeldDocument,
  read: ImportedDocument,
): readonly Message[] {
  const complaints: Message[] = [];
  const complain = (what: Message): void => void complaints.push(said`${document.path}: ${what}`);
  if (read.text !== undefined && !sameBut(read.text, textComesBackAs(indexed.text)))
    complain(said`the text came back otherwise.`);
  if (read.annotations.length !== annotations.length) {
    complain(said`${annotations.length} annotations were written, ${read.annotations.length} came back.`);
  }
  const offsets = buildOffsetIndex(document.text);
  const back = inOneOrder(read.annotations.map((annotation) => comesBackAs(annotation, indexed, offsets)));
  inOneOrder(annotations).forEach((annotation, i) => {
    const differs = differences(annotation, back[i]);
    if (differs.length > 0)
      complain(said`${annotation.id || said`annotation ${i + 1}`} came back with another ${aspectsMessage(differs)}.`);
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
