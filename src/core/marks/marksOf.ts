import type { Analysis } from '../analysis';
import { labelsOf } from '../annotation/annotationSet';
import { labelText, type Label } from '../annotation/body';
import { isRejected, type Rejection } from '../annotation/suggestion';
import type { Commitment } from '../commitments/commitment';
import type { Entity } from '../entities/entity';
import type { Mention } from '../recognition/mention';
import { compareSpans, overlaps, sameSpan, type Span } from '../text/span';
import type { AnnotationMark, CommitmentMark, Mark, MentionMark, PlacedAnnotation } from './mark';
import { overlapRatio } from './overlapRatio';
import { suggestedLabel } from './suggestedLabel';

/**
 * All marks of a text, in text order. A person's word comes before a rule's: what was rejected is not marked, and what
 * was accepted or labeled by hand is marked as the annotation. Orphaned annotations have no mark.
 */
export function marksOf(analysis: Analysis | undefined, placed: readonly PlacedAnnotation[]): readonly Mark[] {
  const said = recordsOf(analysis, placed);
  const marks = [...said.recorded, ...undecidedCommitments(analysis, said), ...undecidedMentions(analysis, said)];
  return marks.sort((a, b) => compareSpans(a.span, b.span));
}

/** The marks without those of mentions, of which a long text has tens of thousands; in no order. */
export function marksButMentions(
  analysis: Analysis | undefined,
  placed: readonly PlacedAnnotation[],
): readonly (AnnotationMark | CommitmentMark)[] {
  const said = recordsOf(analysis, placed);
  return [...said.recorded, ...undecidedCommitments(analysis, said)];
}

/** Marks that a span or a cursor touches, the most specific first: equal spans, then annotations, then by length. */
export function marksAt(marks: readonly Mark[], span: Span): readonly Mark[] {
  const rank = (mark: Mark): number => (sameSpan(mark.span, span) ? 0 : mark.kind === 'annotation' ? 1 : 2);
  return marks
    .filter((mark) => mark.span.start <= span.end && span.start <= mark.span.end)
    .filter((mark) => span.start === span.end || overlaps(mark.span, span))
    .sort((a, b) => rank(a) - rank(b) || length(a.span) - length(b.span));
}

/** What people have recorded and rejected in a text. */
interface Records {
  readonly recorded: readonly AnnotationMark[];
  readonly rejections: readonly Rejection[];
}

const recordsOf = (analysis: Analysis | undefined, placed: readonly PlacedAnnotation[]): Records => ({
  recorded: placed.flatMap((one) => annotationMark(one, analysis?.commitments ?? [])),
  rejections: placed.flatMap(rejectionsOf),
});

const undecidedCommitments = (
  analysis: Analysis | undefined,
  { recorded, rejections }: Records,
): readonly CommitmentMark[] =>
  (analysis?.commitments ?? [])
    .filter((found) => !wasRejected(found, rejections))
    .filter((found) => !recorded.some((mark) => decides(mark, found)))
    .map((commitment) => ({ kind: 'commitment', span: commitment.span, commitment }));

function undecidedMentions(analysis: Analysis | undefined, { recorded, rejections }: Records): readonly MentionMark[] {
  const entityOf = entitiesByMention(analysis?.entities ?? []);
  return (analysis?.mentions ?? [])
    .filter((mention) => !wasRejected(mention, rejections))
    .filter((mention) => !recorded.some((mark) => isAboutEntity(mark, mention.span)))
    .map((mention) => ({ kind: 'mention', span: mention.span, mention, entity: entityOf.get(mention) }));
}

/** Few finds lie where something was rejected, and only of those is it worth knowing what they suggest. */
const wasRejected = (found: Commitment | Mention, rejections: readonly Rejection[]): boolean =>
  rejections.some(({ span }) => overlaps(span, found.span)) &&
  isRejected(suggestedLabel(found), found.span, rejections);

/** How far a span must agree with a find to be about the same clause when the labels differ. */
const SAME_CLAUSE = 0.8;

/** True if the annotation settles the find: accepted from it, or labeled by hand on the same clause. */
function decides({ annotation, span, label }: AnnotationMark, found: Commitment): boolean {
  if (label?.kind !== 'commitment' || !overlaps(span, found.span)) return false;
  const kinds = [label.act as string, annotation.provenance?.suggested];
  return kinds.includes(found.kind) || overlapRatio(span, found.span) >= SAME_CLAUSE;
}

const isAboutEntity = (mark: AnnotationMark, span: Span): boolean =>
  mark.label?.kind === 'entity' && overlaps(mark.span, span);

function annotationMark({ annotation, anchoring }: PlacedAnnotation, found: readonly Commitment[]): AnnotationMark[] {
  if (anchoring.kind === 'orphaned' || annotation.provenance?.state === 'rejected') return [];
  const label = mainLabel(labelsOf(annotation));
  const bare: AnnotationMark = {
    kind: 'annotation',
    span: anchoring.span,
    annotation,
    anchoring,
    label,
    commitment: undefined,
  };
  return [{ ...bare, commitment: found.find((commitment) => decides(bare, commitment)) }];
}

function rejectionsOf({ annotation, anchoring }: PlacedAnnotation): Rejection[] {
  if (annotation.provenance?.state !== 'rejected' || anchoring.kind === 'orphaned') return [];
  return labelsOf(annotation).map((label) => ({ label, span: anchoring.span }));
}

const TELLING: readonly Label['kind'][] = ['commitment', 'tag', 'entity', 'topic'];

const mainLabel = (labels: readonly Label[]): Label | undefined =>
  [...labels].sort((a, b) => TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind))[0];

/** What stands for a mark in one word: "pledge", "person", "note". */
export function markWord(mark: Mark): string {
  switch (mark.kind) {
    case 'mention':
      return mark.mention.type;
    case 'commitment':
      return mark.commitment.kind;
    case 'annotation':
      return mark.label ? labelText(mark.label) : 'note';
  }
}

function entitiesByMention(entities: readonly Entity[]): Map<Mention, Entity> {
  return new Map(entities.flatMap((entity) => entity.mentions.map((mention) => [mention, entity] as const)));
}

const length = (span: Span): number => span.end - span.start;
