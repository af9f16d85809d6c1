import { openingBlocks } from '../document/dateline';
import { NEW, type BlockVersion } from '../document/blockVersion';
import { touched } from '../document/byBlock';
import { spliced } from '../document/spliced';
import { toProse } from '../document/prose';
import type { LocalMention } from '../recognition/mention';
import type { Steps } from '../steps';
import { partitionPoint } from '../text/partitionPoint';
import { characterClass, CharacterClass } from '../text/characterClass';
import { sentenceSpans } from '../text/sentences';
import { moved, overlaps, type Span } from '../text/span';
import { tokenize, type Tokens } from '../text/tokens';
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
  /** Number of the sentence in its block, from 0. */
  readonly inBlock: number;
  readonly span: Span;
  readonly words: readonly Word[];
  readonly groups: readonly VerbGroup[];
  readonly phrases: readonly NounPhrase[];
  /** Of the whole block, since a quotation may run over several sentences. */
  readonly quotations: readonly Quotation[];
}

/** The sentences of a block, numbered as if it were the whole document, and what they were read with. */
export interface BlockSentences {
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly LocalMention[];
  /** True where the block before ended inside a quotation, and where this one does. */
  readonly continuing: boolean;
  readonly open: boolean;
  /** Where the prose goes on after "TOKYO, April 17 - "; 0 in a block without a dateline. */
  readonly from: number;
}

/** Takes every block's sentences apart, in steps; those of the version before stay where their block and its mentions did. */
export function* readSentences(
  version: BlockVersion,
  mentions: readonly (readonly LocalMention[])[],
  lexicon: ActLexicon,
  previous?: { readonly sentences: readonly BlockSentences[]; readonly mentions: typeof mentions },
): Steps<readonly BlockSentences[]> {
  const before = previous?.sentences ?? [];
  const changed = touched(version, [[mentions, previous?.mentions]]);
  const opening = inOpening(version) + Math.max(0, version.blocks.length - before.length);
  const opensAlike = datelinesStay(version, before, opening);
  const start = opensAlike ? changed.start : 0;
  const end = opensAlike ? changed.end : Math.max(changed.end, opening);
  const read: BlockSentences[] = [];
  let continuing = start > 0 && before[start - 1]!.open;
  let i = start;
  for (; i < version.blocks.length; i++) {
    const known = version.from[i] === NEW ? undefined : before[version.from[i]!];
    // From here on every block is read as it was.
    if (i >= end && known?.continuing === continuing) break;
    const from = endOfDateline(version, i);
    const stays: boolean = known?.mentions === mentions[i] && known?.continuing === continuing && known.from === from;
    if (!stays) yield;
    const block: BlockSentences =
      known && stays ? known : readBlock(version.blocks[i]!.text, mentions[i]!, continuing, from, lexicon);
    read.push(block);
    continuing = block.open;
  }
  return spliced(before, start, read, i + before.length - version.blocks.length);
}

/** How many blocks of a version belong to those of the document that can hold a dateline. */
const inOpening = ({ owners }: BlockVersion): number =>
  partitionPoint(owners.length, (i) => owners[i]! < openingBlocks);

/** True if those of the first blocks that stayed go on where they did behind a dateline. */
const datelinesStay = (version: BlockVersion, before: readonly BlockSentences[], opening: number): boolean =>
  version.from
    .subarray(0, opening)
    .every((known, i) => known === NEW || before[known]?.from === endOfDateline(version, i));

/** The sentence with its numbers in the document. */
export const placeSentence = (sentence: Sentence, block: number, first: number): Sentence => ({
  ...sentence,
  block,
  index: first + sentence.inBlock,
});

function readBlock(
  text: string,
  mentions: readonly LocalMention[],
  continuing: boolean,
  from: number,
  lexicon: ActLexicon,
): BlockSentences {
  const sentences: Sentence[] = [];
  const { quotations, open } = findQuotations(text, continuing);
  const quotation = quotationFinder(quotations);
  const mentionAt = mentionFinder(mentions);
  const tokens = tokenize(text);
  let token = 0;
  for (const span of sentenceSpans(text)) {
    while (token < tokens.count && tokens.starts[token]! < from) token++;
    const first = token;
    while (token < tokens.count && tokens.starts[token]! < span.end) token++;
    for (let cut = first; cut < token; cut += LONGEST_SENTENCE) {
      const end = Math.min(token, cut + LONGEST_SENTENCE);
      if (end - cut === LONGEST_SENTENCE && hasOnlyMarks(tokens, cut, end)) continue;
      const words = readWords(tokens, cut, end, lexicon, mentionAt, quotation);
      sentences.push(analyze(sentences.length, span, words, quotations));
    }
  }
  return { sentences, mentions, continuing, open, from };
}

/** In words. What is longer is no sentence but a table or a list that lost its marks; it is read in pieces. */
const LONGEST_SENTENCE = 400;

/** A row of marks that long says nothing, and a file can hold megabytes of it. */
function hasOnlyMarks({ text, starts }: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const kind = characterClass(text, starts[i]!);
    if (kind === CharacterClass.Letter || kind === CharacterClass.Digit) return false;
  }
  return true;
}

function analyze(inBlock: number, span: Span, words: readonly Word[], quotations: readonly Quotation[]): Sentence {
  const groups = findVerbGroups(words);
  const verbal = new Uint8Array(words.length);
  for (const group of groups) verbal.fill(1, group.start, group.end);
  const phrases = findNounPhrases(words, (i) => verbal[i] === 1);
  return { block: 0, index: inBlock, inBlock, span, words, groups, phrases, quotations };
}

function endOfDateline({ document: { dateline }, blocks, origins }: BlockVersion, i: number): number {
  if (!dateline) return 0;
  const { length, text, segments } = blocks[i]!;
  const opening = moved(dateline.span, -origins[i]!);
  if (!overlaps({ start: 0, end: length }, opening)) return 0;
  return toProse({ text, segments, origin: 0 }, opening)?.end ?? 0;
}

/** Mentions of one block come in text order and do not overlap within a layer: the first that covers the offset counts. */
function mentionFinder(mentions: readonly LocalMention[]): (offset: number) => LocalMention | undefined {
  const sorted = [...mentions].sort((a, b) => a.prose.start - b.prose.start || b.prose.end - a.prose.end);
  let next = 0;
  return (offset) => {
    while (next < sorted.length && sorted[next]!.prose.end <= offset) next++;
    const mention = sorted[next];
    return mention && mention.prose.start <= offset ? mention : undefined;
  };
}
