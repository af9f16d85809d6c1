import type { Random } from './random';

/** A way in which a file of a dossier may be damaged, or made by somebody who means harm. */
export interface Mutation {
  readonly name: string;
  apply(bytes: Uint8Array, random: Random): Uint8Array;
}

/** All mutations; a new one is one entry. */
export const MUTATIONS: readonly Mutation[] = [
  { name: 'flipped bits', apply: flipBits },
  { name: 'cut off', apply: (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)) },
  { name: 'a hole', apply: hole },
  onText('lines twice', (text, random) => repeatLines(text, random)),
  onText('lines in another order', (text, random) => shuffle(text.split('\n'), random).join('\n')),
  onText('numbers that are none', (text, random) => replaceOne(text, /\d+/g, random.pick(NUMBERS), random)),
  onText('another type', (text, random) => replaceOne(text, /"[^"\n]*"|\d+|\w+/g, random.pick(VALUES), random)),
  onText('a future version', (text) => text.replace(/("?version"?: ?)\d+/g, '$199')),
  onText('a key that changes the prototype', (text, random) =>
    replaceOne(text, /"?\b\w+"?(?=:)/g, random.pick(['"__proto__"', '"constructor"', 'toString']), random),
  ),
  onText('a long line', (text, random) => insertLine(text, 'x'.repeat(LONG_LINE), random)),
  onText('deep nesting', (text, random) =>
    insertLine(text, random.pick(['[', '{"a":', '- ', '  a:\n ']).repeat(DEEP), random),
  ),
  onText('conflict marks', (text, random) =>
    insertLine(insertLine(insertLine(text, '<<<<<<< HEAD', random), '=======', random), '>>>>>>> theirs', random),
  ),
  onText('a byte order mark', (text) => `\uFEFF${text}`),
  onText('Windows line ends', (text) => text.replace(/\r?\n/g, '\r\n')),
  onText('old Macintosh line ends', (text) => text.replace(/\r?\n/g, '\r')),
  onText('characters beyond the first plane, bidirectional marks, NUL', (text, random) =>
    replaceOne(text, /\w/g, random.pick(['🐟', '\u202e', '\u0000', '\ud83d', '\u2028', 'İ']), random),
  ),
  { name: 'UTF-16', apply: (bytes) => new Uint8Array(Buffer.from(`\uFEFF${decode(bytes)}`, 'utf16le')) },
  { name: 'nothing', apply: () => new Uint8Array() },
];

/** Ten times what a person's whole file has; the limits of the parsers are below. */
const LONG_LINE = 10_000_000;
const DEEP = 10_000;

const NUMBERS = ['NaN', '1e309', '-1', '1e-7', '9007199254740993', '0x10', '""', 'null', '1_000'];
const VALUES = ['null', 'true', '[]', '{}', '0', '""', '[[["a"]]]', '&a [*a]', '!!js/function "f"', '? x', '"\\ud800"'];

function onText(name: string, change: (text: string, random: Random) => string): Mutation {
  return { name, apply: (bytes, random) => new TextEncoder().encode(change(decode(bytes), random)) };
}

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const flipped = bytes.slice();
  if (flipped.length === 0) return flipped;
  for (let i = random.below(8); i >= 0; i--) flipped[random.below(flipped.length)]! ^= 1 << random.below(8);
  return flipped;
}

function hole(bytes: Uint8Array, random: Random): Uint8Array {
  const start = random.below(bytes.length + 1);
  const end = start + random.below(Math.min(200, bytes.length - start) + 1);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]));
}

function replaceOne(text: string, pattern: RegExp, replacement: string, random: Random): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { index, 0: match } = random.pick(found);
  return text.slice(0, index) + replacement + text.slice(index + match.length);
}

function insertLine(text: string, line: string, random: Random): string {
  const lines = text.split('\n');
  return lines.toSpliced(random.below(lines.length + 1), 0, line).join('\n');
}

function repeatLines(text: string, random: Random): string {
  const lines = text.split('\n');
  return [...lines, ...lines.slice(random.below(lines.length))].join('\n');
}

function shuffle<T>(items: readonly T[], random: Random): T[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
  }
  return shuffled;
}
