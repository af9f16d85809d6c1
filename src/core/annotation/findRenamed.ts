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
 * none is, or if several are, for a person to say. The texts are looked at one by one, and none is kept.
 */
export async function findRenamed(
  set: AnnotationSet,
  oldTexts: ReadonlyMap<string, string>,
  candidates: AsyncIterable<RenameCandidate> | Iterable<RenameCandidate>,
): Promise<string | undefined> {
  const hashes = new Set(annotationsOf(set).flatMap(({ target }) => (target.kind === 'text' ? [target.textHash] : [])));
  const same: string[] = [];
  const alike: string[] = [];
  for await (const { path, text } of candidates) {
    if (hashes.has(textHash(text))) same.push(path);
    else if (same.length === 0 && placedPart(set, text, oldTexts) >= MIN_PLACED) alike.push(path);
  }
  return onlyOne(same.length > 0 ? same : alike);
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
