import { said } from '../../message';
import type { AnnotationExporter } from '../exporter';
import { holdEach, HOLDS_ALL, mapValues } from '../hold';
import { xmlText } from '../xml/writeXml';
import { readXmi } from './readXmi';
import { beginXmi } from './writeXmi';

/**
 * https://docs.oasis-open.org/uima/v1.0/uima-v1.0.html, CAS in XMI: a file per document and the type system. Offsets are
 * Java's, UTF-16 units. Read back for proof only; no import is offered.
 */
export const uimaXmi: AnnotationExporter = {
  kind: 'annotations',
  format: 'uima-xmi',
  name: 'UIMA CAS XMI',
  inTurns: true,
  indexes: 'source',
  unit: 'utf16',
  textComesBackAs: xmlText,
  hold: (annotations, indexed) =>
    holdEach({ ...HOLDS_ALL, values: mapValues(xmlText), other: false })(annotations, indexed).map(
      (held) => held && { ...held, reviews: held.reviews.map(reviewComesBackAs) },
    ),
  reason: (aspect) => {
    if (aspect === 'other') return said`the type system has no feature for what other tools have written`;
    if (aspect === 'place') return said`line ends are written as LF, and a place has an edge inside of one`;
    if (aspect === 'annotation') return said`it stands on half a line end alone`;
    return said`XML has no place for control characters and halves of characters`;
  },
  begin: beginXmi,
  read: readXmi,
};

const reviewComesBackAs = <T extends { readonly note: string | undefined; readonly author: string }>(review: T): T => ({
  ...review,
  author: xmlText(review.author),
  note: review.note === undefined ? undefined : xmlText(review.note),
});
