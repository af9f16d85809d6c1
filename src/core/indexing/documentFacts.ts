import type { Analysis } from '../analysis';
import { analyze, type Dossier } from '../analyze';
import { emptySet, type AnnotationSet } from '../annotation/annotationSet';
import type { Decision } from '../annotation/body';
import { placeAnnotations } from '../annotation/placeAnnotations';
import { triggerPhrase } from '../commitments/suppressed/triggerPhrase';
import { toIndexedEntities, type IndexedEntity } from '../entities/indexedEntity';
import type { PlacedAnnotation } from '../marks/mark';
import { ledgerSteps } from '../negotiation/ledgerEntries';
import { toContribution, type Contribution } from '../negotiation/negotiation';
import { reviewDecisions } from '../negotiation/reviewDecisions';
import { inOneGo, type Steps } from '../steps';
import { buildLineIndex, type LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';

/** What an index keeps of one document: all that the views across documents show, in plain values. */
export interface DocumentFacts extends Contribution {
  /** As in the entries: relative to the workspace. */
  readonly file: string;
  readonly title: string | undefined;
  readonly published: string | undefined;
  /** Where its lines begin, so that a page can lead to a place without opening the document. */
  readonly lines: LineIndex;
  readonly placed: readonly PlacedAnnotation[];
  /** What reviewers have decided about annotations, by their id. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** All that is named in it, in the order of the first mention; dates and amounts are among them. */
  readonly entities: readonly IndexedEntity[];
  /** What the rules found, by the words that made them. */
  readonly triggers: readonly Trigger[];
}

export interface Trigger {
  /** As `Suppressed.phrases` has it. */
  readonly phrase: string;
  readonly clause: string;
  readonly span: Span;
}

/** One document to read for the index. */
export interface DocumentToRead {
  readonly text: string;
  /** In its dossier; it may tell the date. */
  readonly path: string;
  /** Relative to the workspace. */
  readonly file: string;
  /** What people recorded, with the texts they recorded it in; undefined when there is nothing. */
  readonly annotations: { readonly set: AnnotationSet; readonly oldTexts: ReadonlyMap<string, string> } | undefined;
}

export function readFacts({ text, path, file, annotations }: DocumentToRead, dossier: Dossier): DocumentFacts {
  const analysis = analyze(text, dossier, path);
  if (!annotations) return inOneGo(factsSteps(file, analysis, [], emptySet));
  const placed = placeAnnotations(annotations.set, text, annotations.oldTexts);
  return inOneGo(factsSteps(file, analysis, placed, annotations.set));
}

/** The facts of a document that was read, in steps. `set` is where `placed` comes from, with the reviews of it. */
export function* factsSteps(
  file: string,
  analysis: Analysis,
  placed: readonly PlacedAnnotation[],
  set: AnnotationSet,
): Steps<DocumentFacts> {
  const { document, commitments, entities } = analysis;
  const decisions = reviewDecisions(set);
  const entries = yield* ledgerSteps(file, analysis, placed, decisions);
  const contribution = toContribution(file, analysis, entries);
  yield;
  const triggers: Trigger[] = [];
  for (const found of commitments) {
    triggers.push({ phrase: triggerPhrase(document, found), clause: found.text, span: found.span });
    yield;
  }
  return {
    ...contribution,
    file,
    title: document.title,
    published: document.published,
    lines: buildLineIndex(document.text),
    placed,
    decisions,
    entities: toIndexedEntities(entities),
    triggers,
  };
}
