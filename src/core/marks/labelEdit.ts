import { describe } from '../anchoring/describe';
import type { AnnotationEdit } from '../annotation/annotationEdit';
import { noteBody, type Label } from '../annotation/body';
import type { Suggestion } from '../annotation/suggestion';
import { textTarget } from '../annotation/target';
import { contains, sameSpan, type Span } from '../text/span';
import { isOwn, type Deciding, type Marked } from './deciding';
import { labelBeside } from './labelBeside';
import type { AnnotationMark, CommitmentMark, Mark, MentionMark } from './mark';
import { marksAt } from './marksOf';
import { overlapRatio } from './overlapRatio';
import { snapToWords } from './snapToWords';
import { suggestedLabel } from './suggestedLabel';
import { withSlots } from './withSlots';

/**
 * What labeling a selection, or with a mere cursor the mark under it, amounts to: a new label on one's own annotation
 * that is there, a record beside a colleague's, the acceptance of what a rule found there, or a new annotation on whole
 * words. Undefined when the cursor is on nothing.
 */
export function labelEdit(deciding: Deciding, selected: Span, label: Label): AnnotationEdit | undefined {
  const span = snapToWords(deciding.text, selected);
  if (!span) return undefined;
  const known = recordAt(deciding, span);
  if (known && isOwn(deciding, known)) return relabel(known, label);
  if (known) return labelBeside(deciding, known, label);
  const found = suggestionAt(deciding.marks, span, label.kind);
  if (found) return acceptEdit(deciding, found, deciding.newId(), label, span);
  if (span.start === span.end) return undefined;
  return { kind: 'create', id: deciding.newId(), target: targetAt(deciding, span), bodies: [label] };
}

/** Another label on one's own annotation. */
export const relabel = ({ annotation, label: before }: AnnotationMark, label: Label): AnnotationEdit => ({
  kind: 'label',
  id: annotation.id,
  label: withSlots(label, before),
});

/** Accepts a find as it is, or under another label, or on the text that was selected instead. */
export function acceptEdit(
  marked: Marked,
  mark: CommitmentMark | MentionMark,
  id: string,
  label?: Label,
  selected?: Span,
): AnnotationEdit {
  const at = selected && selected.end > selected.start ? selected : mark.span;
  const suggestion = suggestionOf(marked, mark, at);
  if (!label) return { kind: 'accept', id, suggestion };
  return { kind: 'accept', id, suggestion, label: withSlots(label, suggestion.label) };
}

export const rejectEdit = (marked: Marked, mark: CommitmentMark | MentionMark, id: string): AnnotationEdit => ({
  kind: 'reject',
  id,
  suggestion: suggestionOf(marked, mark, mark.span),
});

/**
 * A note on one's own annotation, a reply to a colleague's, else a note on the words or the find. The annotation is the
 * one that is `meant`, or the one there.
 */
export function noteEdit(
  deciding: Deciding,
  selected: Span,
  text: string,
  meant?: AnnotationMark,
): AnnotationEdit | undefined {
  const span = snapToWords(deciding.text, selected);
  if (!span) return undefined;
  const known = meant ?? recordAt(deciding, span);
  if (known && isOwn(deciding, known)) return { kind: 'note', id: known.annotation.id, text };
  if (known) return { kind: 'reply', id: deciding.newId(), to: known.annotation.id, text };
  const at = span.end > span.start ? span : suggestionAt(deciding.marks, span, undefined)?.span;
  return at && { kind: 'create', id: deciding.newId(), target: targetAt(deciding, at), bodies: [noteBody(text)] };
}

/** One's own annotation that a selection or cursor means; a colleague's where one has none. */
export function recordAt(deciding: Deciding, span: Span): AnnotationMark | undefined {
  const own = deciding.marks.filter((mark) => mark.kind === 'annotation' && isOwn(deciding, mark));
  return annotationAt(own, span) ?? annotationAt(deciding.marks, span);
}

/** The annotation that a selection means: the same text; that a cursor means: the shortest around it. */
export function annotationAt(marks: readonly Mark[], span: Span): AnnotationMark | undefined {
  return marksAt(marks, span)
    .filter((mark) => mark.kind === 'annotation')
    .find((mark) => span.start === span.end || sameSpan(mark.span, span));
}

/** Half of the text in common: what a person selects by hand is seldom the clause to the letter. */
const SAME_FIND = 0.5;

/**
 * The find that a selection or cursor means. With a label of some kind, a selection means a find of that kind on about
 * the same text. Without one (accept, reject), a selection inside a find will do; and a name inside a commitment means
 * the commitment, as that is what waits for a decision, unless the name is just what is selected.
 */
export function suggestionAt(
  marks: readonly Mark[],
  span: Span,
  labelKind: Label['kind'] | undefined,
): CommitmentMark | MentionMark | undefined {
  const finds = marksAt(marks, span).filter((mark) => mark.kind !== 'annotation');
  const same = finds.filter((mark) => overlapRatio(mark.span, span) >= SAME_FIND);
  const around = finds.filter((mark) => contains(mark.span, span));
  if (labelKind === undefined) return same[0] ?? around.find((mark) => mark.kind === 'commitment') ?? around[0];
  const wanted = labelKind === 'entity' ? 'mention' : 'commitment';
  if (labelKind !== 'entity' && labelKind !== 'commitment') return undefined;
  return (span.start === span.end ? around : same).find((mark) => mark.kind === wanted);
}

function suggestionOf({ text, source }: Marked, mark: CommitmentMark | MentionMark, at: Span): Suggestion {
  const found = mark.kind === 'commitment' ? mark.commitment : mark.mention;
  return { source, selector: describe(text, at), label: suggestedLabel(found), rule: found.rule };
}

const targetAt = ({ text, source }: Marked, span: Span) => textTarget(source, describe(text, span));
