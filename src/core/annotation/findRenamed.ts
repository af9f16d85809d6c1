import { annotationsOf, type AnnotationSet } from './annotationSet';
import { placeAnnotations } from './placeAnnotations';
import { textHash } from './textHash';

/** A text that may be an annotated document under another name. */
export interface RenameCandidate {
  /** Relative to the dossier. */
  readonly path: string;
  readonly text: string;
}

/**
 * Which of the texts is the document that these annotations were made on, when it lies no longer where it was: the one
 * that is the same to the letter, else the only one on which most of the annotations find their places. Undefined if
 * none is, or if several are, for a person to say.
 */
export function findRenamed(
  set: AnnotationSet,
  oldTexts: ReadonlyMap<string, string>,
  candidates: readonly RenameCandidate[],
): RenameCandidate | undefined {
  const hashes = new Set(annotationsOf(set).flatMap(({ target }) => (target.kind === 'text' ? [target.textHash] : [])));
  const same = candidates.filter(({ text }) => hashes.has(textHash(text)));
  if (same.length > 0) return onlyOne(same);
  return onlyOne(candidates.filter(({ text }) => placedPart(set, text, oldTexts) >= MIN_PLACED));
}

/** Two articles of one agency share stock phrases, but hardly ever half of what was worth annotating. */
const MIN_PLACED = 0.5;

const onlyOne = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

function placedPart(set: AnnotationSet, text: string, oldTexts: ReadonlyMap<string, string>): number {
  const placed = placeAnnotations(set, text, oldTexts);
  return placed.length === 0
    ? 0
    : placed.filter(({ anchoring }) => anchoring.kind !== 'orphaned').length / placed.length;
}
