import type { Commitment } from './commitments/commitment';
import type { PolicyDocument } from './document/policyDocument';
import type { Entity } from './entities/entity';
import type { Mention } from './recognition/mention';

/**
 * Everything Rapporteur knows about one version of one text. Immutable; every view is a projection of it. Mentions, entities
 * and commitments are put in their places when they are first asked for.
 */
export interface Analysis {
  readonly document: PolicyDocument;
  /** In text order; those of one type layer never overlap. */
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly commitments: readonly Commitment[];
}
