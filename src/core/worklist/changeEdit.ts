import { describe } from '../anchoring/describe';
import type { AnnotationEdit } from '../annotation/annotationEdit';
import { textHash } from '../annotation/textHash';
import type { Marked } from '../marks/deciding';

/**
 * Accepts that an annotation stands on other words now. Undefined unless they are just that: a changed fact is accepted
 * one by one and never by this edit, which is made for many at once.
 */
export function changeEdit({ text, marks }: Marked, annotation: string): AnnotationEdit | undefined {
  const mark = marks.find((each) => each.kind === 'annotation' && each.annotation.id === annotation);
  if (mark?.kind !== 'annotation' || mark.anchoring.kind !== 'changed') return undefined;
  const { facts, span } = mark.anchoring;
  if (facts.length > 0) return undefined;
  return { kind: 'place', id: annotation, place: { selector: describe(text, span), textHash: textHash(text) } };
}
