import type { Decision } from '../annotation/body';
import type { Json } from '../annotation/json';
import type { Block } from '../document/policyDocument';
import type { Say } from '../message';
import type { LedgerEntry } from '../negotiation/ledgerEntry';
import type { Taxonomy } from '../topics/taxonomy';
import type { Span } from '../text/span';
import type { Values } from './values';

/** What is to be exported: some documents of a dossier with what is known and recorded about them. */
export interface ExchangeBundle extends ExchangeFrame {
  readonly documents: readonly ExchangeDocument[];
}

/** What is known of an export before any document is read. */
export interface ExchangeFrame {
  /** Of the dossier or document, for titles and file names. */
  readonly name: string;
  readonly taxonomy: Taxonomy;
  /** When the export is made: ISO 8601, UTC. */
  readonly made: string;
  /** Says the words of what is made to be read by people; in English where it is not given. Data are never translated. */
  readonly say?: Say;
}

/** One document as exporters take it. All spans count UTF-16 units in `text`. */
export interface ExchangeDocument {
  /** Relative to the dossier, with forward slashes. */
  readonly path: string;
  /** The Markdown source as it stands, byte order mark and line ends included. */
  readonly text: string;
  readonly title: string | undefined;
  /** ISO 8601 date. */
  readonly published: string | undefined;
  /** Who published it. */
  readonly outlet: string | undefined;
  /** The prose with its map to the source. */
  readonly blocks: readonly Block[];
  /** In text order. */
  readonly annotations: readonly ExchangeAnnotation[];
  /** Annotations that have no place in the text now, by id; no target can hold them. */
  readonly orphans: readonly string[];
  /** The document's commitments as the ledger has them, in text order. */
  readonly ledger: readonly LedgerEntry[];
}

/** What a person recorded, or a rule suggests, as a plain record. */
export interface ExchangeAnnotation {
  /** An IRI, "urn:uuid:…"; "" where a format does not keep it. */
  readonly id: string;
  /** Not empty; ascending and disjoint; more than one where the annotation has gaps. */
  readonly spans: readonly Span[];
  readonly values: Values;
  /** Oldest first. */
  readonly reviews: readonly ExchangeReview[];
  /** Bodies and keys of other tools, not understood. */
  readonly other: readonly Json[];
}

/** What a colleague said of an annotation: a judgement, a reply, or both. */
export interface ExchangeReview {
  readonly decision: Decision | undefined;
  readonly note: string | undefined;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly time: string;
}
