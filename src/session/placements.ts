import { anchorAll } from '../core/anchoring/anchor';
import type { Anchoring } from '../core/anchoring/anchoring';
import type { Selector } from '../core/anchoring/selector';
import { trackEdits, type TextChange } from '../core/anchoring/trackEdits';
import type { Annotation } from '../core/annotation/annotation';
import { annotationsOf, type AnnotationSet } from '../core/annotation/annotationSet';
import { currentSelector, type TextTarget } from '../core/annotation/target';
import type { PlacedAnnotation } from '../core/marks/mark';

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
  const inText = annotationsOf(set).filter(isInText);
  const found = anchorEach(
    inText.map(({ target }) => currentSelector(target)),
    text,
  );
  return inText.map((annotation, i) => {
    const placed = before.get(annotation.id);
    const stays = placed && samePlace(placed.annotation, annotation.target);
    return { annotation, anchoring: stays ? placed.anchoring : found[i]! };
  });
}

/** The annotations moved along with changes of `text`; one whose words are all gone is orphaned where it stood. */
export function movePlaced(
  placed: readonly PlacedAnnotation[],
  text: string,
  changes: readonly TextChange[],
): readonly PlacedAnnotation[] {
  const spans = placed.map(({ anchoring }) => spanOf(anchoring));
  const moved = trackEdits(text, spans, changes);
  return placed.map(({ annotation, anchoring }, i): PlacedAnnotation => {
    const span = moved[i];
    if (anchoring.kind === 'orphaned') return { annotation, anchoring };
    const near = Math.min(anchoring.span.start, ...changes.map(({ start }) => start));
    return { annotation, anchoring: span ? { ...anchoring, span } : { kind: 'orphaned', near } };
  });
}

/** Looks again for those that are not on any text: an undo may have brought it back. */
export function retryOrphans(placed: readonly PlacedAnnotation[], text: string): readonly PlacedAnnotation[] {
  const lost = placed.filter(({ anchoring }) => anchoring.kind === 'orphaned');
  if (lost.length === 0) return placed;
  const selectors = lost.map(({ annotation }) => currentSelector((annotation as InText).target));
  const found = new Map(anchorEach(selectors, text).map((anchoring, i) => [lost[i], anchoring]));
  return placed.map((one) => ({ ...one, anchoring: found.get(one) ?? one.anchoring }));
}

type InText = Annotation & { readonly target: TextTarget };

const isInText = (annotation: Annotation): annotation is InText => annotation.target.kind === 'text';

/** A place without text is where a person has detached an annotation: no text is looked for. */
function anchorEach(selectors: readonly Selector[], text: string): Anchoring[] {
  const found = anchorAll(selectors, text);
  return selectors.map(({ exact, start }, i) => (exact === '' ? { kind: 'orphaned', near: start } : found[i]!));
}

const NOWHERE = { start: 0, end: 0 };

const spanOf = (anchoring: Anchoring) => (anchoring.kind === 'orphaned' ? NOWHERE : anchoring.span);

const samePlace = ({ target }: Annotation, now: TextTarget): boolean =>
  target.kind === 'text' && JSON.stringify(currentSelector(target)) === JSON.stringify(currentSelector(now));
