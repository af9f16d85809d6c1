import type { Selector } from '../anchoring/selector';
import type { Parsed } from '../problem';
import type { Span } from '../text/span';
import type { ExchangeAnnotation } from './exchangeDocument';
import type { ExchangeFile } from './exporter';

/** A format that annotations can be taken over from. */
export interface Importer {
  /** As on the command line. */
  readonly format: string;
  readonly name: string;
  /** What its files end in, without the dot. */
  readonly extensions: readonly string[];
  /** Never fails: what cannot be understood is a problem with file and line, and everything else counts. */
  readonly read: (files: readonly ExchangeFile[]) => Parsed<readonly ImportedDocument[]>;
}

/** A document as another tool has it. */
export interface ImportedDocument {
  /** What the tool calls it, most likely a path or a file name; "" if nothing tells. */
  readonly name: string;
  /** The text its spans count in; undefined where the format keeps none. */
  readonly text: string | undefined;
  readonly annotations: readonly ImportedAnnotation[];
}

export interface ImportedAnnotation extends Omit<ExchangeAnnotation, 'spans'> {
  readonly place: ImportedPlace;
}

export type ImportedPlace =
  /** UTF-16 units in the text of the imported document. */
  | { readonly kind: 'spans'; readonly spans: readonly Span[] }
  | { readonly kind: 'quotes'; readonly selectors: readonly Selector[] };
