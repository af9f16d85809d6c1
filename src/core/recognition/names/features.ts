import type { EncodedText } from './encodedText';
import { AROUND, KINDS, LISTED, NONE, OTHERS, RUN, type FeatureWriter } from './featureWriter';
import { hashLower, mix } from './gazetteer/wordHash';
import { isCapitalized, Shape } from './shape';

/** Writes the features of token `i` that are wanted: hints from which the model tells whether it belongs to a name, and of which type. */
export function writeFeatures(e: EncodedText, i: number, out: FeatureWriter): void {
  out.restart();
  if (out.takesWords(1)) out.word(0, 0);
  writeWords(e, i, out);
  writeShapes(e, i, out);
  writeClasses(e, i, out);
  writeGlue(e, i, out);
  writeAffixes(e, i, out);
  writeRun(e, i, out);
  writeStrictRun(e, i, out);
  writeGazetteers(e, i, out);
}

const BEFORE_TEXT = -7;
export const AFTER_TEXT = -9;

/** The value at a token, and telling ones beyond the text's ends. */
export const at = (column: Int32Array, i: number): number =>
  i < 0 ? BEFORE_TEXT : i >= column.length ? AFTER_TEXT : column[i]!;

const capped = (value: number, limit: number): number => (value > limit ? limit : value);

function writeWords({ exact, lower, shape }: EncodedText, i: number, out: FeatureWriter): void {
  const word = lower[i]!;
  const before = at(lower, i - 1);
  const after = at(lower, i + 1);
  const secondBefore = at(lower, i - 2);
  const secondAfter = at(lower, i + 2);
  if (out.takesWords(6)) {
    out.word(0, exact[i]!);
    out.word(0, word);
    out.word(-1, before);
    out.word(1, after);
    out.word(-2, secondBefore);
    out.word(2, secondAfter);
  }
  if (!out.takes(OTHERS, 7)) return;
  out.two(word, before);
  out.two(word, after);
  out.two(before, after);
  out.two(before, secondBefore);
  out.two(after, secondAfter);
  out.two(before, shape[i]!);
  out.two(after, shape[i]!);
}

function writeShapes({ shape, sentence, casing }: EncodedText, i: number, out: FeatureWriter): void {
  const here = shape[i]!;
  const before = at(shape, i - 1);
  const after = at(shape, i + 1);
  if (out.takesWords(1)) out.word(0, here);
  if (out.takes(AROUND, 7)) {
    out.two(here, sentence[i]!);
    out.two(before, here);
    out.two(here, after);
    out.three(before, here, after);
    out.three(at(shape, i - 2), before, here);
    out.three(here, after, at(shape, i + 2));
    out.three(casing[i]!, here, sentence[i]!);
  }
  if (!out.takesWords(2)) return;
  out.wordTwo(-1, at(casing, i - 1), before);
  out.wordTwo(1, at(casing, i + 1), after);
}

const NEAR = [-2, -1, 1, 2] as const;
const NEXT = [-1, 1] as const;

function writeClasses({ finest, fine, coarse, shape }: EncodedText, i: number, out: FeatureWriter): void {
  const here = shape[i]!;
  const before = at(shape, i - 1);
  const after = at(shape, i + 1);
  const kind = coarse[i]!;
  const kindBefore = at(coarse, i - 1);
  const kindAfter = at(coarse, i + 1);
  if (out.takesWords(4 + NEAR.length + 2 * NEXT.length)) {
    out.wordTwo(0, fine[i]!, here);
    out.word(0, fine[i]!);
    out.word(0, kind);
    out.word(0, finest[i]!);
    for (const d of NEAR) out.word(d, at(fine, i + d));
    for (const d of NEXT) {
      out.word(d, at(coarse, i + d));
      out.word(d, at(finest, i + d));
    }
  }
  if (out.takes(KINDS, 3)) {
    out.two(kindBefore, kind);
    out.two(kind, kindAfter);
    out.three(kindBefore, kind, kindAfter);
  }
  if (out.takes(OTHERS, 4)) {
    out.three(at(fine, i - 1), here, after);
    out.three(at(fine, i + 1), here, before);
    out.three(at(coarse, i - 2), kindBefore, here);
    out.three(here, kindAfter, at(coarse, i + 2));
  }
  if (out.takes(AROUND, 1)) out.three(finest[i]! < 0 ? 0 : 1, here, before);
}

