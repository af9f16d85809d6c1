import { said } from '../../message';
import type { AnnotationExporter } from '../exporter';
import { holdEach, HOLDS_ALL, isRejected, only } from '../hold';
import type { Importer } from '../importer';
import type { Values } from '../values';
import { FIELDS } from './fields';
import { readLabelStudio } from './readLabelStudio';
import { beginLabelStudio } from './writeLabelStudio';

/**
 * https://labelstud.io/guide/export: a task per document, with the labeling interface that shows it. What is said of a
 * passage stands in text fields of its region, a note in the region's own field for notes. Suggestions are predictions.
 */
export const labelStudio: AnnotationExporter & Importer = {
  kind: 'annotations',
  format: 'label-studio',
  name: 'Label Studio JSON',
  inTurns: true,
  extensions: ['json'],
  indexes: 'source',
  unit: 'codePoint',
  hold: holdEach({
    ...HOLDS_ALL,
    values: (values) => heldValues(values),
    gaps: false,
    reviews: false,
    other: false,
    rejected: false,
  }),
  reason: (aspect, annotation) => {
    if (aspect === 'annotation' && isRejected(annotation)) {
      return said`in Label Studio a label is a label, and this one was rejected`;
    }
    if (aspect === 'place') return said`a region in Label Studio is one run of text, without gaps or half line ends`;
    return said`Label Studio gives authors, times and reviews itself, to whole tasks`;
  },
  begin: beginLabelStudio,
  read: readLabelStudio,
};

/** The state is told by the list that a region stands in, and only of what nobody has decided on. */
const heldValues = (values: Values): Values => ({
  ...only(...FIELDS, 'note')(values),
  ...(values.state?.[0] === 'suggested' ? { state: values.state } : {}),
});
