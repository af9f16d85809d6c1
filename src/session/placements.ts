import { anchor, anchorAll } from '../core/anchoring/anchor';
import type { Anchoring } from '../core/anchoring/anchoring';
import type { Annotation } from '../core/annotation/annotation';
import { annotationsOf, type AnnotationSet } from '../core/annotation/annotationSet';
import { currentSelector, type TextTarget } from '../core/annotation/target';
import type { PlacedAnnotation } from '../core/marks/mark';
import { shiftSpan, type TextChange } from './shiftAnalysis';

/**
 * Where the annotations of a document stand in its text. `known` are those placed before, in this very text: they
 * stay where they are, unless a person has since said another place.
 */
export function placeAll(
  set: AnnotationSet,
  text: string,
  known: readonly PlacedAnnotation[] = [],
): readonly PlacedAnnotation[] {
  const before = new Map(known.map((placed) => [placed.annotation.id, placed]));
  const inText = annotationsOf(set).filter((annotation): annotation is InText => annotation.target.kind === 'text');
  const stays = (annotation: InText): Anchoring | undefined => {
    const placed = before.get(annotation.id);
    return placed && samePlace(placed.annotation, annotation.target) ? placed.anchoring : undefined;
  };
  const fresh = inText.filter((annotation) => !stays(annotation));
  const found = anchorAll(
    fresh.map(({ target }) => currentSelector(target)),
    text,
  );
  return inText.map((annotation) => ({
    annotation,
    anchoring: stays(annotation) ?? found[fresh.indexOf(annotation)]!,
  }));
}

type InText = Annotation & { readonly target: TextTarget };

/** The annotations moved along with changes of the text; one whose text is gone is orphaned where it stood. */
export const movePlaced = (
  placed: readonly PlacedAnnotation[],
  changes: readonly TextChange[],
): readonly PlacedAnnotation[] =>
  placed.map(({ annotation, anchoring }) => ({ annotation, anchoring: move(anchoring, changes) }));

/** Looks again for those that are not on any text: an undo may have brought it back. */
export const retryOrphans = (placed: readonly PlacedAnnotation[], text: string): readonly PlacedAnnotation[] =>
  placed.map((one) => {
    const { annotation, anchoring } = one;
    if (anchoring.kind !== 'orphaned' || annotation.target.kind !== 'text') return one;
    const found = anchor(currentSelector(annotation.target), text);
    return found.kind === 'orphaned' ? one : { annotation, anchoring: found };
  });

function move(anchoring: Anchoring, changes: readonly TextChange[]): Anchoring {
  if (anchoring.kind === 'orphaned') return anchoring;
  const span = shiftSpan(anchoring.span, changes);
  return span ? { ...anchoring, span } : { kind: 'orphaned', near: changes.at(-1)!.start };
}

const samePlace = ({ target }: Annotation, now: TextTarget): boolean =>
  target.kind === 'text' && JSON.stringify(currentSelector(target)) === JSON.stringify(currentSelector(now));
