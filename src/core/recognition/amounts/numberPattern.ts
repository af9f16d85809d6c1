import { WRITTEN_NUMBER, writtenNumber } from '../numberWords';

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  mln: 1e6,
  mn: 1e6,
  m: 1e6,
  crore: 1e7,
  billion: 1e9,
  bln: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  trln: 1e12,
  tln: 1e12,
  tn: 1e12,
};

const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:-\\d{1,2}/\\d{1,2})?';
const SCALE_WORD = '(?:hundred|thousand|[mb]illion|trillion|mln|bln|trln|tln|bn|tn|mn|lakh|crore)';
const WRITTEN = `(?:half\\s+an?|(?:${WRITTEN_NUMBER}|an?)(?:\\s+and\\s+a\\s+half)?)`;

/** A scale as a word of its own or tied to digits: "5 billion", "5-billion", "5bn", "5m". */
const SCALE = `(?:[-\\s]?${SCALE_WORD}(?:\\s+(?:hundred|thousand|million|billion))?|[mbkMBK])(?![\\w])`;
/** Digits with or without a scale. */
export const DIGIT_NUMBER = `(?:${DIGITS}(?:${SCALE})?)`;
/** Any number: "550 billion", "two million", "half a million", "ten". */
export const ANY_NUMBER = `(?:${DIGIT_NUMBER}|${WRITTEN}(?:[-\\s]${SCALE_WORD}){1,2}\\b|${WRITTEN_NUMBER}\\b|half\\s+an?\\b)`;
/** What any number that starts with "a", "an" or "half" begins with; most of these words start none. */
export const OPENING_OF_WRITTEN = `(?:half\\s+an?|an?(?:\\s+and\\s+a\\s+half)?[-\\s]${SCALE_WORD})`;
/** "billions", "tens of millions": many, but nobody says how many. */
export const VAGUE_NUMBER = '(?:(?:tens|hundreds|dozens)\\s+of\\s+)?(?:thousands|millions|billions|trillions)';

/** A number as read, and the factor its scale word stands for (1 without one). */
export interface ReadNumber {
  readonly digits: number;
  readonly scale: number;
}

/** Reads what ANY_NUMBER matched; undefined for vague numbers. */
export function readNumber(phrase: string): ReadNumber | undefined {
  const words = phrase.toLowerCase().replaceAll(',', '').trim();
  // eslint-disable-next-line redos/no-vulnerable -- a number has a few words
  const digits = /^(\d+(?:\.\d+)?)(?:-(\d+)\/(\d+))?[-\s]*(.*)$/.exec(words);
  if (digits) {
    const fraction = digits[2] === undefined ? 0 : Number(digits[2]) / Number(digits[3]);
    return { digits: Number(digits[1]) + fraction, scale: scaleOf(digits[4]!) };
  }
  const written = new RegExp(`^(half\\s+an?|.*?)(\\s+and\\s+a\\s+half)?[-\\s]*((?:${SCALE_WORD}[-\\s]*)*)$`).exec(
    words,
  );
  if (!written) return undefined;
  const base = written[1]!.startsWith('half') ? 0.5 : writtenNumber(written[1]!);
  return base === undefined ? undefined : { digits: base + (written[2] ? 0.5 : 0), scale: scaleOf(written[3]!) };
}

function scaleOf(words: string): number {
  return words
    .split(/[-\s]+/)
    .filter(Boolean)
    .reduce((product, word) => product * (SCALES[word] ?? 1), 1);
}

/** Plain decimal digits; above a thousand the fraction is rounding noise of binary numbers. */
export function inDigits(value: number): string {
  return value >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(12)));
}
