import type { HeldAnnotation, HeldDocument } from '../exporter';
import { hull } from '../hold';
import { reviewText } from '../review';
import { PROPERTIES } from '../values';
import { eachApart, type Writing } from '../writing';
import { element, xmlDocument, type Attributes, type Xml } from '../xml/writeXml';
import { FRAGMENTS, ID, LISTS, REVIEW, TYPE, typeSystem } from './typeSystem';

/** A file for each document, and the type system. */
export const beginXmi = (): Writing<HeldDocument> =>
  eachApart(
    (held) => [{ path: `${held.document.path}.xmi`, content: casXmi(held) }],
    [{ path: 'TypeSystem.xml', content: typeSystem() }],
  );

const SOFA = 1;
const DOCUMENT = 2;
const FIRST = 3;

const NAMESPACES: Attributes = {
  'xmlns:xmi': 'http://www.omg.org/XMI',
  'xmlns:cas': 'http:///uima/cas.ecore',
  'xmlns:tcas': 'http:///uima/tcas.ecore',
  [`xmlns:${TYPE.space}`]: `http:///${TYPE.space}.ecore`,
  'xmi:version': '2.0',
};

function casXmi({ indexed: { text }, annotations }: HeldDocument): string {
  const ids = annotations.map((_, i) => FIRST + i);
  return xmlDocument('xmi:XMI', NAMESPACES, [
    element('cas:NULL', { 'xmi:id': 0 }),
    element('tcas:DocumentAnnotation', {
      ...{ 'xmi:id': DOCUMENT, sofa: SOFA, begin: 0, end: text.length },
      language: 'x-unspecified',
    }),
    ...annotations.map((annotation, i) => annotationXml(annotation, ids[i]!)),
    element('cas:Sofa', {
      ...{ 'xmi:id': SOFA, sofaNum: 1, sofaID: '_InitialView', mimeType: 'text' },
      sofaString: text,
    }),
    element('cas:View', { sofa: SOFA, members: [DOCUMENT, ...ids].join(' ') }),
  ]);
}

function annotationXml({ id, at, values, reviews }: HeldAnnotation, number: number): Xml {
  const { start, end } = hull(at);
  const single = PROPERTIES.filter((property) => !LISTS.includes(property));
  const lists = [
    ...LISTS.flatMap((property) => (values[property] ?? []).map((text) => element(property, {}, [text]))),
    ...reviews.map((review) => element(REVIEW, {}, [reviewText(review)])),
  ];
  const attributes: Attributes = {
    ...{ 'xmi:id': number, sofa: SOFA, begin: start, end, [ID]: id },
    ...Object.fromEntries(single.map((property) => [property, values[property]?.[0]])),
    [FRAGMENTS]: at.length > 1 ? at.map((span) => `${span.start}-${span.end}`).join(' ') : undefined,
  };
  return element(`${TYPE.space}:${TYPE.name}`, attributes, lists);
}
