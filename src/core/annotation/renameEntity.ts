import { currentSelector } from './target';
import type { Annotation } from './annotation';
import type { AnnotationEdit } from './annotationEdit';
import { annotationsOf, labelsOf, type AnnotationSet } from './annotationSet';
import type { CommitmentBody, EntityBody, Label } from './body';

/**
 * The labels of a document that name an entity, by any of the forms given, under its new canonical name; one step.
 * Undefined when none names it.
 */
export function renameEntityEdit(set: AnnotationSet, from: readonly string[], to: string): RenameEdit | undefined {
  const edits = annotationsOf(set).flatMap((annotation) =>
    labelsOf(annotation).flatMap((label): AnnotationEdit[] => {
      const renamed = renamedLabel(label, annotation, from, to);
      return renamed ? [{ kind: 'label', id: annotation.id, label: renamed }] : [];
    }),
  );
  return edits.length === 0 ? undefined : { edit: { kind: 'bulk', edits }, annotations: edits.length };
}

export interface RenameEdit {
  readonly edit: AnnotationEdit;
  /** How many annotations it changes. */
  readonly annotations: number;
}

function renamedLabel(label: Label, annotation: Annotation, from: readonly string[], to: string): Label | undefined {
  if (label.kind === 'entity') return renamedEntity(label, annotation, from, to);
  return label.kind === 'commitment' ? renamedCommitment(label, from, to) : undefined;
}

/** A label without a name means the words themselves. */
function renamedEntity(
  label: EntityBody,
  { target }: Annotation,
  from: readonly string[],
  to: string,
): EntityBody | undefined {
  const named = label.name ?? (target.kind === 'text' ? currentSelector(target).exact : undefined);
  return named !== undefined && from.includes(named) ? { ...label, name: to } : undefined;
}

function renamedCommitment(label: CommitmentBody, from: readonly string[], to: string): CommitmentBody | undefined {
  const { parties, addressees, speaker } = label;
  if (![...parties, ...addressees, speaker ?? ''].some((name) => from.includes(name))) return undefined;
  const renamed = (name: string): string => (from.includes(name) ? to : name);
  return {
    ...label,
    parties: parties.map(renamed),
    addressees: addressees.map(renamed),
    speaker: speaker === undefined ? undefined : renamed(speaker),
  };
}
