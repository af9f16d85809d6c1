import { tokenize } from '../../text/tokens';
import { emptyEncoding, type EncodedText } from './encodedText';
import { NAME_CATEGORIES } from './gazetteer/categories';
import { markGazetteers } from './gazetteer/markGazetteers';
import type { NameTrie } from './gazetteer/nameTrie';
import { markRuns } from './markRuns';
import { markSentences, SENTENCE_START } from './markSentences';
import { isCapitalized, Shape } from './shape';
import { wordForms, writeForm } from './wordForm';
import { MOSTLY_LOWER, type WordTable } from './wordTable';

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
  const { text, starts, ends, count } = encoded.tokens;
  const formOf = wordForms(words);
  for (let i = 0; i < count; i++) {
    const form = formOf(text, starts[i]!, ends[i]!);
    encoded.forms[i] = form;
    writeForm(encoded, i, form);
  }
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
