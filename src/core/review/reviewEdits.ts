import { describe } from '../anchoring/describe';
import type { AnnotationEdit } from '../annotation/annotationEdit';
import { topicBody, type Label } from '../annotation/body';
import { textHash } from '../annotation/textHash';
import { isOwn, type Deciding } from '../marks/deciding';
import { labelBeside, reviewEdit } from '../marks/labelBeside';
import { acceptEdit, rejectEdit, relabel } from '../marks/labelEdit';
import type { AnnotationMark } from '../marks/mark';
import type { Span } from '../text/span';
import type { ReviewItem } from './reviewItem';

/**
 * What "yes" amounts to: a find is recorded, a changed text is taken for good, a colleague's record is agreed to.
 * Undefined where it was decided so already.
 */
export function acceptItem(deciding: Deciding, { mark, answer }: ReviewItem): AnnotationEdit | undefined {
  if (!mark) return undefined;
  if (mark.kind === 'commitment') return acceptEdit(deciding, mark, deciding.newId());
  if (mark.anchoring.kind === 'changed') return placeEdit(deciding, mark, mark.span);
  return answer === 'accepted' ? undefined : reviewEdit(deciding, mark, 'accepted');
}

/**
 * What "no" amounts to: a find is hidden, a changed text is let go, a colleague's record is disagreed with and kept,
 * and one's own record becomes a rejected find again, or is removed when no rule had found it.
 */
export function rejectItem(deciding: Deciding, { mark, answer }: ReviewItem): AnnotationEdit | undefined {
  if (!mark || answer === 'rejected') return undefined;
  if (mark.kind === 'commitment') return rejectEdit(deciding, mark, deciding.newId());
  if (mark.anchoring.kind === 'changed') return placeEdit(deciding, mark, { ...mark.span, end: mark.span.start });
  return isOwn(deciding, mark) ? takeBack(deciding, mark) : reviewEdit(deciding, mark, 'rejected');
}

/** Disagreement with a reason, on what a colleague has recorded; undefined for anything else. */
export function disputeItem(deciding: Deciding, { mark }: ReviewItem, reason: string): AnnotationEdit | undefined {
  if (mark?.kind !== 'annotation' || isOwn(deciding, mark)) return undefined;
  return reviewEdit(deciding, mark, 'disputed', reason);
}

/** Another label for an item: a find is recorded under it; a colleague's record gets one's own beside it. */
export function labelItem(deciding: Deciding, { mark }: ReviewItem, label: Label): AnnotationEdit | undefined {
  if (!mark) return undefined;
  if (mark.kind === 'commitment') return labelFind(deciding, mark, label);
  return isOwn(deciding, mark) ? relabel(mark, label) : labelBeside(deciding, mark, label);
}

/** A topic does not say what was promised: the find is recorded as what it was, under the topic. */
function labelFind(
  deciding: Deciding,
  mark: Extract<ReviewItem['mark'], { kind: 'commitment' }>,
  label: Label,
): AnnotationEdit {
  const id = deciding.newId();
  const edit = acceptEdit(deciding, mark, id, label.kind === 'topic' ? undefined : label);
  return label.kind === 'topic'
    ? { kind: 'bulk', edits: [edit, { kind: 'label', id, label: topicBody(label.topic) }] }
    : edit;
}

/** A place without text is one that waits under To Settle. */
const placeEdit = ({ text }: Deciding, { annotation }: AnnotationMark, at: Span): AnnotationEdit => ({
  kind: 'place',
  id: annotation.id,
  place: { selector: describe(text, at), textHash: textHash(text) },
});

function takeBack(deciding: Deciding, { annotation, commitment }: AnnotationMark): AnnotationEdit {
  const remove: AnnotationEdit = { kind: 'remove', id: annotation.id };
  if (!commitment) return remove;
  const find = { kind: 'commitment', span: commitment.span, commitment } as const;
  return { kind: 'bulk', edits: [remove, rejectEdit(deciding, find, deciding.newId())] };
}
