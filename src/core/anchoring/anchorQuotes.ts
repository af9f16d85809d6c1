import type { Anchoring } from './anchoring';
import { convertOffset, type OffsetIndex } from '../text/codePoints';
import { headingPath } from './headings';
import { outlineOf, type Outline } from './outline';
import { keptAround, keptBeside, type Located } from './locate';
import { anchoringAt, MIN_KEPT } from './mapSpan';
import { candidatesFor, prepareText, type Candidate } from './quoteCandidates';
import type { Selector } from './selector';
import { partitionPoint } from '../text/partitionPoint';
import type { Span } from '../text/span';

/**
 * Finds described places in a text when the text they were taken from is lost. Each place is judged by its words, its
 * context and its sections, and by the places of the others: where the neighbors on both sides moved by the same
 * distance, what is between them did too. A place is taken only if no other comes near it.
 */
export function anchorQuotes(selectors: readonly Selector[], text: string): Anchoring[] {
  const outline = outlineOf(text);
  const rated = rateAll(selectors, text, outline);
  const certain = rated.flatMap(certainPoints).sort((a, b) => a.old - b.old);
  const chosen = rated.map((one) => choose(one, certain));
  dropShared(chosen, selectors);
  return chosen.map((choice, i) => outcome(choice, rated[i]!, selectors[i]!, outline.offsets));
}

/** At least this score for a place to be certain; words and context that are all there score 1. */
const MIN_SCORE = 0.85;

/** And this much more than any other place. */
const MIN_MARGIN = 0.1;

/** Several words that nothing else in the text comes near are found with less of their context. */
const MIN_LONE_WORDS = 5;
const MIN_LONE_SCORE = 0.7;
const MIN_LONE_MARGIN = 0.5;

/** The same for a neighbor by which others are judged: stricter, as it is judged by itself. */
const MIN_CERTAIN_SCORE = 0.7;
const MIN_CERTAIN_MARGIN = 0.25;

/** What the better side of the context is worth when the other one changed. */
const ONE_SIDE_WORTH = 0.8;

/** Standing under the same headings. */
const SECTION_SCORE = 0.05;

/** Standing between the neighbors, as before. */
const ORDER_SCORE = 0.05;

/** Shifted exactly as one neighbor was, or as both were: chance does not do that. */
const ONE_SHIFT_SCORE = 0.6;
const BOTH_SHIFTS_SCORE = 0.9;

interface Rated {
  /** In code points of the text that is lost. */
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly places: readonly Place[];
  /** Where it was, if it still stands there with all its context; then no other place is thought of. */
  readonly unmoved: Span | undefined;
}

interface Place {
  readonly candidate: Candidate;
  /** In code points, as `oldStart`. */
  readonly start: number;
  readonly score: number;
}

function rateAll(selectors: readonly Selector[], text: string, { headings, offsets }: Outline): Rated[] {
  const quoted = prepareText(text);
  const rate = (candidate: Candidate, selector: Selector): Place => {
    const { start } = candidate.located.span;
    const sameSection = sameTexts(headingPath(headings, start), selector.headings);
    const score = wordScore(candidate.located) + (sameSection ? SECTION_SCORE : 0);
    return { candidate, start: convertOffset(offsets, start, 'utf16', 'codePoint'), score };
  };
  return selectors.map((selector) => {
    const unmoved = unmovedPlace(selector, offsets);
    const candidates = unmoved ? [] : candidatesFor(quoted, selector);
    const places = candidates.map((candidate) => rate(candidate, selector));
    return { oldStart: selector.start, oldEnd: selector.end, places, unmoved };
  });
}

function unmovedPlace({ prefix, exact, suffix, start: place }: Selector, offsets: OffsetIndex): Span | undefined {
  const start = convertOffset(offsets, place, 'codePoint', 'utf16');
  const isThere = offsets.text.startsWith(prefix + exact + suffix, start - prefix.length);
  return isThere && start >= prefix.length ? { start, end: start + exact.length } : undefined;
}

const wordScore = (located: Located): number => Math.max(keptAround(located), ONE_SIDE_WORTH * keptBeside(located));

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, i) => text === b[i]);

/** An end of a place that needs no neighbor to be certain, in code points of both texts. */
interface Point {
  readonly old: number;
  readonly new: number;
  readonly of: Rated | undefined;
}

