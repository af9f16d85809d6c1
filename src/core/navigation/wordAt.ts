import type { NounPhrase } from '../commitments/nounPhrase';
import type { Sentence } from '../commitments/sentence';
import { toProse, toSource, type Prose } from '../document/prose';
import type { Span } from '../text/span';

/** A word in its sentence, with the noun phrase that it belongs to. */
export interface WordAt {
  readonly sentence: Sentence;
  /** Index of the word in the sentence. */
  readonly word: number;
  readonly phrase: NounPhrase | undefined;
  /** The phrase, else the word, in the document. */
  readonly span: Span;
}

/** The word of some sentences of one prose that begins at or goes on over an offset of the document; undefined between words. */
export function wordAt(prose: Prose, sentences: readonly Sentence[], offset: number): WordAt | undefined {
  const at = toProse(prose, { start: offset, end: offset + 1 })?.start;
  if (at === undefined) return undefined;
  for (const sentence of sentences) {
    const word = sentence.words.findIndex(({ start, end }) => start <= at && at < end);
    if (word < 0) continue;
    const phrase = sentence.phrases.find(({ start, end }) => start <= word && word < end);
    const [first, last] = phrase ? [phrase.start, phrase.end - 1] : [word, word];
    const words = { start: sentence.words[first]!.start, end: sentence.words[last]!.end };
    return { sentence, word, phrase, span: toSource(prose, words) };
  }
  return undefined;
}
