import type { Block, PolicyDocument } from '../document/policyDocument';
import { toProse } from '../document/prose';
import { groupBy } from '../groupBy';
import type { Mention } from '../recognition/mention';
import { sentenceSpans } from '../text/sentences';
import { overlaps, type Span } from '../text/span';
import { tokenize } from '../text/tokens';
import type { ActLexicon } from './actLexicon';
import { findNounPhrases, type NounPhrase } from './nounPhrase';
import { findQuotations, quotationFinder, type Quotation } from './quotation';
import { findVerbGroups, type VerbGroup } from './verbGroup';
import { readWords, type Word } from './word';

/** A sentence taken apart: words, verb groups, noun phrases. Offsets count in the block's prose. */
export interface Sentence {
  readonly block: number;
  /** Number of the sentence in the document, from 0. */
  readonly index: number;
  readonly span: Span;
  readonly words: readonly Word[];
  readonly groups: readonly VerbGroup[];
  readonly phrases: readonly NounPhrase[];
  /** Of the whole block, since a quotation may run over several sentences. */
  readonly quotations: readonly Quotation[];
}

/** Takes every block's sentences apart, in text order. */
export function readSentences(document: PolicyDocument, mentions: readonly Mention[], lexicon: ActLexicon): Sentence[] {
  const sentences: Sentence[] = [];
  const byBlock = groupBy(mentions, ({ block }) => block);
  let openQuotation = false;
  document.blocks.forEach((block, index) => {
    const { text } = block.prose;
    const { quotations, open } = findQuotations(text, openQuotation);
    openQuotation = open;
    const quotation = quotationFinder(quotations);
    const mentionAt = mentionFinder(byBlock.get(index) ?? []);
    const tokens = tokenize(text);
    const after = endOfDateline(document, block);
    let token = 0;
    for (const span of sentenceSpans(text)) {
      while (token < tokens.count && tokens.starts[token]! < after) token++;
      const from = token;
      while (token < tokens.count && tokens.starts[token]! < span.end) token++;
      for (let cut = from; cut < token; cut += LONGEST_SENTENCE) {
        const words = readWords(tokens, cut, Math.min(token, cut + LONGEST_SENTENCE), lexicon, mentionAt, quotation);
        sentences.push(analyze(index, sentences.length, span, words, quotations));
      }
    }
  });
  return sentences;
}

/** In words. What is longer is no sentence but a table or a list that lost its marks; it is read in pieces. */
const LONGEST_SENTENCE = 400;

function analyze(
  block: number,
  index: number,
  span: Span,
  words: readonly Word[],
  quotations: readonly Quotation[],
): Sentence {
  const groups = findVerbGroups(words);
  const verbal = new Uint8Array(words.length);
  for (const group of groups) verbal.fill(1, group.start, group.end);
  const phrases = findNounPhrases(words, (i) => verbal[i] === 1);
  return { block, index, span, words, groups, phrases, quotations };
}

/** Where the prose goes on after "TOKYO, April 17 - "; 0 in a block without a dateline. */
function endOfDateline({ dateline }: PolicyDocument, { span, prose }: Block): number {
  if (!dateline || !overlaps(span, dateline.span)) return 0;
  return toProse(prose, dateline.span)?.end ?? 0;
}

/** Mentions of one block come in text order and do not overlap within a layer: the first that covers the offset counts. */
function mentionFinder(mentions: readonly Mention[]): (offset: number) => Mention | undefined {
  const sorted = [...mentions].sort((a, b) => a.prose.start - b.prose.start || b.prose.end - a.prose.end);
  let next = 0;
  return (offset) => {
    while (next < sorted.length && sorted[next]!.prose.end <= offset) next++;
    const mention = sorted[next];
    return mention && mention.prose.start <= offset ? mention : undefined;
  };
}
