import type { Body } from './body';
import type { JsonObject } from './json';
import type { Target } from './target';

/** The W3C words for why somebody annotates, as far as Rapporteur sets them; others are kept as they are. */
export type Motivation = 'classifying' | 'commenting' | 'tagging' | 'assessing' | 'replying' | (string & {});

/**
 * What a person recorded about a place in a document, or about another annotation. It follows the W3C Web Annotation
 * Data Model (https://www.w3.org/TR/annotation-model/); `line.ts` tells how it is written. Immutable: every change is
 * a new value with a higher `clock`.
 */
export interface Annotation {
  readonly kind: 'annotation';
  /** An IRI, "urn:uuid:…"; the same for all versions of one annotation. */
  readonly id: string;
  /** Who made it first: the annotator's name, the same as the sidecar's. */
  readonly creator: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly version: Version;
  readonly motivation: Motivation;
  readonly bodies: readonly Body[];
  readonly target: Target;
  /** Set when it came from something Rapporteur had found rather than from a selection. */
  readonly provenance: Provenance | undefined;
  /** Keys that this version does not know, kept and written back. */
  readonly extra: JsonObject;
}

/** What remains of a removed annotation. It keeps an older line of another annotator from bringing it back. */
export interface Tombstone {
  readonly kind: 'tombstone';
  readonly id: string;
  readonly version: Version;
  readonly extra: JsonObject;
}

/** Orders all lines with one id: the greatest version is the state. */
export interface Version {
  /** Lamport's logical clock: one more than the greatest the writer had seen in the document. */
  readonly clock: number;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** Who wrote this line; another than the creator when a colleague changed it. */
  readonly author: string;
}

/** Which rule had suggested it, and what the person decided. */
export interface Provenance {
  readonly rule: string;
  readonly state: 'accepted' | 'rejected';
  /** The label as the rule had it, when the person changed it while accepting. */
  readonly suggested: string | undefined;
}
