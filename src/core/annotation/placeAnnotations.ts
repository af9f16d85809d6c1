import { anchorAll } from '../anchoring/anchor';
import type { Anchoring } from '../anchoring/anchoring';
import type { Annotation } from './annotation';
import { annotationsOf, type AnnotationSet } from './annotationSet';
import { currentSelector, currentTextHash, type TextTarget } from './target';

/** An annotation with the place where it stands now. */
export interface Placed {
  readonly annotation: Annotation;
  readonly anchoring: Anchoring;
}

/**
 * Where all annotations of a document stand in its present text. `oldTexts` holds, by `textHash`, what is left of the
 * versions they were made in; annotations of a version that is lost are found by their quotes. Those of one version
 * are placed together, since each helps to judge the others.
 */
export function placeAnnotations(set: AnnotationSet, text: string, oldTexts: ReadonlyMap<string, string>): Placed[] {
  const placed: Placed[] = [];
  for (const [hash, group] of byTextHash(annotationsOf(set))) {
    const selectors = group.map(({ target }) => currentSelector(target));
    const anchorings = anchorAll(selectors, text, hash === undefined ? undefined : oldTexts.get(hash));
    group.forEach(({ annotation, target }, i) =>
      placed.push({ annotation, anchoring: standing(target, anchorings[i]!) }),
    );
  }
  return placed;
}

/** A place without text is where a person detached the annotation: it waits there to be attached again. */
function standing(target: TextTarget, anchoring: Anchoring): Anchoring {
  if (currentSelector(target).exact !== '' || anchoring.kind === 'orphaned') return anchoring;
  return { kind: 'orphaned', near: anchoring.span.start };
}

interface OnText {
  readonly annotation: Annotation;
  readonly target: TextTarget;
}

function byTextHash(annotations: readonly Annotation[]): Map<string | undefined, OnText[]> {
  const groups = new Map<string | undefined, OnText[]>();
  for (const annotation of annotations) {
    const { target } = annotation;
    if (target.kind !== 'text') continue;
    const hash = currentTextHash(target);
    const group = groups.get(hash);
    if (group) group.push({ annotation, target });
    else groups.set(hash, [{ annotation, target }]);
  }
  return groups;
}
