import { trackEdits, type TextChange } from '../core/anchoring/trackEdits';
import type { Anchoring } from '../core/anchoring/anchoring';
import type { Annotation } from '../core/annotation/annotation';
import type { AnnotationSet } from '../core/annotation/annotationSet';
import { placeAnnotations, type Placed } from '../core/annotation/placeAnnotations';
import { currentSelector } from '../core/annotation/target';

const NO_TEXTS: ReadonlyMap<string, string> = new Map();

/**
 * Where the annotations of an open document stand in its text. `known` are those placed before, in this very text:
 * they stay where they are, unless a person has since said another place.
 */
export function placeOpen(
  set: AnnotationSet,
  text: string,
  known: readonly Placed[],
  oldTexts = NO_TEXTS,
): readonly Placed[] {
  const before = new Map(known.map((placed) => [placed.annotation.id, placed]));
  return placeAnnotations(set, text, oldTexts).map((placed) => {
    const earlier = before.get(placed.annotation.id);
    const stays = earlier && samePlace(earlier.annotation, placed.annotation);
    return stays ? { annotation: placed.annotation, anchoring: earlier.anchoring } : placed;
  });
}

/** The annotations moved along with changes of `text`; one whose words are all gone is orphaned where it stood. */
export function movePlaced(placed: readonly Placed[], text: string, changes: readonly TextChange[]): readonly Placed[] {
  const moved = trackEdits(
    text,
    placed.map(({ anchoring }) => (anchoring.kind === 'orphaned' ? NOWHERE : anchoring.span)),
    changes,
  );
  return placed.map(({ annotation, anchoring }, i): Placed => {
    const span = moved[i];
    if (anchoring.kind === 'orphaned') return { annotation, anchoring };
    const near = Math.min(anchoring.span.start, ...changes.map(({ start }) => start));
    return { annotation, anchoring: span ? { ...anchoring, span } : { kind: 'orphaned', near } };
  });
}

/** Looks again for those that are not on any text: an undo may have brought it back. */
export function retryOrphans(placed: readonly Placed[], set: AnnotationSet, text: string): readonly Placed[] {
  if (placed.every(({ anchoring }) => anchoring.kind !== 'orphaned')) return placed;
  const found = new Map<string, Anchoring>(
    placeAnnotations(set, text, NO_TEXTS).map(({ annotation, anchoring }) => [annotation.id, anchoring]),
  );
  return placed.map(({ annotation, anchoring }) => ({
    annotation,
    anchoring: anchoring.kind === 'orphaned' ? (found.get(annotation.id) ?? anchoring) : anchoring,
  }));
}

const NOWHERE = { start: 0, end: 0 };

const samePlace = ({ target: a }: Annotation, { target: b }: Annotation): boolean =>
  a.kind === 'text' && b.kind === 'text' && JSON.stringify(currentSelector(a)) === JSON.stringify(currentSelector(b));
