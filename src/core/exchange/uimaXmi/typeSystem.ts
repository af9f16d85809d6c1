import type { Property } from '../values';
import { element, xmlDocument, type Xml } from '../xml/writeXml';
import { PROPERTIES } from '../values';

/** The UIMA type of all annotations. */
export const TYPE = { space: 'rapporteur', name: 'Annotation' } as const;

export const ID = 'annotationId';
export const REVIEW = 'review';
/** Spans of an annotation with gaps, "0-6 9-12"; begin and end cover them. */
export const FRAGMENTS = 'fragments';

export const LISTS: readonly Property[] = ['party', 'addressee'];

/** The type system description that readers need beside the files. */
export function typeSystem(): string {
  const features: Xml[] = [
    feature(ID, 'The IRI of the annotation.', 'uima.cas.String'),
    ...PROPERTIES.map((name) =>
      LISTS.includes(name) ? feature(name, '', LIST, NOT_SHARED) : feature(name, '', 'uima.cas.String'),
    ),
    feature(REVIEW, 'judgement; author; time; note', LIST, NOT_SHARED),
    feature(FRAGMENTS, 'The parts of an annotation with gaps: 0-6 9-12.', 'uima.cas.String'),
  ];
  const type = element('typeDescription', {}, [
    element('name', {}, [`${TYPE.space}.${TYPE.name}`]),
    element('description', {}, ['What a person recorded, or a rule suggests, on a news document.']),
    element('supertypeName', {}, ['uima.tcas.Annotation']),
    element('features', {}, features),
  ]);
  return xmlDocument('typeSystemDescription', { xmlns: 'http://uima.apache.org/resourceSpecifier' }, [
    element('name', {}, ['Rapporteur']),
    element('types', {}, [type]),
  ]);
}

const LIST = 'uima.cas.StringArray';
const NOT_SHARED = [
  element('elementType', {}, ['uima.cas.String']),
  element('multipleReferencesAllowed', {}, ['false']),
];

const feature = (name: string, description: string, range: string, more: readonly Xml[] = []): Xml =>
  element('featureDescription', {}, [
    element('name', {}, [name]),
    element('description', {}, [description]),
    element('rangeTypeName', {}, [range]),
    ...more,
  ]);
