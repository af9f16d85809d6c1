import { tokenize } from '../../text/tokens';
import { emptyEncoding, type EncodedText } from './encodedText';
import { NAME_CATEGORIES } from './gazetteer/categories';
import { markGazetteers } from './gazetteer/markGazetteers';
import type { NameTrie } from './gazetteer/nameTrie';
import { hashExact, hashLower } from './gazetteer/wordHash';
import { markRuns } from './markRuns';
import { markSentences, SENTENCE_START } from './markSentences';
import { isCapitalized, Shape, shapeOf } from './shape';
import { findWord, MOSTLY_LOWER, type WordTable } from './wordTable';

/** What the features of names are drawn from, besides the weights. */
export interface NameKnowledge {
  /** Gazetteer names as written. */
  readonly names: NameTrie;
  /** Titles and head nouns in any case. */
  readonly nouns: NameTrie;
  readonly words: WordTable;
}

export function encodeText(text: string, knowledge: NameKnowledge): EncodedText {
  const encoded = emptyEncoding(tokenize(text));
  encodeWords(encoded, knowledge.words);
  markGazetteers(encoded, knowledge.names, knowledge.nouns);
  markSentences(encoded);
  markRuns(encoded);
  markCandidates(encoded);
  return encoded;
}

function encodeWords(encoded: EncodedText, words: WordTable): void {
  const { tokens, exact, lower, shape } = encoded;
  const { text, starts, ends, count } = tokens;
  for (let i = 0; i < count; i++) {
    const start = starts[i]!;
    const end = ends[i]!;
    shape[i] = shapeOf(text, start, end);
    lower[i] = hashLower(text, start, end);
    exact[i] = shape[i] === Shape.Lower ? lower[i]! : hashExact(text, start, end);
    classify(encoded, i, findWord(words, lower[i]!), words);
  }
}

function classify({ finest, fine, coarse, casing }: EncodedText, i: number, row: number, words: WordTable): void {
  const cluster = row < 0 ? -1 : words.finest[row]!;
  finest[i] = cluster;
  fine[i] = cluster < 0 ? -1 : words.fineOf[cluster]!;
  coarse[i] = cluster < 0 ? -1 : words.coarseOf[cluster]!;
  casing[i] = row < 0 ? 0 : words.casing[row]!;
}

/** How far from a capital a word may stand and still belong to a name ("al-", "for the", "de la"). */
const REACH = 2;

function markCandidates(encoded: EncodedText): void {
  const { tokens, candidate } = encoded;
  for (let i = 0; i < tokens.count; i++) {
    if (mayName(encoded, i)) candidate.fill(1, Math.max(0, i - REACH), Math.min(tokens.count, i + REACH + 1));
  }
}

/** A capital, unless a sentence begins with a common word; or a word that a gazetteer knows ("al-Qaida"). */
function mayName({ shape, single, begins, casing, sentence }: EncodedText, i: number): boolean {
  if (((single[i]! | begins[i]!) & NAME_CATEGORIES) !== 0) return true;
  if (!isCapitalized(shape[i]!)) return shape[i] === Shape.Mixed;
  const commonWord = casing[i] === MOSTLY_LOWER && shape[i] === Shape.Title;
  return !(commonWord && sentence[i] === SENTENCE_START);
}
