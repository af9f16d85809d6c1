import type { Tokens } from '../../text/tokens';
import type { WordForm } from './wordForm';

/**
 * A text as numbers: per token its hashes, shape and word classes, what the gazetteers say, and the run of capitalised
 * words it stands in. Every column has one element per token, and all are of one type, since features read them by the same few functions.
 */
export interface EncodedText {
  readonly tokens: Tokens;
  readonly forms: WordForm[];
  /** Hash of the word as written. */
  readonly exact: Int32Array;
  /** Hash of the word in lower case. */
  readonly lower: Int32Array;
  /** Hash of the word as names are looked up; of small words and marks, as `lower`. */
  readonly name: Int32Array;
  /** See `Shape`. */
  readonly shape: Int32Array;
  /** Word classes from fine to coarse; -1 for words outside the word table. */
  readonly finest: Int32Array;
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  /** See `WordTable.casing`; 0 for words outside the table. */
  readonly casing: Int32Array;
  /** Categories of gazetteer names that are, begin with, run through and end with this token. */
  readonly single: Int32Array;
  readonly begins: Int32Array;
  readonly inside: Int32Array;
  readonly ends: Int32Array;
  /** The four above in one number, for features that ask for them all. */
  readonly gazetteer: Int32Array;
  /** Bit 0: a sentence starts here. Bit 1: the sentence is in title case. */
  readonly sentence: Int32Array;
  /** First and last token of the run of capitalised words; both the token itself outside a run. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** 1 where a name may stand: at capitals and near them. */
  readonly candidate: Int32Array;
}

/** All columns are views of one buffer: a text of a few words is cheap to make, and there are thousands of those. */
export function emptyEncoding(tokens: Tokens): EncodedText {
  const { count } = tokens;
  const buffer = new ArrayBuffer(COLUMNS * count * Int32Array.BYTES_PER_ELEMENT);
  let columns = 0;
  const column = (): Int32Array => new Int32Array(buffer, columns++ * count * Int32Array.BYTES_PER_ELEMENT, count);
  return {
    tokens,
    forms: new Array<WordForm>(count),
    exact: column(),
    lower: column(),
    name: column(),
    shape: column(),
    finest: column(),
    fine: column(),
    coarse: column(),
    casing: column(),
    single: column(),
    begins: column(),
    inside: column(),
    ends: column(),
    gazetteer: column(),
    sentence: column(),
    runStart: column(),
    runEnd: column(),
    candidate: column(),
  };
}

const COLUMNS = 17;
