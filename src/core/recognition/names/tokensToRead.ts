import type { EncodedText } from './encodedText';
import { NAME_CATEGORIES } from './gazetteer/categories';
import { hashLower } from './gazetteer/wordHash';
import { OUTSIDE_FOR_CERTAIN, READ, type Reading } from './reading';
import { SENTENCE_START } from './markSentences';
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
  return shape === Shape.Punctuation && (!isMark(encoded, i) || closesSentence(encoded, i));
}

/** The mark behind which the next sentence begins, and the last one of all; not that of "Fjord.com". */
const closesSentence = ({ tokens: { starts, ends, count }, sentence }: EncodedText, i: number): boolean =>
  i + 1 >= count || ((sentence[i + 1]! & SENTENCE_START) !== 0 && starts[i + 1]! > ends[i]!);

/** Small words of names, "'s" inside them ("People's Army"), parts of hyphenated ones, and what a gazetteer writes in lower case. */
function mayJoin(encoded: EncodedText, i: number): boolean {
  const { lower, single, begins, inside, ends } = encoded;
  if (isMark(encoded, i)) return true;
  if (((single[i]! | begins[i]! | inside[i]! | ends[i]!) & NAME_CATEGORIES) !== 0) return true;
  if (CONNECTORS.has(lower[i]!)) return goesOn(encoded, i, 1) && (PARTICLES.has(lower[i]!) || goesOn(encoded, i, -1));
  return isGlued(encoded, i - 1, i) || isGlued(encoded, i + 1, i);
}

/** True if a name may go on to this side of a small word, past others: "of" and "the" of "Bank of the South", not of "of the talks". */
function goesOn(encoded: EncodedText, from: number, step: 1 | -1): boolean {
  const { lower, shape } = encoded;
  let i = from + step;
  while (shape[i] === Shape.Lower && CONNECTORS.has(lower[i]!)) i += step;
  const ending = shape[i];
  if (ending === undefined) return false;
  if (ending === Shape.Punctuation) return isMark(encoded, i);
  return ending !== Shape.Lower || mayJoin(encoded, i);
}

/** A hyphen or apostrophe with no blank between it and the word. */
function isGlued(encoded: EncodedText, mark: number, word: number): boolean {
  const { starts, ends, count } = encoded.tokens;
  if (mark < 0 || mark >= count || encoded.shape[mark] !== Shape.Punctuation || !isMark(encoded, mark)) return false;
  return mark < word ? ends[mark] === starts[word] : ends[word] === starts[mark] && !endsSentence(encoded, mark);
}

const endsSentence = ({ tokens }: EncodedText, mark: number): boolean =>
  '.!'.includes(tokens.text.charAt(tokens.starts[mark]!));

const hashes = (words: string): readonly number[] => words.split(' ').map((word) => hashLower(word, 0, word.length));

/** Small words that a name may begin with: "de Clercq". */
const PARTICLES = new Set(
  hashes('al el bin ibn ben abu de la del der den des van von ter da do dos das di du le les os'),
);

const CONNECTORS = new Set([
  ...PARTICLES,
  ...hashes('of and for the in on to at with an a as y e und ul ur at-large upon without'),
]);

const MARKS = "-\u2010\u2011\u2013&'\u2019/.+!";

const isMark = ({ tokens }: EncodedText, i: number): boolean => MARKS.includes(tokens.text.charAt(tokens.starts[i]!));
