const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const TEENS = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const NUMBERS = new Map<string, number>([
  ...[...UNITS, ...TEENS].map((word, n): [string, number] => [word, n]),
  ...TENS.map((word, n): [string, number] => [word, 20 + 10 * n]),
]);

/** "zero" to "ninety"; "a" and "an" are not among them, a grammar adds them where they count. */
export const NUMBER_WORDS: readonly string[] = [...NUMBERS.keys()];

/** Source of a regular expression for a written number up to ninety-nine; no capturing group. */
export const WRITTEN_NUMBER = `(?:(?:${TENS.join('|')})[-\\s](?:${UNITS.slice(1, 10).join('|')})|${NUMBER_WORDS.toReversed().join('|')})`;

/** "twenty-one" → 21, "a" → 1; undefined for anything else. Digits are read too. */
export function writtenNumber(phrase: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(phrase)) return Number(phrase);
  const words = phrase.toLowerCase().split(/[-\s]+/);
  if (words.length === 1 && /^an?$/.test(words[0]!)) return 1;
  const values = words.map((word) => NUMBERS.get(word));
  return values.includes(undefined) ? undefined : values.reduce<number>((sum, n) => sum + n!, 0);
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

/** "first" to "twelfth". */
export const ORDINAL_WORDS: readonly string[] = ORDINALS;

/** "second", "2nd" → 2; undefined for anything else. */
export function ordinalNumber(word: string): number | undefined {
  const digits = /^(\d+)(?:st|nd|rd|th)$/i.exec(word);
  if (digits) return Number(digits[1]);
  const index = ORDINALS.indexOf(word.toLowerCase());
  return index < 0 ? undefined : index + 1;
}