/** Words without a blank between them: "Japan-US", "al-Qaida", "Ching-te". */
function writeGlue(e: EncodedText, i: number, out: FeatureWriter): void {
  const { lower, shape, finest, runStart } = e;
  const left = isGlued(e, i);
  const right = isGlued(e, i + 1);
  const here = shape[i]!;
  if (out.takes(AROUND, 1)) out.three(left ? 1 : 0, right ? 1 : 0, here);
  if (!out.takes(OTHERS, 4)) return;
  out.one(left ? mix(mix(at(lower, i - 2), lower[i - 1]!), here) : NONE);
  out.one(right ? mix(mix(at(lower, i + 2), lower[i + 1]!), here) : NONE);
  const known = at(finest, i) < 0 ? 0 : 1;
  const ledBy = capped(i - 2 - at(runStart, i - 2), 2);
  out.one(left && here === Shape.Lower ? mix(mix(known, at(shape, i - 2)), ledBy) : NONE);
  const leads = right && at(shape, i + 2) === Shape.Lower;
  out.one(leads ? mix(mix(at(finest, i + 2) < 0 ? 0 : 1, here), capped(i - runStart[i]!, 2)) : NONE);
}

/** True if no blank stands before a token. */
export const isGlued = ({ tokens: { starts, ends, count } }: EncodedText, i: number): boolean =>
  i > 0 && i < count && ends[i - 1] === starts[i];

const LONGEST_AFFIX = 4;
const NEIGHBOR_SUFFIX = 3;

function writeAffixes(e: EncodedText, i: number, out: FeatureWriter): void {
  if (!out.takesWords(2 * LONGEST_AFFIX + 2)) return;
  const { text, starts, ends } = e.tokens;
  const start = starts[i]!;
  const length = ends[i]! - start;
  let prefix = 0;
  let suffix = 0;
  for (let d = 0; d < LONGEST_AFFIX; d++) {
    const inside = d < length;
    if (inside) prefix = mix(prefix, text.charCodeAt(start + d));
    if (inside) suffix = mix(suffix, text.charCodeAt(start + length - 1 - d));
    out.word(0, inside ? prefix : NONE);
    out.word(0, inside ? suffix : NONE);
  }
  out.word(-1, suffixAt(e, i - 1));
  out.word(1, suffixAt(e, i + 1));
}

function suffixAt({ tokens }: EncodedText, i: number): number {
  if (i < 0 || i >= tokens.count) return NONE;
  let hash = 0;
  const from = Math.max(tokens.starts[i]!, tokens.ends[i]! - NEIGHBOR_SUFFIX);
  for (let at = tokens.ends[i]! - 1; at >= from; at--) hash = mix(hash, tokens.text.charCodeAt(at));
  return hash;
}

/** The run of capitalised words as a whole: how long, where in it, what stands before, after, first and last. */
function writeRun(e: EncodedText, i: number, out: FeatureWriter): void {
  const { shape, gazetteer } = e;
  const from = e.runStart[i]!;
  const to = e.runEnd[i]!;
  const { length, position, rest } = placeInRun(e, i);
  if (out.takes(RUN, 1)) out.three(length, position, rest);
  writeWordsOfRun(e, i, out);
  const shapeBefore = at(shape, from - 1);
  if (out.takes(RUN, 1)) out.three(shapeBefore, at(shape, to + 1), length);
  if (out.takes(OTHERS, 1)) out.two(at(e.fine, to + 2), rest);
  if (!out.takes(RUN, 7)) return;
  out.three(shapeBefore === Shape.Number ? 1 : 0, electionAfter(e, to), shape[i]!);
  const listedBefore = at(gazetteer, from - 1);
  out.two(listedBefore, position);
  out.two(at(gazetteer, to + 1), rest);
  out.two(gazetteer[to]!, rest);
  out.two(gazetteer[from]!, position);
  out.three(listedBefore, length, gazetteer[i]!);
  out.three(gazetteer[i]!, e.sentence[i]!, length);
}

