import type { Message } from '../message';
import type { Parsed } from '../problem';
import type { OffsetUnit } from '../text/codePoints';
import type { Span } from '../text/span';
import type { ExchangeAnnotation, ExchangeBundle, ExchangeDocument, ExchangeFrame } from './exchangeDocument';
import type { ImportedDocument } from './importer';
import type { IndexedText, TextKind } from './indexedText';
import type { Loss, LossAspect } from './loss';
import type { Writing } from './writing';

/** A file of an export; text is written as UTF-8 without byte order mark. */
export interface ExchangeFile {
  /** Relative to where the export goes, with forward slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

export type Exporter = AnnotationExporter | LedgerExporter;

interface Described {
  /** As on the command line. */
  readonly format: string;
  /** As its makers write it. */
  readonly name: string;
  /** True where nothing in the files waits for a later document, so that each can be written and forgotten. */
  readonly inTurns: boolean;
}

/** A format that holds annotations on a text. */
export interface AnnotationExporter extends Described {
  readonly kind: 'annotations';
  readonly indexes: TextKind;
  /** How its offsets count; "token" where it has none. */
  readonly unit: OffsetUnit | 'token';
  /** What comes back of the indexed text, of the same length; all of it where this is absent. */
  readonly textComesBackAs?: (text: string) => string;
  /**
   * What will come back of each annotation of a document, in their order; undefined for one that is lost whole. Their
   * spans come back through the text as they are. All that differs from the original is reported as a loss.
   */
  readonly hold: (
    annotations: readonly ExchangeAnnotation[],
    indexed: IndexedText,
  ) => readonly (ExchangeAnnotation | undefined)[];
  readonly reason: (aspect: LossAspect, annotation: ExchangeAnnotation) => Message;
  readonly begin: (frame: ExchangeFrame) => Writing<HeldDocument>;
  /** Reads the files of an export back; `documents` serve formats that do not keep the text. */
  readonly read: (
    files: readonly ExchangeFile[],
    documents: readonly HeldDocument[],
  ) => Parsed<readonly ImportedDocument[]>;
}

/** A document with what of it will be written. */
export interface HeldDocument {
  readonly document: ExchangeDocument;
  readonly indexed: IndexedText;
  readonly annotations: readonly HeldAnnotation[];
}

/** An annotation as the target can hold it. */
export interface HeldAnnotation extends ExchangeAnnotation {
  /** Its spans in the indexed text. */
  readonly at: readonly Span[];
}

/** A format that reports the ledger: no annotation comes back from it. */
export interface LedgerExporter extends Described {
  readonly kind: 'ledger';
  /** In words: what offsets in it count in which text, if it has any. */
  readonly offsets: Message;
  readonly begin: (frame: ExchangeFrame) => Writing<ExchangeDocument>;
  /** All of a document that the report leaves out. */
  readonly losses: (document: ExchangeDocument) => readonly Loss[];
  /** Reads the files back, in whatever language they are written, and says what is not as it should be; empty when all is well. */
  readonly prove: (files: readonly ExchangeFile[], bundle: ExchangeBundle) => readonly Message[];
}
