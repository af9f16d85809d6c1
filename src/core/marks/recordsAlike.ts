import { labelsOf, noteOf } from '../annotation/annotationSet';
import { groupBy } from '../groupBy';
import type { Mark } from './mark';

/** Marks in their order, those together that record the same of the same words: what several people say alike is told once. */
export const recordsAlike = (marks: readonly Mark[]): readonly (readonly Mark[])[] => [
  ...groupBy(marks, recordOf).values(),
];

const recordOf = (mark: Mark): unknown => {
  if (mark.kind !== 'annotation') return mark;
  const { annotation, anchoring, span } = mark;
  return JSON.stringify([span.start, span.end, anchoring.kind, labelsOf(annotation), noteOf(annotation)]);
};
