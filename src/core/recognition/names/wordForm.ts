import { keptByWord } from '../../text/keptByWord';
import { builtOnce } from '../../builtOnce';
import type { EncodedText } from './encodedText';
import { hashExact, hashLower, hashName } from './gazetteer/wordHash';
import type { NameWeights } from './nameWeights';
import { Shape, shapeOf } from './shape';
import { findWord, type WordTable } from './wordTable';

/** What the columns of an `EncodedText` say of a word by itself, wherever it stands. */
export interface WordForm {
  readonly exact: number;
  readonly lower: number;
  readonly name: number;
  readonly shape: number;
  readonly finest: number;
  readonly fine: number;
  readonly coarse: number;
  readonly casing: number;
  /** What it weighs by itself, filled in when that is first asked; see `addWordSums`. */
  weighed: { readonly by: NameWeights; readonly sums: Int32Array } | undefined;
}

/** Writes a word's form into the columns of a text. */
export function writeForm(encoded: EncodedText, i: number, form: WordForm): void {
  encoded.exact[i] = form.exact;
  encoded.lower[i] = form.lower;
  encoded.name[i] = form.name;
  encoded.shape[i] = form.shape;
  encoded.finest[i] = form.finest;
  encoded.fine[i] = form.fine;
  encoded.coarse[i] = form.coarse;
  encoded.casing[i] = form.casing;
}

/** The form of every word; see `keptByWord`. */
export const wordForms = builtOnce((words: WordTable) => keptByWord((word) => makeForm(word, words)));

function makeForm(word: string, words: WordTable): WordForm {
  const { length } = word;
  const shape = shapeOf(word, 0, length);
  const lower = hashLower(word, 0, length);
  const isPlain = shape === Shape.Lower || shape === Shape.Punctuation;
  const row = findWord(words, lower);
  const finest = row < 0 ? -1 : words.finest[row]!;
  return {
    exact: shape === Shape.Lower ? lower : hashExact(word, 0, length),
    lower,
    name: isPlain ? lower : hashName(word, 0, length),
    shape,
    finest,
    fine: finest < 0 ? -1 : words.fineOf[finest]!,
    coarse: finest < 0 ? -1 : words.coarseOf[finest]!,
    casing: row < 0 ? 0 : words.casing[row]!,
    weighed: undefined,
  };
}
