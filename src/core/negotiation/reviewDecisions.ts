import { annotationsOf, decisionOf, type AnnotationSet } from '../annotation/annotationSet';
import type { Decision } from '../annotation/body';

/** What reviewers decided about annotations, by the annotation's id: the latest word, whoever said it. */
export function reviewDecisions(set: AnnotationSet): ReadonlyMap<string, Decision> {
  const reviews = annotationsOf(set).toSorted((a, b) => a.version.clock - b.version.clock);
  return new Map(
    reviews.flatMap((review): [string, Decision][] => {
      const decision = decisionOf(review);
      return review.target.kind === 'annotation' && decision ? [[review.target.id, decision]] : [];
    }),
  );
}
