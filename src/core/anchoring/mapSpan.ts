import type { Span } from '../text/span';
import type { Anchoring } from './anchoring';
import { NONE } from './alignWords';
import { compareWords } from './compareWords';
import type { TextMap } from './textMap';
import { firstWordAfter } from './words';

/**
 * At least this part of the words must have stayed, in order and together, for the place to be certain. With less, the
 * text was written anew, and whether the annotation still holds is for a person to say.
 */
const MIN_KEPT = 0.5;

/** Where a span of the old text stands in the new one. */
export function mapSpan(map: TextMap, span: Span): Anchoring {
  const passage = passageOf(map, span);
  const stay = largestChain(map, passage);
  if (!stay || stay.weight < MIN_KEPT * passage.weight) return { kind: 'orphaned', near: nearby(map, passage.first) };
  const words = withReplacedEdges(map, passage, stay);
  const place = toOffsets(map, span, passage, words);
  const comparison = compareWords(map, passage, words);
  if (comparison) return { kind: 'changed', span: place, verbatim: false, ...comparison };
  const verbatim = map.old.text.slice(span.start, span.end) === map.new.text.slice(place.start, place.end);
  return { kind: stay.moved ? 'moved' : 'anchored', span: place, verbatim };
}

/** Words first to last (not inside) of the old text, and how much they weigh: marks count only where there are no words. */
export interface Passage {
  readonly first: number;
  readonly last: number;
  readonly weight: number;
  readonly weighMarks: boolean;
}

function passageOf({ old }: TextMap, span: Span): Passage {
  const first = firstWordAfter(old, span.start);
  let last = first;
  let words = 0;
  for (; last < old.count && old.starts[last]! < span.end; last++) words += old.isWord[last]!;
  const weighMarks = words === 0;
  return { first, last, weight: weighMarks ? last - first : words, weighMarks };
}

/** Words of the passage that stand in order in the new text, without a move between them. */
interface Chain {
  first: number;
  last: number;
  weight: number;
  readonly moved: boolean;
}

function largestChain({ old, to, moved }: TextMap, { first, last, weighMarks }: Passage): Chain | undefined {
  let best: Chain | undefined;
  let current: Chain | undefined;
  for (let i = first; i < last; i++) {
    if (to[i] === NONE) continue;
    const weight = weighMarks ? 1 : old.isWord[i]!;
    if (current && current.moved === (moved[i] === 1) && to[i]! > to[current.last]!) {
      current.last = i;
      current.weight += weight;
    } else current = { first: i, last: i, weight, moved: moved[i] === 1 };
    if (!best || current.weight > best.weight) best = current;
  }
  return best && best.weight > 0 ? best : undefined;
}

/** Words of the new text. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** The edge of a passage may have been replaced: the new words between it and what stands beside belong to it. */
function withReplacedEdges(map: TextMap, passage: Passage, chain: Chain): WordRange {
  const first = map.to[chain.first]! - replacedBefore(map, passage, chain.first);
  const last = map.to[chain.last]! + 1 + replacedAfter(map, passage, chain.last);
  return { first, last };
}

function replacedBefore({ to, from }: TextMap, passage: Passage, edge: number): number {
  const inside = edge - passage.first;
  if (inside === 0) return 0;
  let outside = 0;
  while (passage.first - outside > 0 && to[passage.first - outside - 1] === NONE) outside++;
  let room = 0;
  while (to[edge]! - room > 0 && from[to[edge]! - room - 1] === NONE) room++;
  return share(room, inside, outside);
}

function replacedAfter({ to, from }: TextMap, passage: Passage, edge: number): number {
  const inside = passage.last - 1 - edge;
  if (inside === 0) return 0;
  let outside = 0;
  while (passage.last + outside < to.length && to[passage.last + outside] === NONE) outside++;
  let room = 0;
  while (to[edge]! + room + 1 < from.length && from[to[edge]! + room + 1] === NONE) room++;
  return share(room, inside, outside);
}

/** Of the new words in a gap, those that replace its part inside the passage: all of them if nothing outside was replaced. */
const share = (room: number, inside: number, outside: number): number =>
  outside === 0 ? room : Math.min(room, Math.round((room * inside) / (inside + outside)));

/** Spaces at the edges of the span, and a span that begins within a word, keep their distance where the text is the same. */
function toOffsets(map: TextMap, span: Span, passage: Passage, words: WordRange): Span {
  const start = map.new.starts[words.first]!;
  const end = map.new.ends[words.last - 1]!;
  const exact = map.old.text.slice(span.start, span.end);
  const shifted = start + span.start - map.old.starts[passage.first]!;
  if (shifted >= 0 && map.new.text.startsWith(exact, shifted)) return { start: shifted, end: shifted + exact.length };
  return { start, end };
}

/** Where a passage that is gone stood: after the nearest word before it that stayed. */
function nearby({ to, new: { ends } }: TextMap, first: number): number {
  for (let i = first - 1; i >= 0; i--) if (to[i] !== NONE) return ends[to[i]!]!;
  return 0;
}