export function placeInRun({ runStart, runEnd }: EncodedText, i: number): PlaceInRun {
  const from = runStart[i]!;
  const to = runEnd[i]!;
  return { length: capped(to - from, 6), position: capped(i - from, 3), rest: capped(to - i, 3) };
}

/** In tokens, the first and the last one not counted, as far as that tells anything. */
interface PlaceInRun {
  readonly length: number;
  readonly position: number;
  readonly rest: number;
}

function writeWordsOfRun(e: EncodedText, i: number, out: FeatureWriter): void {
  if (!out.takes(OTHERS, 15)) return;
  const { lower, fine, finest, coarse } = e;
  const from = e.runStart[i]!;
  const to = e.runEnd[i]!;
  const { length, position, rest } = placeInRun(e, i);
  const before = at(lower, from - 1);
  const after = at(lower, to + 1);
  out.three(before, position, length);
  out.three(after, rest, length);
  out.two(before, at(lower, from - 2));
  out.two(before, after);
  out.one(at(fine, from - 1));
  out.one(at(fine, to + 1));
  out.two(at(finest, from - 1), position);
  out.two(at(finest, to + 1), rest);
  out.two(at(coarse, from - 1), at(coarse, to + 1));
  const several = to > from;
  out.one(several ? mix(lower[to]!, rest) : NONE);
  out.one(several ? mix(lower[from]!, position) : NONE);
  out.one(several ? mix(fine[to]!, rest) : NONE);
  out.one(several ? mix(fine[from]!, position) : NONE);
  out.one(several ? mix(coarse[from]!, coarse[to]!) : NONE);
  out.two(finest[to]!, rest);
}

/** "the 1998 Ruritanian general election" is an event and not a place. */
const ELECTIONS = new Set(
  'election elections referendum championship championships cup'.split(' ').map((w) => hashLower(w, 0, w.length)),
);

/** How many words after a run one names an election or the like, 0 when none does. */
export function electionAfter({ lower, tokens }: EncodedText, to: number): number {
  const last = Math.min(to + 3, tokens.count - 1);
  for (let i = to + 1; i <= last; i++) if (ELECTIONS.has(lower[i]!)) return i - to;
  return 0;
}

/** The run without small words and hyphens, because "of" may join two names ("Lee of Acme"). */
function writeStrictRun(e: EncodedText, i: number, out: FeatureWriter): void {
  if (!out.takes(OTHERS, 3)) return;
  const { lower, shape, gazetteer } = e;
  let from = i;
  while (from > e.runStart[i]! && isCapitalized(shape[from - 1]!)) from--;
  let to = i;
  while (to < e.runEnd[i]! && isCapitalized(shape[to + 1]!)) to++;
  const place = capped(i - from, 3) * 4 + capped(to - i, 3);
  out.two(at(lower, from - 1), place);
  out.two(at(lower, to + 1), place);
  out.three(gazetteer[from]!, gazetteer[to]!, capped(i - from, 3));
}

function writeGazetteers(
  { gazetteer, lower, shape, single, begins, inside, ends }: EncodedText,
  i: number,
  out: FeatureWriter,
): void {
  const here = gazetteer[i]!;
  if (out.takes(LISTED, 4)) {
    out.one(here);
    out.two(here, shape[i]!);
    out.two(at(gazetteer, i - 1), here);
    out.two(here, at(gazetteer, i + 1));
  }
  if (out.takes(OTHERS, 2)) {
    out.two(here, at(lower, i - 1));
    out.two(here, at(lower, i + 1));
  }
  if (!out.takes(LISTED, 12)) return;
  for (let j = i - 1; j <= i + 1; j++) {
    const known = j >= 0 && j < gazetteer.length && gazetteer[j] !== 0;
    out.bits(known ? single[j]! : 0);
    out.bits(known ? begins[j]! : 0);
    out.bits(known ? inside[j]! : 0);
    out.bits(known ? ends[j]! : 0);
  }
}
