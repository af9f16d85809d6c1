import { buildOffsetIndex, type OffsetIndex } from '../text/codePoints';
import { headingsOf, type Heading } from './headings';

/** What describing and finding places needs to know of a text; made once for many places. */
export interface Outline {
  readonly headings: readonly Heading[];
  readonly offsets: OffsetIndex;
}

export const outlineOf = (text: string): Outline => ({ headings: headingsOf(text), offsets: buildOffsetIndex(text) });
