import type { IndexedEntity } from '../entities/indexedEntity';
import type { LedgerEntry } from '../negotiation/ledgerEntry';

/** What navigation needs of a document, be it open or in the index. */
export interface DossierDocument {
  readonly file: string;
  /** ISO 8601 date; undefined when the document does not tell. */
  readonly published: string | undefined;
  readonly entities: readonly IndexedEntity[];
  readonly entries: readonly LedgerEntry[];
}
