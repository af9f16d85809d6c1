import { alignRegion, eachRun, NONE } from './alignWords';
import { overlaps } from '../text/span';
import { keptAround, locate, type Located } from './locate';
import { CONTEXT_LENGTH, type Selector } from './selector';
import type { TextMap } from './textMap';
import { firstWordAfter, wordsOf, type Vocabulary, type Words } from './words';

/** A text, prepared for finding many quotes in it. */
export interface QuotedText {
  readonly words: Words;
  readonly vocabulary: Vocabulary;
  /** For each run of SEED_LENGTH words the places where it stands. */
  readonly seeds: ReadonlyMap<number, readonly number[]>;
}

/** A place where a quote may stand. */
export interface Candidate {
  readonly located: Located;
  readonly map: TextMap;
}

export function prepareText(text: string): QuotedText {
  const vocabulary: Vocabulary = new Map();
  const words = wordsOf(text, vocabulary, 'plain');
  const seeds = new Map<number, number[]>();
  eachRun(words.ids, 0, words.count, SEED_LENGTH, (hash, at) => {
    const places = seeds.get(hash);
    if (!places) seeds.set(hash, [at]);
    else if (places.length < MAX_PLACES) places.push(at);
  });
  return { words, vocabulary, seeds };
}

/** All places where the quote stands to the unit, and the likeliest ones where it may stand changed. */
export function candidatesFor(quoted: QuotedText, selector: Selector): Candidate[] {
  const exact = nearest(exactPlaces(quoted.words.text, selector.exact), selector.start);
  const quote = quoteOf(selector, quoted.vocabulary);
  if (exact.length > 0) return exact.flatMap((start) => exactCandidate(quoted, quote, start));
  return withoutRepeats(likelyWindows(quoted, quote).flatMap((window) => alignedCandidate(quoted, quote, window)));
}

/** Windows overlap: of two that led to the same words, the one that shows more of the context stays. */
function withoutRepeats(candidates: readonly Candidate[]): Candidate[] {
  const best: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => keptAround(b.located) - keptAround(a.located))) {
    if (!best.some(({ located }) => overlaps(located.span, candidate.located.span))) best.push(candidate);
  }
  return best;
}

/** Words of a run that is looked up; shorter ones stand everywhere. */
const SEED_LENGTH = 3;

/** More places than this of one run, or of one quote, cannot be told apart anyhow. */
const MAX_PLACES = 32;

/** Windows that are compared word by word. */
const MAX_WINDOWS = 3;

/** The quote with its context, as a small text of its own. */
interface Quote {
  readonly words: Words;
  readonly span: { readonly start: number; readonly end: number };
}

/** The word that the context's outer end cuts through says nothing; it is left out. */
function quoteOf({ prefix, exact, suffix }: Selector, vocabulary: Vocabulary): Quote {
  const before = prefix.length < CONTEXT_LENGTH ? prefix : prefix.replace(/^[\p{L}\p{N}]+/u, '');
  const after = suffix.length < CONTEXT_LENGTH ? suffix : suffix.replace(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u, '');
  const words = wordsOf(before + exact + after, vocabulary, 'plain');
  return { words, span: { start: before.length, end: before.length + exact.length } };
}

/**
 * A quote may overlap itself ("no, no" in "no, no, no"). Past the first MAX_PLACES only places end to end are taken, or
 * the search for a long quote of one letter would cost its length at every letter of the text.
 */
function exactPlaces(text: string, exact: string): number[] {
  const places: number[] = [];
  if (exact === '') return places;
  const step = (): number => (places.length <= MAX_PLACES ? 1 : exact.length);
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + step())) places.push(at);
  return places;
}

const nearest = (places: readonly number[], to: number): readonly number[] =>
  places.length <= MAX_PLACES
    ? places
    : [...places].sort((a, b) => Math.abs(a - to) - Math.abs(b - to)).slice(0, MAX_PLACES);

/** The words of the quote are fixed where they stand; only its context is aligned. */
function exactCandidate(quoted: QuotedText, quote: Quote, start: number): Candidate[] {
  const first = firstWordAfter(quote.words, quote.span.start);
  const last = firstWordAfter(quote.words, quote.span.end - 1) + 1;
  const at = firstWordAfter(quoted.words, start);
  const window = around(quoted.words, at, at + last - first);
  const map = windowMap(quoted, quote, window);
  const shift = at - window.first;
  for (let i = first; i < last && shift + i - first < map.new.count; i++) map.to[i] = shift + i - first;
  const pair = { a: map.old, b: map.new, alignment: map.to };
  alignRegion(pair, { a0: 0, a1: first, b0: 0, b1: shift });
  alignRegion(pair, {
    a0: last,
    a1: map.old.count,
    b0: Math.min(map.new.count, shift + last - first),
    b1: map.new.count,
  });
  return located(map, quote);
}

function alignedCandidate(quoted: QuotedText, quote: Quote, window: Window): Candidate[] {
  const map = windowMap(quoted, quote, window);
  alignRegion({ a: map.old, b: map.new, alignment: map.to }, { a0: 0, a1: map.old.count, b0: 0, b1: map.new.count });
  return located(map, quote);
}

function located(map: TextMap, quote: Quote): Candidate[] {
  map.to.forEach((word, i) => word !== NONE && (map.from[word] = i));
  const place = locate(map, quote.span);
  return place ? [{ located: place, map }] : [];
}

/** Words first to last (not inside) of the text. */
interface Window {
  readonly first: number;
  readonly last: number;
}

/** Room beside a quote for its context with what may have been put in between. */
const MARGIN = 24;

const around = (words: Words, first: number, last: number): Window => ({
  first: Math.max(0, first - MARGIN),
  last: Math.min(words.count, last + MARGIN),
});

/** A map from the quote to the window; the window's words are views, so that nothing is copied. */
function windowMap({ words }: QuotedText, quote: Quote, { first, last }: Window): TextMap {
  const view: Words = {
    text: words.text,
    count: last - first,
    starts: words.starts.subarray(first, last),
    ends: words.ends.subarray(first, last),
    ids: words.ids.subarray(first, last),
    isWord: words.isWord.subarray(first, last),
    rank: words.rank.subarray(first, last + 1),
  };
  return {
    old: quote.words,
    new: view,
    to: new Int32Array(quote.words.count).fill(NONE),
    from: new Int32Array(view.count).fill(NONE),
    moved: new Uint8Array(quote.words.count),
  };
}

/** Runs of the quote that stand in the text vote for the place where the whole would begin. */
function likelyWindows(quoted: QuotedText, quote: Quote): Window[] {
  const votes = new Map<number, number>();
  eachRun(quote.words.ids, 0, quote.words.count, SEED_LENGTH, (hash, at) => {
    for (const place of quoted.seeds.get(hash) ?? []) {
      const bucket = Math.round((place - at) / MARGIN);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  });
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_WINDOWS)
    .map(([bucket]) => around(quoted.words, bucket * MARGIN, bucket * MARGIN + quote.words.count + MARGIN))
    .filter(({ first, last }) => first < last);
}
