import type { AnnotationEdit } from '../annotation/annotationEdit';
import { labelsOf } from '../annotation/annotationSet';
import { labelText, type Decision } from '../annotation/body';
import type { Placed } from '../annotation/placeAnnotations';
import { currentSelector } from '../annotation/target';
import { compareSpans, cover, overlaps, sameSpan, type Span } from '../text/span';
import { LAYERS, type Layer } from './codedText';
import type { LabeledSpan } from './coding';
import { pairSpans } from './pairSpans';

/** A place of which annotators say different things. */
export interface Disagreement {
  /** Covers the words of all sides. */
  readonly span: Span;
  readonly layer: Layer;
  /** "presence": not all have marked it; "label": all have, and not as the same; "borders": only the words differ. */
  readonly about: 'presence' | 'label' | 'borders';
  /** One for everybody who has annotated the document, by name. */
  readonly sides: readonly Side[];
  /** True once somebody has decided on every side's annotation. */
  readonly settled: boolean;
}

export type Side =
  | { readonly kind: 'marked'; readonly annotator: string; readonly mark: Marking }
  /** The annotator has said that what the rules found there is wrong. */
  | { readonly kind: 'rejected'; readonly annotator: string }
  | { readonly kind: 'unmarked'; readonly annotator: string };

export interface Marking extends LabeledSpan {
  readonly annotator: string;
  /** Id of the annotation. */
  readonly annotation: string;
  /** The words as they were last known. */
  readonly quote: string;
}

/** All disagreements of one document, in text order; `decisions` are those of reviewers, see `reviewDecisions`. */
export function disagreements(
  placed: readonly Placed[],
  decisions: ReadonlyMap<string, Decision>,
): readonly Disagreement[] {
  const annotators = [...new Set(placed.map(({ annotation }) => annotation.creator))].sort();
  return LAYERS.flatMap((layer) =>
    groupsIn(placed.flatMap((one) => markingsIn(one, layer))).flatMap((group): Disagreement[] => {
      const span = group.map((mark): Span => mark).reduce(cover);
      const sides = annotators.map((annotator) => sideOf(annotator, group, placed, span));
      const about = whatDiffers(sides);
      if (!about) return [];
      const settled = group.every(({ annotation }) => decisions.has(annotation));
      return [{ span: { start: span.start, end: span.end }, layer, about, sides, settled }];
    }),
  ).sort((a, b) => compareSpans(a.span, b.span));
}

/**
 * The decision on a disagreement: the chosen marking is accepted and every other rejected, each with the reason, as
 * reviews in the adjudicator's own file. Without a choice nothing is to be marked there.
 */
export function adjudicate(
  { sides }: Disagreement,
  chosen: Marking | undefined,
  reason: string,
  newId: () => string,
): AnnotationEdit {
  const marks = sides.flatMap((side) => (side.kind === 'marked' ? [side.mark] : []));
  const edits = marks.map((mark): AnnotationEdit => ({
    kind: 'review',
    id: newId(),
    of: mark.annotation,
    decision: chosen && saysTheSame(mark, chosen) ? 'accepted' : 'rejected',
    ...(reason.trim() === '' ? {} : { note: reason }),
  }));
  return { kind: 'bulk', edits };
}

function markingsIn({ annotation, anchoring }: Placed, layer: Layer): Marking[] {
  if (anchoring.kind === 'orphaned' || annotation.provenance?.state === 'rejected') return [];
  const { span } = anchoring;
  const quote = annotation.target.kind === 'text' ? currentSelector(annotation.target).exact : '';
  return labelsOf(annotation)
    .filter(({ kind }) => kind === layer)
    .map((label) => ({
      ...span,
      label: labelText(label),
      annotator: annotation.creator,
      annotation: annotation.id,
      quote,
    }));
}

/** Markings about the same words, whoever made them: those that pair for some two annotators, and what pairs with these. */
function groupsIn(markings: readonly Marking[]): readonly (readonly Marking[])[] {
  const groups = new Map<Marking, Set<Marking>>(markings.map((mark) => [mark, new Set([mark])]));
  const annotators = [...new Set(markings.map(({ annotator }) => annotator))].sort();
  const of = (name: string): Marking[] => markings.filter(({ annotator }) => annotator === name);
  annotators.forEach((name, at) =>
    annotators.slice(at + 1).forEach((other) =>
      pairSpans(of(name), of(other)).forEach(({ a, b }) => {
        if (!a || !b) return;
        const joined = new Set([...groups.get(a)!, ...groups.get(b)!]);
        joined.forEach((mark) => groups.set(mark, joined));
      }),
    ),
  );
  return [...new Set(groups.values())].map((group) => [...group]);
}

function sideOf(annotator: string, group: readonly Marking[], placed: readonly Placed[], span: Span): Side {
  const mark = group.find((one) => one.annotator === annotator);
  if (mark) return { kind: 'marked', annotator, mark };
  const isRejected = placed.some(
    ({ annotation, anchoring }) =>
      annotation.creator === annotator &&
      annotation.provenance?.state === 'rejected' &&
      anchoring.kind !== 'orphaned' &&
      overlaps(anchoring.span, span),
  );
  return { kind: isRejected ? 'rejected' : 'unmarked', annotator };
}

function whatDiffers(sides: readonly Side[]): Disagreement['about'] | undefined {
  const marks = sides.flatMap((side) => (side.kind === 'marked' ? [side.mark] : []));
  if (marks.length < sides.length) return 'presence';
  const [first] = marks;
  if (!first || marks.some(({ label }) => label !== first.label)) return 'label';
  return marks.some((mark) => !sameSpan(mark, first)) ? 'borders' : undefined;
}

const saysTheSame = (a: Marking, b: Marking): boolean => a.label === b.label && sameSpan(a, b);
