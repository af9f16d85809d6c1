import { keptByWord } from '../../text/keptByWord';
import { builtOnce } from '../../builtOnce';
import { hashExact, hashLower, hashName } from './gazetteer/wordHash';
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
  };
}
