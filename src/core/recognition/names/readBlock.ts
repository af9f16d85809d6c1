import type { EncodedText } from './encodedText';
import { BEGIN, LAST, TAG_COUNT, tagOf, UNIT } from './nameTags';
import type { Reading } from './reading';

/** A text after the first reading. */
export interface ReadBlock {
  readonly encoded: EncodedText;
  readonly reading: Reading;
  readonly scores: Float32Array;
  readonly posteriors: Float32Array;
  readonly tags: Uint8Array;
}

/** How probable the first reading holds it that exactly these tokens are a name of this type. */
export function nameProbability(posteriors: Float32Array, type: number, first: number, last: number): number {
  const row = first * TAG_COUNT;
  if (first === last) return posteriors[row + tagOf(type, UNIT)]!;
  return Math.min(posteriors[row + tagOf(type, BEGIN)]!, posteriors[last * TAG_COUNT + tagOf(type, LAST)]!);
}
