import type { EncodedText } from './encodedText';
import { BEGIN, LAST, tagOf, UNIT } from './nameTags';
import type { TagPosteriors } from './posteriors';
import type { Reading } from './reading';

/** A text after the first reading. */
export interface ReadBlock {
  readonly encoded: EncodedText;
  readonly reading: Reading;
  readonly scores: Float32Array;
  readonly posteriors: TagPosteriors;
  readonly tags: Uint8Array;
}

/** How probable the first reading holds it that exactly these tokens are a name of this type. */
export function nameProbability(posteriors: TagPosteriors, type: number, first: number, last: number): number {
  if (first === last) return posteriors(first, tagOf(type, UNIT));
  return Math.min(posteriors(first, tagOf(type, BEGIN)), posteriors(last, tagOf(type, LAST)));
}
