import type { Anchoring } from '../anchoring/anchoring';
import type { Annotation } from '../annotation/annotation';
import type { Placed } from '../annotation/placeAnnotations';
import type { Label } from '../annotation/body';
import type { Commitment } from '../commitments/commitment';
import type { Entity } from '../entities/entity';
import type { Mention } from '../recognition/mention';
import type { Span } from '../text/span';

/** What a reader sees marked in a text: what a rule found and nobody has decided on, or what a person recorded. */
export type Mark = MentionMark | CommitmentMark | AnnotationMark;

export interface MentionMark {
  readonly kind: 'mention';
  readonly span: Span;
  readonly mention: Mention;
  readonly entity: Entity | undefined;
}

/** A commitment that waits for a decision. */
export interface CommitmentMark {
  readonly kind: 'commitment';
  readonly span: Span;
  readonly commitment: Commitment;
}

export interface AnnotationMark {
  readonly kind: 'annotation';
  readonly span: Span;
  readonly annotation: Annotation;
  readonly anchoring: Anchoring;
  /** The most telling label; undefined for a note without one. */
  readonly label: Label | undefined;
  /** What the rules found at its place, with the evidence; undefined when a person marked it unaided. */
  readonly commitment: Commitment | undefined;
}

/** An annotation of this document, and where it stands in the text now. */
export type PlacedAnnotation = Placed;
