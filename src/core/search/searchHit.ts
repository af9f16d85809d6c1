import type { Span } from '../text/span';

/** What is found in a dossier, with the place to go to. */
export interface SearchHit {
  readonly kind: 'entity' | 'commitment' | 'topic';
  /** Canonical name, who does what, or the topic's label. */
  readonly label: string;
  /** What tells it from others of that label: type and country, the clause, how many commitments. */
  readonly description: string;
  /** The document to go to: of several the latest. */
  readonly file: string;
  /** There: the first mention, or the clause. */
  readonly span: Span;
}
