import { annotationsOf, decisionOf, type AnnotationSet } from '../annotation/annotationSet';
import type { Decision } from '../annotation/body';
import type { AnnotationMark, CommitmentMark, Mark, PlacedAnnotation } from '../marks/mark';
import { compareSpans, textOf, type Span } from '../text/span';

/** What the reviewer has answered; "open" is no answer yet, and "skipped" is one: not now, and not without being asked. */
export type Answer = 'open' | Decision | 'skipped';

/** One thing to decide in a text: what a rule found, or what a person recorded. */
export interface ReviewItem {
  /** The same as long as the item is: the annotation's id, else the kind and words of what was found. */
  readonly key: string;
  readonly span: Span;
  /** Undefined for a find that was rejected: it is not marked any more, and still counts. */
  readonly mark: CommitmentMark | AnnotationMark | undefined;
  readonly answer: Answer;
}

/** A document as its reviewer sees it. */
export interface UnderReview {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly placed: readonly PlacedAnnotation[];
  readonly set: AnnotationSet;
  readonly reviewer: string;
  /** Keys of the items that were skipped. */
  readonly skipped: ReadonlySet<string>;
}

/**
 * Everything there is to decide in a text, decided or not, in text order. Names of people and places are not among it:
 * they are too many. Nor are notes: a remark is not right or wrong. What the reviewer has recorded is decided, unless
 * its text has changed since; what colleagues have recorded waits for the reviewer's word.
 */
export function reviewItems(review: UnderReview): readonly ReviewItem[] {
  const decided = decisionsBy(review.set, review.reviewer);
  const items = [
    ...review.marks.flatMap((mark): ReviewItem[] => {
      if (mark.kind === 'commitment') return [findItem(review, mark)];
      return mark.kind === 'annotation' && mark.label ? [recordItem(review, mark, decided)] : [];
    }),
    ...review.placed.flatMap(rejectedItem),
  ];
  return withUniqueKeys(items).map((item) =>
    item.answer === 'open' && review.skipped.has(item.key) ? { ...item, answer: 'skipped' } : item,
  );
}

const findItem = ({ text }: UnderReview, mark: CommitmentMark): ReviewItem => ({
  key: `${mark.commitment.kind}\n${textOf(text, mark.span)}`,
  span: mark.span,
  mark,
  answer: 'open',
});

function recordItem(
  { reviewer }: UnderReview,
  mark: AnnotationMark,
  decided: ReadonlyMap<string, Decision>,
): ReviewItem {
  const { id, creator } = mark.annotation;
  const own: Answer = creator === reviewer ? 'accepted' : 'open';
  const answer = mark.anchoring.kind === 'changed' ? 'open' : (decided.get(id) ?? own);
  return { key: id, span: mark.span, mark, answer };
}

function rejectedItem({ annotation, anchoring }: PlacedAnnotation): ReviewItem[] {
  if (annotation.provenance?.state !== 'rejected' || anchoring.kind === 'orphaned') return [];
  return [{ key: annotation.id, span: anchoring.span, mark: undefined, answer: 'rejected' }];
}

/** What one reviewer has decided about annotations, by their id. */
const decisionsBy = (set: AnnotationSet, reviewer: string): ReadonlyMap<string, Decision> =>
  new Map(
    annotationsOf(set).flatMap((review): [string, Decision][] => {
      const decision = decisionOf(review);
      const isOwn = review.target.kind === 'annotation' && review.creator === reviewer;
      return isOwn && decision && review.target.kind === 'annotation' ? [[review.target.id, decision]] : [];
    }),
  );

/** In text order; a clause that stands twice in the text is two items. */
function withUniqueKeys(items: readonly ReviewItem[]): ReviewItem[] {
  const seen = new Map<string, number>();
  return items
    .toSorted((a, b) => compareSpans(a.span, b.span))
    .map((item) => {
      const times = (seen.get(item.key) ?? 0) + 1;
      seen.set(item.key, times);
      return times === 1 ? item : { ...item, key: `${item.key}\n${times}` };
    });
}
