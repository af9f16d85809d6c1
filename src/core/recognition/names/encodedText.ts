import type { Tokens } from '../../text/tokens';

/**
 * A text as numbers: per token its hashes, shape and word classes, what the gazetteers say, and the run of capitalised
 * words it stands in. Every array has one element per token.
 */
export interface EncodedText {
  readonly tokens: Tokens;
  /** Hash of the word as written. */
  readonly exact: Int32Array;
  /** Hash of the word in lower case. */
  readonly lower: Int32Array;
  /** Hash of the word as names are looked up; of small words and marks, as `lower`. */
  readonly name: Int32Array;
  /** See `Shape`. */
  readonly shape: Uint8Array;
  /** Word classes from fine to coarse; -1 for words outside the word table. */
  readonly finest: Int16Array;
  readonly fine: Int16Array;
  readonly coarse: Int16Array;
  /** See `WordTable.casing`; 0 for words outside the table. */
  readonly casing: Uint8Array;
  /** Categories of gazetteer names that are, begin with, run through and end with this token. */
  readonly single: Int32Array;
  readonly begins: Int32Array;
  readonly inside: Int32Array;
  readonly ends: Int32Array;
  /** The four above in one number, for features that ask for them all. */
  readonly gazetteer: Int32Array;
  /** Bit 0: a sentence starts here. Bit 1: the sentence is in title case. */
  readonly sentence: Uint8Array;
  /** First and last token of the run of capitalised words; both the token itself outside a run. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** 1 where a name may stand: at capitals and near them. */
  readonly candidate: Uint8Array;
}

export function emptyEncoding(tokens: Tokens): EncodedText {
  const n = tokens.count;
  return {
    tokens,
    exact: new Int32Array(n),
    lower: new Int32Array(n),
    name: new Int32Array(n),
    shape: new Uint8Array(n),
    finest: new Int16Array(n),
    fine: new Int16Array(n),
    coarse: new Int16Array(n),
    casing: new Uint8Array(n),
    single: new Int32Array(n),
    begins: new Int32Array(n),
    inside: new Int32Array(n),
    ends: new Int32Array(n),
    gazetteer: new Int32Array(n),
    sentence: new Uint8Array(n),
    runStart: new Int32Array(n),
    runEnd: new Int32Array(n),
    candidate: new Uint8Array(n),
  };
}
