import type { PlacedAnnotation } from './mark';

/** What became of an annotation when its text changed; changed facts are apart, since a person must look at each. */
export const OUTCOMES = ['factsChanged', 'changed', 'orphaned', 'moved', 'anchored'] as const;

export type Outcome = (typeof OUTCOMES)[number];

export function outcomeOf({ anchoring }: PlacedAnnotation): Outcome {
  return anchoring.kind === 'changed' && anchoring.facts.length > 0 ? 'factsChanged' : anchoring.kind;
}

/** Outcomes that wait for a person. */
export const UNSETTLED: readonly Outcome[] = ['factsChanged', 'changed', 'orphaned'];

/** A rejected find whose text has changed is no loss to anybody: it may simply be found again. */
export const isUnsettled = (placed: PlacedAnnotation): boolean =>
  UNSETTLED.includes(outcomeOf(placed)) && placed.annotation.provenance?.state !== 'rejected';

export function countOutcomes(placed: readonly PlacedAnnotation[]): Readonly<Record<Outcome, number>> {
  const counts: Record<Outcome, number> = { factsChanged: 0, changed: 0, orphaned: 0, moved: 0, anchored: 0 };
  for (const one of placed) counts[outcomeOf(one)]++;
  return counts;
}
