import { said } from '../../message';
import type { ExchangeReview } from '../exchangeDocument';
import type { AnnotationExporter } from '../exporter';
import { guidOf, idOfGuid } from '../guid';
import { holdEach, HOLDS_ALL, isRejected, mapValues } from '../hold';
import type { Importer } from '../importer';
import type { Values } from '../values';
import { allAtOnce } from '../writing';
import { xmlText } from '../xml/writeXml';
import { readRefiQda, type Limits } from './readRefiQda';
import { writeRefiQda } from './writeRefiQda';

/**
 * https://www.qdasoftware.org: a project (.qdpx) with sources, codes and codings, and its code book alone (.qdc). All that
 * is said of a passage are codes, so that it can be counted and compared there; free text is in notes.
 */
export const refiQda: AnnotationExporter & Importer = {
  kind: 'annotations',
  format: 'refi-qda',
  name: 'REFI-QDA',
  inTurns: false,
  extensions: ['qdpx', 'qdc'],
  indexes: 'source',
  unit: 'codePoint',
  hold: (annotations, indexed) =>
    holdEach({
      ...HOLDS_ALL,
      values: (values) => withDate(mapValues(xmlText)(values)),
      gaps: false,
      id: (id) => idOfGuid(guidOf(id)),
      other: false,
      rejected: false,
    })(annotations, indexed).map((held) => held && { ...held, reviews: held.reviews.map(reviewComesBackAs) }),
  reason: (aspect, annotation) => {
    if (aspect === 'annotation' && isRejected(annotation))
      return said`in REFI-QDA a code is a code, and this one was rejected`;
    if (aspect === 'place') return said`a selection in REFI-QDA is one run of text, without gaps or half line ends`;
    if (aspect === 'other') return said`REFI-QDA has no place for what other tools have written`;
    if (aspect === 'review') return said`a note in REFI-QDA holds no empty text, and its time is an XML date`;
    if (aspect === 'id') return said`an id in REFI-QDA is a GUID`;
    return said`REFI-QDA holds XML text and XML dates only`;
  },
  begin: (frame) => allAtOnce((documents) => writeRefiQda(documents, frame)),
  // A project that was just written is read back whatever its size.
  read: (files, documents?: unknown) => readRefiQda(files, documents === undefined ? {} : UNLIMITED),
};

const UNLIMITED: Limits = { unpacked: Infinity, elements: Infinity };

/** An xsd:dateTime. */
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/;

const withDate = (values: Values): Values => ({
  ...values,
  created: (values.created ?? []).filter((time) => DATE.test(time)),
});

const reviewComesBackAs = ({ decision, note, author, time }: ExchangeReview): ExchangeReview => ({
  decision,
  note: note ? xmlText(note) : undefined,
  author: xmlText(author),
  time: DATE.test(time) ? time : '',
});
