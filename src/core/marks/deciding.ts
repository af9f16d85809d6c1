import type { AnnotationMark, Mark } from './mark';

/** A document as decisions on it need it. */
export interface Marked {
  readonly text: string;
  /** Relative to the dossier. */
  readonly source: string;
  readonly marks: readonly Mark[];
}

/** A document, who decides on it, and where new ids come from. */
export interface Deciding extends Marked {
  readonly reviewer: string;
  /** A new annotation id, "urn:uuid:…". */
  readonly newId: () => string;
}

/** True for what the reviewer has recorded; only that may be changed in passing. */
export const isOwn = ({ reviewer }: Deciding, { annotation }: AnnotationMark): boolean =>
  annotation.creator === reviewer;
