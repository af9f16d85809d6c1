import { said, type Message } from '../message';
import type { Annotation, Motivation, Provenance, Version } from './annotation';
import type { Act, AnnotationEdit } from './annotationEdit';
import { annotationById, reviewsOf, type AnnotationSet, type Entry } from './annotationSet';
import { decisionBody, labelText, noteBody, type Body } from './body';
import { textTarget, type Target } from './target';

/** What an edit leads to: the new state and the lines to append, or the reason why it cannot be done. */
export type Applied =
  | { readonly kind: 'applied'; readonly set: AnnotationSet; readonly entries: readonly Entry[]; readonly step: Step }
  | { readonly kind: 'refused'; readonly message: Message };

/** What one step changed: for every id the entry before (undefined if there was none) and after. */
export interface Step {
  readonly changes: readonly Change[];
}

export interface Change {
  readonly before: Entry | undefined;
  readonly after: Entry;
}

/** Applies an edit; a bulk edit whole or not at all. The set is not altered. */
export function applyEdit(set: AnnotationSet, edit: AnnotationEdit, act: Act): Applied {
  const version = { clock: set.clock + 1, time: act.time, author: act.author };
  const entries = new Map(set.entries);
  const draft: Draft = { set: { entries, clock: version.clock }, entries, version, textHash: act.textHash };
  const refusal = edit.kind === 'bulk' ? firstRefusal(draft, edit.edits) : applyOne(draft, edit);
  return refusal === undefined ? applied(set, draft.set) : { kind: 'refused', message: refusal };
}

/** The result of going from one set to a later one, entry by entry. */
export function applied(before: AnnotationSet, after: AnnotationSet): Applied {
  const entries = [...after.entries.values()].filter((entry) => before.entries.get(entry.id) !== entry);
  const changes = entries.map((entry) => ({ before: before.entries.get(entry.id), after: entry }));
  return { kind: 'applied', set: after, entries, step: { changes } };
}

/** The state while the parts of one edit are applied; all of them get the same version. */
interface Draft {
  /** A view of `entries`. */
  readonly set: AnnotationSet;
  readonly entries: Map<string, Entry>;
  readonly version: Version;
  readonly textHash: string | undefined;
}

