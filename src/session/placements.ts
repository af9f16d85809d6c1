import { trackEdits, type TextChange } from '../core/anchoring/trackEdits';
import type { Anchoring } from '../core/anchoring/anchoring';
import type { Annotation } from '../core/annotation/annotation';
import type { AnnotationSet } from '../core/annotation/annotationSet';
import { placeAnnotations, type Placed } from '../core/annotation/placeAnnotations';
import { currentSelector } from '../core/annotation/target';
import { overlaps } from '../core/text/span';

/**
 * Where the annotations of an open document stand in its text. `known` are those placed before, in this very text:
 * they stay where they are, unless a person has since said another place.
 */
export function placeOpen(
  set: AnnotationSet,
  text: string,
  known: readonly Placed[],
  oldTexts: ReadonlyMap<string, string>,
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

/**
 * Looks again after typing has paused. Those without a text may have it back by an undo; those whose words are no
 * longer the annotated ones are compared with them, so that a changed fact is named at once and not at the next opening.
 */
export function lookAgain(
  placed: readonly Placed[],
  set: AnnotationSet,
  text: string,
  oldTexts: ReadonlyMap<string, string>,
): readonly Placed[] {
  if (placed.every((one) => isVerbatim(one, text))) return placed;
  const found = new Map<string, Anchoring>(
    placeAnnotations(set, text, oldTexts).map(({ annotation, anchoring }) => [annotation.id, anchoring]),
  );
  return placed.map(({ annotation, anchoring }) => ({
    annotation,
    anchoring: reconciled(anchoring, found.get(annotation.id) ?? anchoring),
  }));
}

/** Where the events have moved it is certain; what has become of its words, the comparison tells. */
function reconciled(tracked: Anchoring, compared: Anchoring): Anchoring {
  if (tracked.kind === 'orphaned') return compared;
  if (compared.kind === 'orphaned' || !overlaps(tracked.span, compared.span)) return tracked;
  return compared.kind === 'changed' ? { ...compared, span: tracked.span } : compared;
}

function isVerbatim({ annotation: { target }, anchoring }: Placed, text: string): boolean {
  if (anchoring.kind === 'orphaned' || anchoring.kind === 'changed' || target.kind !== 'text') return false;
  return text.slice(anchoring.span.start, anchoring.span.end) === currentSelector(target).exact;
}

const NOWHERE = { start: 0, end: 0 };

const samePlace = ({ target: a }: Annotation, { target: b }: Annotation): boolean =>
  a.kind === 'text' && b.kind === 'text' && JSON.stringify(currentSelector(a)) === JSON.stringify(currentSelector(b));
