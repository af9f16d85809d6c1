import type { EncodedText } from './encodedText';
import { NAME_CATEGORIES } from './gazetteer/categories';
import { hashLower } from './gazetteer/wordHash';
import { OUTSIDE_FOR_CERTAIN, READ, type Reading } from './reading';
import { Shape } from './shape';

/**
 * Which tokens are to be read: nearly half of all tokens stand near a capital, and few of those in lower case ever belong to a
 * name. Ordinary words and marks need not be scored. Training reads all candidates, to learn what is no name.
 */
export function tokensToRead(encoded: EncodedText): Reading {
  const { candidate } = encoded;
  const reading = new Int32Array(candidate.length);
  for (let i = 0; i < reading.length; i++) {
    if (candidate[i] !== 0) reading[i] = isOrdinary(encoded, i) ? OUTSIDE_FOR_CERTAIN : READ;
  }
  return reading;
}

function isOrdinary(encoded: EncodedText, i: number): boolean {
  const shape = encoded.shape[i];
  if (shape === Shape.Lower) return !mayJoin(encoded, i);
  return shape === Shape.Punctuation && !isMark(encoded, i);
}

/** Small words of names, "'s" inside them ("People's Army"), parts of hyphenated ones, and what a gazetteer writes in lower case. */
function mayJoin(encoded: EncodedText, i: number): boolean {
  const { lower, single, begins, inside, ends } = encoded;
  if (CONNECTORS.has(lower[i]!) || isMark(encoded, i)) return true;
  if (((single[i]! | begins[i]! | inside[i]! | ends[i]!) & NAME_CATEGORIES) !== 0) return true;
  return isGlued(encoded, i - 1, i) || isGlued(encoded, i + 1, i);
}

/** A hyphen or apostrophe with no blank between it and the word. */
function isGlued(encoded: EncodedText, mark: number, word: number): boolean {
  const { starts, ends, count } = encoded.tokens;
  if (mark < 0 || mark >= count || encoded.shape[mark] !== Shape.Punctuation || !isMark(encoded, mark)) return false;
  return mark < word ? ends[mark] === starts[word] : ends[word] === starts[mark] && !endsSentence(encoded, mark);
}

const endsSentence = ({ tokens }: EncodedText, mark: number): boolean =>
  '.!'.includes(tokens.text.charAt(tokens.starts[mark]!));

const CONNECTORS = new Set(
  (
    'of and for the in on to at with a an as al el bin ibn ben abu de la del der den des van von ter da do dos das di du le les ' +
    'y e und ul ur os at-large upon without'
  )
    .split(' ')
    .map((w) => hashLower(w, 0, w.length)),
);

const MARKS = "-\u2010\u2011\u2013&'\u2019/.+!";

const isMark = ({ tokens }: EncodedText, i: number): boolean => MARKS.includes(tokens.text.charAt(tokens.starts[i]!));
