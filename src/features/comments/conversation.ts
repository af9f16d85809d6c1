import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/annotation';
import { decisionOf, noteOf, reviewsOf, type AnnotationSet } from '../../core/annotation/annotationSet';
import type { Decision } from '../../core/annotation/body';

/** What somebody said about an annotation. */
export interface Remark {
  readonly author: string;
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly time: string;
}

/** Replies and reviews, oldest first; a review without words says what was decided. */
export const conversationOf = (set: AnnotationSet, annotation: string): readonly Remark[] =>
  reviewsOf(set, annotation).flatMap((review) => remarkOf(review));

function remarkOf(review: Annotation): Remark[] {
  const decision = decisionOf(review);
  const said = [decision && DECISION_NAMES[decision](), noteOf(review)].filter(Boolean).join(': ');
  return said === '' ? [] : [{ author: review.creator, text: said, time: review.version.time }];
}

const DECISION_NAMES: Readonly<Record<Decision, () => string>> = {
  accepted: () => vscode.l10n.t('Agreed'),
  rejected: () => vscode.l10n.t('Rejected'),
  disputed: () => vscode.l10n.t('Disputed'),
};