function firstRefusal(draft: Draft, edits: readonly AnnotationEdit[]): Message | undefined {
  for (const edit of edits) {
    const refusal = edit.kind === 'bulk' ? firstRefusal(draft, edit.edits) : applyOne(draft, edit);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

type SingleEdit = Exclude<AnnotationEdit, { kind: 'bulk' }>;

function applyOne(draft: Draft, edit: SingleEdit): Message | undefined {
  switch (edit.kind) {
    case 'create':
      return create(draft, edit.id, {
        motivation: motivationOf(edit.bodies),
        bodies: edit.bodies,
        target: edit.target,
      });
    case 'accept':
      return accept(draft, edit);
    case 'reject':
      return reject(draft, edit);
    case 'review':
      return review(draft, edit);
    case 'reply':
      if (!annotationById(draft.set, edit.to)) return gone;
      return create(draft, edit.id, {
        motivation: 'replying',
        bodies: [noteBody(edit.text)],
        target: onAnnotation(edit.to),
      });
    case 'restore':
      return put(draft, { ...edit.annotation, version: draft.version });
    default:
      return change(draft, edit);
  }
}

type ChangingEdit = Extract<SingleEdit, { kind: 'label' | 'unlabel' | 'note' | 'place' | 'retarget' | 'remove' }>;

function change(draft: Draft, edit: ChangingEdit): Message | undefined {
  const known = annotationById(draft.set, edit.id);
  if (!known) return gone;
  switch (edit.kind) {
    case 'label':
      return putBodies(draft, known, [...known.bodies.filter(({ kind }) => kind !== edit.label.kind), edit.label]);
    case 'unlabel':
      return putBodies(
        draft,
        known,
        known.bodies.filter(({ kind }) => kind !== edit.label.kind),
      );
    case 'note':
      return putBodies(draft, known, [
        ...known.bodies.filter(({ kind }) => kind !== 'note'),
        ...(edit.text.trim() === '' ? [] : [noteBody(edit.text)]),
      ]);
    case 'place':
      if (known.target.kind !== 'text') return said`Only an annotation of a text has a place.`;
      return put(draft, { ...known, target: { ...known.target, place: edit.place }, version: draft.version });
    case 'retarget':
      if (known.target.kind !== 'text') return said`Only an annotation of a text has a document.`;
      return put(draft, { ...known, target: { ...known.target, source: edit.source }, version: draft.version });
    case 'remove':
      return put(draft, { kind: 'tombstone', id: edit.id, version: draft.version, extra: {} });
  }
}

function accept(draft: Draft, edit: Extract<SingleEdit, { kind: 'accept' }>): Message | undefined {
  const { suggestion, label = suggestion.label } = edit;
  const corrected = labelText(label) !== labelText(suggestion.label);
  return create(draft, edit.id, {
    motivation: 'classifying',
    bodies: [label],
    target: textTarget(suggestion.source, suggestion.selector),
    provenance: {
      rule: suggestion.rule,
      state: 'accepted',
      suggested: corrected ? labelText(suggestion.label) : undefined,
    },
  });
}

const reject = (draft: Draft, { id, suggestion }: Extract<SingleEdit, { kind: 'reject' }>): Message | undefined =>
  create(draft, id, {
    motivation: 'assessing',
    bodies: [suggestion.label, decisionBody('rejected')],
    target: textTarget(suggestion.source, suggestion.selector),
    provenance: { rule: suggestion.rule, state: 'rejected', suggested: undefined },
  });

function review(draft: Draft, edit: Extract<SingleEdit, { kind: 'review' }>): Message | undefined {
  if (!annotationById(draft.set, edit.of)) return gone;
  const bodies: Body[] = [decisionBody(edit.decision), ...(edit.note ? [noteBody(edit.note)] : [])];
  const earlier = reviewsOf(draft.set, edit.of).find(
    ({ creator, motivation }) => motivation === 'assessing' && creator === draft.version.author,
  );
  if (earlier) return putBodies(draft, earlier, bodies);
  return create(draft, edit.id, { motivation: 'assessing', bodies, target: onAnnotation(edit.of) });
}

interface New {
  readonly motivation: Motivation;
  readonly bodies: readonly Body[];
  readonly target: Target;
  readonly provenance?: Provenance;
}

function create(draft: Draft, id: string, parts: New): Message | undefined {
  if (draft.set.entries.has(id)) return said`There is an annotation with this id already.`;
  const { version } = draft;
  const annotation: Annotation = {
    kind: 'annotation',
    id,
    creator: version.author,
    created: version.time,
    version,
    motivation: parts.motivation,
    bodies: parts.bodies,
    target: withTextHash(parts.target, draft.textHash),
    provenance: parts.provenance,
    extra: {},
  };
  return put(draft, annotation);
}

const putBodies = (draft: Draft, known: Annotation, bodies: readonly Body[]): undefined =>
  put(draft, { ...known, bodies, version: draft.version });

function put(draft: Draft, entry: Entry): undefined {
  draft.entries.set(entry.id, entry);
}

const withTextHash = (target: Target, textHash: string | undefined): Target =>
  target.kind === 'text' ? { ...target, textHash: target.textHash ?? textHash } : target;

const onAnnotation = (id: string): Target => ({ kind: 'annotation', id });

/** Why somebody writes such bodies about a text. */
export const motivationOf = (bodies: readonly Body[]): Motivation => {
  if (bodies.some(({ kind }) => kind === 'commitment' || kind === 'entity' || kind === 'topic')) return 'classifying';
  return bodies.some(({ kind }) => kind === 'tag') ? 'tagging' : 'commenting';
};

const gone = said`The annotation is not there any more: it was removed, perhaps in another window. Nothing was changed.`;
