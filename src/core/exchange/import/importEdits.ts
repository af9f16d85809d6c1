import { describe } from '../../anchoring/describe';
import { outlineOf, type Outline } from '../../anchoring/outline';
import type { Annotation, Provenance, Version } from '../../annotation/annotation';
import type { AnnotationEdit } from '../../annotation/annotationEdit';
import { motivationOf } from '../../annotation/applyEdit';
import { decisionBody, noteBody, parseBody, type Body } from '../../annotation/body';
import { textTarget, type Target, type TextTarget } from '../../annotation/target';
import type { Span } from '../../text/span';
import type { ExchangeReview } from '../exchangeDocument';
import { fragmentSelector } from '../fragmentSelector';
import { guidOf, idOfGuid } from '../guid';
import { hull } from '../hold';
import type { ImportedAnnotation } from '../importer';
import { labelsOfValues, type Values } from '../values';
import type { PlannedDocument } from './planImport';

/** Who imports what, for annotations that do not tell who made them and when. */
export interface ImportAct {
  readonly annotator: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** As on the command line: "brat". */
  readonly format: string;
  /** A new annotation id, "urn:uuid:…". */
  readonly newId: () => string;
}

/**
 * One edit for a document, so that one undo takes all of it back; undefined when nothing comes in. Who made an annotation
 * and when is kept; that it was imported is told by the version, which is the importer's.
 */
export function importEdit({ candidate, annotations }: PlannedDocument, act: ImportAct): AnnotationEdit | undefined {
  const outline = outlineOf(candidate.text);
  const edits = annotations.flatMap(({ annotation, outcome }): AnnotationEdit[] => {
    if (outcome.kind !== 'new') return [];
    const target = targetOf(candidate.path, candidate.text, outcome.spans, outline);
    const imported = annotationOf(annotation, target, act);
    const reviews = annotation.reviews.map((review, i) => reviewOf(review, imported.id, i));
    return [imported, ...reviews].map((restored) => ({ kind: 'restore', annotation: restored }));
  });
  return edits.length === 0 ? undefined : { kind: 'bulk', edits };
}

function targetOf(path: string, text: string, spans: readonly Span[], outline: Outline): TextTarget {
  const around = hull(spans);
  const target = textTarget(path, describe(text, around, outline));
  return spans.length === 1 ? target : { ...target, otherSelectors: [fragmentSelector(spans, around, text)] };
}

function annotationOf({ id, values, other }: ImportedAnnotation, target: Target, act: ImportAct): Annotation {
  const provenance = provenanceOf(values, act);
  const isRejected = provenance?.state === 'rejected';
  const bodies: readonly Body[] = [
    ...labelsOfValues(values),
    ...(values.note ?? []).map((text) => noteBody(text)),
    ...(isRejected ? [decisionBody('rejected')] : []),
    ...other.map(parseBody),
  ];
  const made = { creator: values.author?.[0] ?? act.annotator, created: values.created?.[0] ?? act.time };
  return {
    ...annotation(id || act.newId(), made, bodies, target),
    motivation: isRejected ? 'assessing' : motivationOf(bodies),
    provenance,
  };
}

/** What nobody had decided on is accepted by being taken over. */
function provenanceOf({ rule, state, suggested }: Values, { format }: ImportAct): Provenance | undefined {
  if (!state) return undefined;
  return {
    rule: rule?.[0] ?? `import:${format}`,
    state: state[0] === 'rejected' ? 'rejected' : 'accepted',
    suggested: suggested?.[0],
  };
}

function reviewOf({ decision, note, author, time }: ExchangeReview, of: string, at: number): Annotation {
  const bodies: readonly Body[] = [
    ...(decision ? [decisionBody(decision)] : []),
    ...(note === undefined ? [] : [noteBody(note)]),
  ];
  const id = idOfGuid(guidOf(`${of}\n${at}`));
  const review = annotation(id, { creator: author, created: time }, bodies, { kind: 'annotation', id: of });
  return { ...review, motivation: decision ? 'assessing' : 'replying' };
}

const annotation = (
  id: string,
  made: { readonly creator: string; readonly created: string },
  bodies: readonly Body[],
  target: Target,
): Annotation => ({
  kind: 'annotation',
  id,
  ...made,
  version: TO_BE_SET,
  motivation: 'commenting',
  bodies,
  target,
  provenance: undefined,
  extra: {},
});

/** Restoring an annotation gives it the version of the act. */
const TO_BE_SET: Version = { clock: 0, time: '', author: '' };
