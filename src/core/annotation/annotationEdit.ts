import type { Annotation } from './annotation';
import type { Body, Decision, Label } from './body';
import type { Suggestion } from './suggestion';
import type { Place, TextTarget } from './target';

/** Everything a person can do to annotations. New ids come from the caller ("urn:uuid:…"). */
export type AnnotationEdit =
  | { readonly kind: 'create'; readonly id: string; readonly target: TextTarget; readonly bodies: readonly Body[] }
  /** Replaces the label of the same kind, or adds it. */
  | { readonly kind: 'label'; readonly id: string; readonly label: Label }
  | { readonly kind: 'unlabel'; readonly id: string; readonly label: Label }
  /** Replaces the note; an empty text removes it. */
  | { readonly kind: 'note'; readonly id: string; readonly text: string }
  /** Makes an annotation of what a rule found; `label` when the person corrected it on the way. */
  | { readonly kind: 'accept'; readonly id: string; readonly suggestion: Suggestion; readonly label?: Label }
  /** Records that a find is wrong, so that it stays hidden. */
  | { readonly kind: 'reject'; readonly id: string; readonly suggestion: Suggestion }
  /** Judges another annotation; the second judgement of one reviewer replaces the first. */
  | {
      readonly kind: 'review';
      readonly id: string;
      readonly of: string;
      readonly decision: Decision;
      readonly note?: string;
    }
  | { readonly kind: 'reply'; readonly id: string; readonly to: string; readonly text: string }
  /** Says where the annotation now stands: "attach here", or a changed place accepted. */
  | { readonly kind: 'place'; readonly id: string; readonly place: Place }
  /** The document has another path now. */
  | { readonly kind: 'retarget'; readonly id: string; readonly source: string }
  | { readonly kind: 'remove'; readonly id: string }
  /** Takes an annotation over as it is, from an import or a trash; its version is set anew. */
  | { readonly kind: 'restore'; readonly annotation: Annotation }
  /** Several at once: one step for undo, all or nothing. */
  | { readonly kind: 'bulk'; readonly edits: readonly AnnotationEdit[] };

/** Who does it and when; both come from the caller. */
export interface Act {
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** Of the text in front of the person; noted with every place that is described. */
  readonly textHash?: string;
}
