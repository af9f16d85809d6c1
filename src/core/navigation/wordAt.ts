import type { NounPhrase } from '../commitments/nounPhrase';
import type { Sentence } from '../commitments/sentence';
import type { PolicyDocument } from '../document/policyDocument';
import { toProse, toSource } from '../document/prose';
import { contains, type Span } from '../text/span';

/** A word in its sentence, with the noun phrase that it belongs to. */
export interface WordAt {
  readonly sentence: Sentence;
  /** Index of the word in the sentence. */
  readonly word: number;
  readonly phrase: NounPhrase | undefined;
  /** The phrase, else the word, in the document. */
  readonly span: Span;
}

/** The word that begins at or goes on over an offset of the document; undefined between words and outside of prose. */
export function wordAt(document: PolicyDocument, sentences: readonly Sentence[], offset: number): WordAt | undefined {
  const cursor = { start: offset, end: offset + 1 };
  const block = document.blocks.findIndex(({ span }) => contains(span, cursor));
  const prose = document.blocks[block]?.prose;
  const at = prose && toProse(prose, cursor)?.start;
  if (!prose || at === undefined) return undefined;
  for (const sentence of sentences) {
    if (sentence.block !== block) continue;
    const word = sentence.words.findIndex(({ start, end }) => start <= at && at < end);
    if (word < 0) continue;
    const phrase = sentence.phrases.find(({ start, end }) => start <= word && word < end);
    const [first, last] = phrase ? [phrase.start, phrase.end - 1] : [word, word];
    const words = { start: sentence.words[first]!.start, end: sentence.words[last]!.end };
    return { sentence, word, phrase, span: toSource(prose, words) };
  }
  return undefined;
}
