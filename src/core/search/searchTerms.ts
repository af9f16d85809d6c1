/** The words of a name or clause as they are searched: lower case, without accents, in order. */
export const searchTerms = (text: string): readonly string[] =>
  text.normalize('NFD').replace(MARKS, '').toLowerCase().match(WORD) ?? [];

const MARKS = /\p{M}+/gu;
const WORD = /[\p{L}\p{N}]+/gu;
