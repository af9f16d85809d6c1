import { describe } from '../anchoring/describe';
import type { AnnotationEdit } from '../annotation/annotationEdit';
import { labelText, noteBody, type CommitmentBody, type Label } from '../annotation/body';
import type { Suggestion } from '../annotation/suggestion';
import { textTarget } from '../annotation/target';
import { contains, sameSpan, type Span } from '../text/span';
import type { AnnotationMark, CommitmentMark, Mark, MentionMark } from './mark';
import { marksAt } from './marksOf';
import { overlapRatio } from './overlapRatio';
import { snapToWords } from './snapToWords';
import { suggestedLabel } from './suggestedLabel';

/** A document as decisions on it need it. */
export interface Marked {
  readonly text: string;
  /** Relative to the dossier. */
  readonly source: string;
  readonly marks: readonly Mark[];
}

/**
 * What labeling a selection, or with a mere cursor the mark under it, amounts to: a new label on the annotation that
 * is there, the acceptance of what a rule found there, or a new annotation on whole words. Undefined when the cursor is
 * on nothing.
 */
export function labelEdit(
  marked: Marked,
  selected: Span,
  label: Label,
  newId: () => string,
): AnnotationEdit | undefined {
  const span = snapToWords(marked.text, selected);
  if (!span) return undefined;
  const known = annotationAt(marked.marks, span);
  if (known) return { kind: 'label', id: known.annotation.id, label: withSlots(label, known.label) };
  const found = suggestionAt(marked.marks, span, label.kind);
  if (found) return acceptEdit(marked, found, newId(), label, span);
  if (span.start === span.end) return undefined;
  return { kind: 'create', id: newId(), target: targetAt(marked, span), bodies: [label] };
}

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

/** A note on the annotation that is there, else on the selected text or the find under the cursor. */
export function noteEdit(
  marked: Marked,
  selected: Span,
  text: string,
  newId: () => string,
): AnnotationEdit | undefined {
  const span = snapToWords(marked.text, selected);
  if (!span) return undefined;
  const known = annotationAt(marked.marks, span);
  if (known) return { kind: 'note', id: known.annotation.id, text };
  const at = span.end > span.start ? span : suggestionAt(marked.marks, span, undefined)?.span;
  return at && { kind: 'create', id: newId(), target: targetAt(marked, at), bodies: [noteBody(text)] };
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

/** A corrected kind keeps the parties, topic and date that were there. */
function withSlots(label: Label, before: Label | undefined): Label {
  if (label.kind !== 'commitment' || before?.kind !== 'commitment') return label;
  if (labelText(label) === labelText(before)) return before;
  const kept: CommitmentBody = { ...before, act: label.act };
  return kept;
}
