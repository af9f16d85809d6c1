import { describe } from '../anchoring/describe';
import type { AnnotationEdit } from '../annotation/annotationEdit';
import { labelText, type Body, type Decision, type Label } from '../annotation/body';
import { textTarget } from '../annotation/target';
import type { Deciding } from './deciding';
import type { AnnotationMark } from './mark';
import { withSlots } from './withSlots';

/**
 * One's own label on a place that a colleague has labeled. What somebody else wrote down is never overwritten: the same
 * label is agreement; another of the same kind, or another topic, is a record of one's own beside it, and a dispute;
 * a label of another kind says something else and disputes nothing.
 */
export function labelBeside(deciding: Deciding, mark: AnnotationMark, label: Label): AnnotationEdit {
  const before = mark.label;
  if (before && labelText(before) === labelText(label)) return reviewEdit(deciding, mark, 'accepted');
  const target = textTarget(deciding.source, describe(deciding.text, mark.span));
  const own: AnnotationEdit = { kind: 'create', id: deciding.newId(), target, bodies: bodiesOf(label, before) };
  const isOtherAnswer = before && (label.kind === before.kind || label.kind === 'topic');
  return isOtherAnswer ? { kind: 'bulk', edits: [own, reviewEdit(deciding, mark, 'disputed')] } : own;
}

/** What the reviewer says to a record, in the reviewer's own file. */
export const reviewEdit = (
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

/** A topic alone does not say what was promised: the record beside says that too. */
const bodiesOf = (label: Label, before: Label | undefined): readonly Body[] =>
  label.kind === 'topic' && before && before.kind !== 'topic' ? [before, label] : [withSlots(label, before)];
