import { said } from '../../message';
import { toWellFormed } from '../../text/plainText';
import type { ExchangeAnnotation } from '../exchangeDocument';
import type { AnnotationExporter } from '../exporter';
import { hold, HOLDS_ALL, mapValues } from '../hold';
import type { Importer } from '../importer';
import type { IndexedText } from '../indexedText';
import { fragmentsOf, joinFragments } from './fragments';
import { readBrat } from './readBrat';
import { beginBrat } from './writeBrat';

/** https://brat.nlplab.org/standoff.html: text and annotations in two files; commitments are events with roles. */
export const brat: AnnotationExporter & Importer = {
  kind: 'annotations',
  format: 'brat',
  name: 'brat standoff',
  inTurns: true,
  extensions: ['ann', 'txt'],
  indexes: 'source',
  unit: 'codePoint',
  hold: (annotations, indexed) => annotations.map((annotation) => holdInLines(annotation, indexed)),
  reason: (aspect) => {
    if (aspect === 'annotation') return said`it stands on line ends alone, which brat cannot mark`;
    if (aspect === 'place') return said`brat marks no line end at an edge, and takes a gap of line ends alone for none`;
    if (aspect === 'other') return said`brat has no place for what other tools have written`;
    return said`half a character cannot be written in UTF-8`;
  },
  begin: beginBrat,
  read: readBrat,
};

/** A passage over line ends is written in fragments, one for each line, and put together again. */
function holdInLines(annotation: ExchangeAnnotation, indexed: IndexedText): ExchangeAnnotation | undefined {
  const held = hold(annotation, indexed, { ...HOLDS_ALL, values: mapValues(toWellFormed), other: false });
  if (!held) return undefined;
  const at = held.spans.map((span) => indexed.toText(span)!);
  const spans = joinFragments(fragmentsOf(at, indexed.text), indexed.text).map((span) => indexed.toSource(span));
  return spans.length === 0 ? undefined : { ...held, spans };
}
