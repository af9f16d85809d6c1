import type { Span } from '../text/span';
import { NONE } from './alignWords';
import { largestChain, passageOf, type Chain, type Passage, type WordRange } from './passage';
import { withReplacedEdges } from './replacedEdges';
import type { TextMap } from './textMap';

/** The likeliest place of a passage in the new text, with what speaks for it. Whether that is enough, the caller decides. */
export interface Located {
  readonly passage: Passage;
  readonly range: WordRange;
  readonly span: Span;
  /** True if the source is the same to the unit, spaces and markup included. */
  readonly verbatim: boolean;
  readonly moved: boolean;
  /** Part of the passage's words that stayed there, in order: 0 to 1. */
  readonly kept: number;
  /** Words beside the passage, at most CONTEXT_WORDS on each side, and how many of them are beside the place. */
  readonly before: Context;
  readonly after: Context;
}

export interface Context {
  readonly words: number;
  readonly kept: number;
}

/** Words looked at on each side. */
const CONTEXT_WORDS = 6;

/** How far apart, in words of the new text, they may have been pushed by an insertion. */
const CONTEXT_REACH = 20;

/** Undefined if no word of the passage is in the new text. */
export function locate(map: TextMap, span: Span): Located | undefined {
  const passage = passageOf(map, span);
  const chain = largestChain(map, passage);
  if (!chain) return undefined;
  const range = withReplacedEdges(map, passage, chain);
  const same = verbatimPlace(map, span, chain);
  return {
    passage,
    range,
    span: same ?? { start: map.new.starts[range.first]!, end: map.new.ends[range.last - 1]! },
    verbatim: same !== undefined,
    moved: chain.moved,
    kept: chain.weight / passage.weight,
    before: wordsBefore(map, passage, range),
    after: wordsAfter(map, passage, range),
  };
}

/** Which part of the words of the passage and around it stayed: 0 to 1. */
export function keptAround({ passage, kept, before, after }: Located): number {
  const all = passage.weight + before.words + after.words;
  return (kept * passage.weight + before.kept + after.kept) / all;
}

function wordsBefore({ old, new: now, to }: TextMap, { first }: Passage, range: WordRange): Context {
  let words = 0;
  let kept = 0;
  for (let i = first - 1; i >= 0 && words < CONTEXT_WORDS; i--) {
    if (!old.isWord[i]) continue;
    words++;
    const word = to[i]!;
    if (word !== NONE && word < range.first && now.rank[range.first]! - now.rank[word]! <= CONTEXT_REACH) kept++;
  }
  return { words, kept };
}

function wordsAfter({ old, new: now, to }: TextMap, { last }: Passage, range: WordRange): Context {
  let words = 0;
  let kept = 0;
  for (let i = last; i < old.count && words < CONTEXT_WORDS; i++) {
    if (!old.isWord[i]) continue;
    words++;
    const word = to[i]!;
    if (word >= range.last && now.rank[word]! - now.rank[range.last]! <= CONTEXT_REACH) kept++;
  }
  return { words, kept };
}

/** The span where a word of the chain puts it, if the text there is the same to the unit, spaces and markup included. */
function verbatimPlace({ old, new: now, to }: TextMap, span: Span, chain: Chain): Span | undefined {
  const exact = old.text.slice(span.start, span.end);
  for (const word of [chain.first, chain.last]) {
    const start = now.starts[to[word]!]! + span.start - old.starts[word]!;
    if (start >= 0 && now.text.startsWith(exact, start)) return { start, end: start + exact.length };
  }
  return undefined;
}

/**
 * The same with the side that stayed better: text put in or taken out right beside a passage changes one side wholly,
 * which says nothing of the passage.
 */
export function keptBeside({ passage, kept, before, after }: Located): number {
  const side = (context: Context): number => (kept * passage.weight + context.kept) / (passage.weight + context.words);
  return Math.max(before.words > 0 ? side(before) : 0, after.words > 0 ? side(after) : 0);
}