function certainPoints(rated: Rated): Point[] {
  if (rated.unmoved) return [rated.oldStart, rated.oldEnd].map((old) => ({ old, new: old, of: rated }));
  const { first, margin } = winner(rated.places);
  if (!first || margin < MIN_CERTAIN_MARGIN || first.score < MIN_CERTAIN_SCORE) return [];
  if (!first.candidate.located.verbatim) return [];
  const { oldStart, oldEnd } = rated;
  return [
    { old: oldStart, new: first.start, of: rated },
    { old: oldEnd, new: first.start + oldEnd - oldStart, of: rated },
  ];
}

function winner(places: readonly Place[]): { first: Place | undefined; margin: number } {
  let first: Place | undefined;
  let second = -Infinity;
  for (const place of places) {
    if (!first || place.score > first.score) {
      if (first) second = first.score;
      first = place;
    } else second = Math.max(second, place.score);
  }
  return { first, margin: first ? first.score - second : 0 };
}

function choose(rated: Rated, certain: readonly Point[]): Place | undefined {
  if (rated.unmoved) return undefined;
  const neighbors = neighborsOf(certain, rated);
  const judged = rated.places.map((place) => ({
    ...place,
    score: place.score + neighborScore(place, rated, neighbors),
  }));
  const { first, margin } = winner(judged);
  if (!first || first.candidate.located.kept < MIN_KEPT) return undefined;
  const isLikely = first.score >= MIN_SCORE && margin >= MIN_MARGIN;
  return isLikely || standsAlone(first, margin) ? first : undefined;
}

const standsAlone = ({ candidate, score }: Place, margin: number): boolean =>
  candidate.located.passage.weight >= MIN_LONE_WORDS && score >= MIN_LONE_SCORE && margin >= MIN_LONE_MARGIN;

interface Neighbors {
  readonly before: Point;
  readonly after: Point | undefined;
}

/** The start of the text is always where it was. */
const TEXT_START: Point = { old: 0, new: 0, of: undefined };

/** The nearest certain points up to its start and after it, its own left out. */
function neighborsOf(certain: readonly Point[], rated: Rated): Neighbors {
  let after = partitionPoint(certain.length, (i) => certain[i]!.old <= rated.oldStart);
  let before = after - 1;
  while (certain[before]?.of === rated) before--;
  while (certain[after]?.of === rated) after++;
  return { before: certain[before] ?? TEXT_START, after: certain[after] };
}

function neighborScore(place: Place, { oldStart }: Rated, { before, after }: Neighbors): number {
  const inOrder = place.start >= before.new && (!after || place.start <= after.new);
  const order = inOrder ? ORDER_SCORE : -ORDER_SCORE;
  if (!place.candidate.located.verbatim) return order;
  const shift = place.start - oldStart;
  const asBefore = shift === before.new - before.old;
  const asAfter = after !== undefined && shift === after.new - after.old;
  return order + (asBefore && asAfter ? BOTH_SHIFTS_SCORE : asBefore || asAfter ? ONE_SHIFT_SCORE : 0);
}

/** One place belongs to one annotation: of two that stood apart and are now on the same words, the likelier keeps them. */
function dropShared(chosen: (Place | undefined)[], selectors: readonly Selector[]): void {
  const order = [...chosen.keys()].filter((i) => chosen[i]).sort((a, b) => startOf(chosen[a]!) - startOf(chosen[b]!));
  let last: number | undefined;
  for (const i of order) {
    const collides =
      last !== undefined && startOf(chosen[i]!) < endOf(chosen[last]!) && apart(selectors[i]!, selectors[last]!);
    const loser = collides ? (chosen[i]!.score < chosen[last!]!.score ? i : last!) : undefined;
    if (loser !== undefined) chosen[loser] = undefined;
    if (loser !== i) last = i;
  }
}

const startOf = ({ candidate }: Place): number => candidate.located.span.start;
const endOf = ({ candidate }: Place): number => candidate.located.span.end;
const apart = (a: Selector, b: Selector): boolean => a.end <= b.start || b.end <= a.start;

function outcome(choice: Place | undefined, { unmoved }: Rated, selector: Selector, offsets: OffsetIndex): Anchoring {
  if (unmoved) return { kind: 'anchored', span: unmoved, verbatim: true };
  if (!choice) return { kind: 'orphaned', near: convertOffset(offsets, selector.start, 'codePoint', 'utf16') };
  return anchoringAt(choice.candidate.map, choice.candidate.located);
}
