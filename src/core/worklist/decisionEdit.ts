import type { AnnotationEdit } from '../annotation/annotationEdit';
import { commitmentBody, topicBody } from '../annotation/body';
import type { Marked } from '../marks/deciding';
import { acceptEdit, rejectEdit } from '../marks/labelEdit';
import type { AnnotationMark, CommitmentMark } from '../marks/mark';
import type { LedgerEntry } from '../negotiation/ledgerEntry';
import { sameSpan } from '../text/span';

/** What a person may decide on a commitment wherever it is listed. */
export type EntryDecision =
  | { readonly kind: 'accept' }
  | { readonly kind: 'reject' }
  /** Puts it under another topic, and so accepts it. */
  | { readonly kind: 'topic'; readonly topic: string }
  /** Takes back that the annotator has accepted it, so that it waits for a decision again. */
  | { readonly kind: 'reopen'; readonly annotator: string };

/**
 * The edit that a decision amounts to in the entry's document as it is now: the same as by the command on the words.
 * Undefined when the words are not there any more, or when there is nothing to decide.
 */
export function decisionEdit(
  marked: Marked,
  entry: LedgerEntry,
  decision: EntryDecision,
  newId: () => string,
): AnnotationEdit | undefined {
  const known = annotationOf(marked, entry);
  if (known) return editOfKnown(known, decision);
  const found = findOf(marked, entry);
  if (!found) return undefined;
  switch (decision.kind) {
    case 'accept':
      return acceptEdit(marked, found, newId());
    case 'reject':
      return rejectEdit(marked, found, newId());
    case 'topic':
      return acceptUnderTopic(marked, found, decision.topic, newId());
    case 'reopen':
      return undefined;
  }
}

function editOfKnown({ annotation }: AnnotationMark, decision: EntryDecision): AnnotationEdit | undefined {
  const { id, creator, provenance } = annotation;
  if (decision.kind === 'topic') return { kind: 'label', id, label: topicBody(decision.topic) };
  const isOwn = decision.kind === 'reopen' && creator === decision.annotator && provenance?.state === 'accepted';
  return isOwn ? { kind: 'remove', id } : undefined;
}

function acceptUnderTopic(marked: Marked, found: CommitmentMark, topic: string, id: string): AnnotationEdit {
  const edit = acceptEdit(marked, found, id);
  if (edit.kind !== 'accept' || edit.suggestion.label.kind !== 'commitment') return edit;
  const { act, ...rest } = edit.suggestion.label;
  return { ...edit, label: commitmentBody(act, { ...rest, topic }) };
}

const annotationOf = ({ marks }: Marked, { annotation }: LedgerEntry): AnnotationMark | undefined =>
  annotation === undefined
    ? undefined
    : marks.find((mark): mark is AnnotationMark => mark.kind === 'annotation' && mark.annotation.id === annotation);

/** The find at its place, or, where the text before it has changed, the only one of its kind in the same words. */
function findOf({ marks }: Marked, entry: LedgerEntry): CommitmentMark | undefined {
  const finds = marks.filter(
    (mark): mark is CommitmentMark => mark.kind === 'commitment' && mark.commitment.kind === entry.kind,
  );
  const alike = finds.filter(({ commitment }) => commitment.text === entry.text);
  const here = alike.find(({ span }) => sameSpan(span, entry.span));
  return here ?? (alike.length === 1 ? alike[0] : undefined);
}
