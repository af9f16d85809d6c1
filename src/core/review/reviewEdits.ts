import { describe } from '../anchoring/describe';
import type { AnnotationEdit } from '../annotation/annotationEdit';
import { topicBody, type Decision, type Label } from '../annotation/body';
import { textTarget } from '../annotation/target';
import { textHash } from '../annotation/textHash';
import { acceptEdit, rejectEdit, type Marked } from '../marks/labelEdit';
import type { AnnotationMark } from '../marks/mark';
import type { Span } from '../text/span';
import type { ReviewItem } from './reviewItem';

/** A document, who decides on it, and where new ids come from. */
export interface Deciding extends Marked {
  readonly reviewer: string;
  readonly newId: () => string;
}

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

/**
 * Another label for an item. A find is recorded under it; a colleague's record is disputed by a record of one's own beside
 * it, since what somebody else wrote down is not overwritten.
 */
export function labelItem(deciding: Deciding, { mark }: ReviewItem, label: Label): AnnotationEdit | undefined {
  if (!mark) return undefined;
  if (mark.kind === 'commitment') return labelFind(deciding, mark, label);
  if (isOwn(deciding, mark)) return { kind: 'label', id: mark.annotation.id, label: withSlotsOf(label, mark.label) };
  const target = textTarget(deciding.source, describe(deciding.text, mark.span));
  const bodies = label.kind === 'topic' && mark.label ? [mark.label, label] : [withSlotsOf(label, mark.label)];
  return {
    kind: 'bulk',
    edits: [{ kind: 'create', id: deciding.newId(), target, bodies }, reviewEdit(deciding, mark, 'disputed')],
  };
}

/** True for what the reviewer has recorded; only that may be changed in passing. */
export const isOwn = ({ reviewer }: Deciding, { annotation }: AnnotationMark): boolean =>
  annotation.creator === reviewer;

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

const reviewEdit = (
  { newId }: Deciding,
  { annotation }: AnnotationMark,
  decision: Decision,
  note?: string,
): AnnotationEdit => ({
  kind: 'review',
  id: newId(),
  of: annotation.id,
  decision,
  ...(note === undefined ? {} : { note }),
});

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

/** A corrected kind keeps the parties, topic and date that were there. */
const withSlotsOf = (label: Label, before: Label | undefined): Label =>
  label.kind === 'commitment' && before?.kind === 'commitment' ? { ...before, act: label.act } : label;
