import type { Annotation, Tombstone, Version } from './annotation';
import type { DecisionBody, Label, NoteBody } from './body';
import { isLabel } from './body';
import { serializeLine } from './line';

export type Entry = Annotation | Tombstone;

/** The state of one document's annotations: for every id the greatest version seen. Immutable. */
export interface AnnotationSet {
  readonly entries: ReadonlyMap<string, Entry>;
  /** The greatest clock of all versions; the next edit has one more. */
  readonly clock: number;
}

export const emptySet: AnnotationSet = { entries: new Map(), clock: 0 };

/**
 * The state that lines of any annotators, in any order, with any repetitions, amount to. Taking the greatest of each
 * id is commutative, associative and idempotent, so that any way Git merges the files gives the same state.
 */
export function foldLines(lines: Iterable<Entry>, into: AnnotationSet = emptySet): AnnotationSet {
  const entries = new Map(into.entries);
  let clock = into.clock;
  for (const line of lines) {
    clock = Math.max(clock, line.version.clock);
    const known = entries.get(line.id);
    if (!known || supersedes(line, known)) entries.set(line.id, line);
  }
  return { entries, clock };
}

/** The annotations that are not removed, in the order they were made. */
export const annotationsOf = (set: AnnotationSet): Annotation[] =>
  [...set.entries.values()]
    .filter((entry): entry is Annotation => entry.kind === 'annotation')
    .sort((a, b) => compareText(a.created, b.created) || compareText(a.id, b.id));

export function annotationById(set: AnnotationSet, id: string): Annotation | undefined {
  const entry = set.entries.get(id);
  return entry?.kind === 'annotation' ? entry : undefined;
}

/** Reviews of and replies to one annotation, oldest first. */
export const reviewsOf = (set: AnnotationSet, id: string): Annotation[] =>
  annotationsOf(set).filter(({ target }) => target.kind === 'annotation' && target.id === id);

export const labelsOf = (annotation: Annotation): Label[] => annotation.bodies.filter(isLabel);

export const noteOf = (annotation: Annotation): string | undefined =>
  annotation.bodies.find((body): body is NoteBody => body.kind === 'note')?.text;

export const decisionOf = (annotation: Annotation): DecisionBody['decision'] | undefined =>
  annotation.bodies.find((body): body is DecisionBody => body.kind === 'decision')?.decision;

/** Order of versions: logical clock, time, author; then the written text, so that equal ones never depend on order. */
function supersedes(a: Entry, b: Entry): boolean {
  const order = compareVersions(a.version, b.version);
  return order !== 0 ? order > 0 : serializeLine(a) > serializeLine(b);
}

const compareVersions = (a: Version, b: Version): number =>
  a.clock - b.clock || compareText(a.time, b.time) || compareText(a.author, b.author);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
