import { said } from '../../message';
import type { Parsed, Problem } from '../../problem';
import type { Span } from '../../text/span';
import type { ExchangeFile } from '../exporter';
import type { ImportedAnnotation, ImportedDocument } from '../importer';
import { complaint, textOfFile } from '../readFile';
import { parseReviews } from '../review';
import { unitSpans, type UnitSpans } from '../unitSpans';
import { oneOf, PROPERTIES, withoutEmpty } from '../values';
import { childNamed, childrenNamed, countIn, readXml, type XmlElement } from '../xml/readXml';
import { FRAGMENTS, ID, LISTS, REVIEW, TYPE } from './typeSystem';

/** Reads our own files back. */
export function readXmi(files: readonly ExchangeFile[]): Parsed<readonly ImportedDocument[]> {
  const problems: Problem[] = [];
  const value = files
    .filter(({ path }) => path.endsWith('.xmi'))
    .flatMap((file) => {
      const text = textOfFile(file);
      const read = text.kind === 'ok' ? readXml(text.value, file.path, Infinity) : text;
      if (read.kind === 'ok') return [documentIn(read.value, file.path, problems)];
      problems.push(read.problem);
      return [];
    });
  return { value, problems };
}

function documentIn(root: XmlElement, file: string, problems: Problem[]): ImportedDocument {
  const text = childNamed(root, 'Sofa')?.attributes.get('sofaString') ?? '';
  const units = unitSpans(text, 'utf16');
  const annotations = childrenNamed(root, TYPE.name).flatMap((element): ImportedAnnotation[] => {
    const spans = spansOf(element, units);
    if (spans) return [annotationOf(element, spans)];
    problems.push(complaint(file, said`The offsets of this annotation are not in the text.`, element.line));
    return [];
  });
  return { name: file.replace(/\.xmi$/, ''), text, annotations };
}

function spansOf(element: XmlElement, { toUtf16 }: UnitSpans): readonly Span[] | undefined {
  const fragments = element.attributes.get(FRAGMENTS);
  const pairs =
    fragments === undefined
      ? [[countIn(element, 'begin'), countIn(element, 'end')]]
      : fragments.split(' ').map((pair) => pair.split('-').map(Number));
  const spans = pairs.map(([start, end]) => toUtf16(start, end));
  return spans.every((span): span is Span => span !== undefined) ? spans : undefined;
}

function annotationOf(element: XmlElement, spans: readonly Span[]): ImportedAnnotation {
  const texts = (name: string): string[] => childrenNamed(element, name).map(({ text }) => text);
  const values = PROPERTIES.map((property) => [
    property,
    LISTS.includes(property) ? texts(property) : oneOf(element.attributes.get(property)),
  ]);
  return {
    id: element.attributes.get(ID) ?? '',
    place: { kind: 'spans', spans },
    values: withoutEmpty(Object.fromEntries(values)),
    reviews: parseReviews(texts(REVIEW)),
    other: [],
  };
}
