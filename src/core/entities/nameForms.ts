/** Endings that distinguish generations; they are part of a name but not its surname. */
const GENERATION = /^(?:Jr|Sr|II|III|IV)\.?$/i;
const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Sen|Rep|Gov|Gen|Col|Adm|Hon|St)\.?$/i;

/** The mention's text as a name: without a possessive ending, with single blanks. */
export function plainName(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/['’]s$|(?<=s)['’]$/u, '');
}

/** "JAPAN" and "SOUTH KOREA" as they would stand in a sentence; words of up to three letters may be acronyms and stay. */
export function sentenceCase(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{4}/u.test(name)) return name;
  return name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Lower-case words of a person's name, without honorific, initials and generation: ["shigeru", "ishiba"]. */
export function personWords(name: string): readonly string[] {
  const words = plainName(name)
    .split(' ')
    .filter((word) => !GENERATION.test(word) && !HONORIFIC.test(word));
  const full = words.filter((word) => !/^\p{Lu}\.?(?:-?\p{Lu}\.)*$/u.test(word));
  return (full.length > 0 ? full : words).map(comparable);
}

/** Lower case, without accents and without the Arabic article, which texts spell in many ways. */
export function comparable(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:al|el|as|ad|an)-(?=\p{L}{2})/u, '')
    .replace(/[.’]/g, (mark) => (mark === '.' ? '' : "'"));
}

/** True if `part` is a run of words at the start, in the middle or at the end of `whole`, and shorter. */
export function isRunOf(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length === 0 || part.length >= whole.length) return false;
  return whole.some((_, at) => part.every((word, i) => whole[at + i] === word));
}

/** True if `part` ends `whole`, as a surname does. */
export function endsWith(part: readonly string[], whole: readonly string[]): boolean {
  return part.length < whole.length && part.every((word, i) => whole[whole.length - part.length + i] === word);
}

export const startsWith = (part: readonly string[], whole: readonly string[]): boolean =>
  part.length < whole.length && part.every((word, i) => whole[i] === word);

/** True if the capitals of a name's words spell the acronym: "LDP" for "Liberal Democratic Party". */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[^\p{Lu}]/gu, '');
  if (letters.length < 2 || /\p{Ll}/u.test(acronym)) return false;
  const words = name.split(/[\s-]+/);
  const capitals = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
  const all = words.map((word) => word[0]?.toUpperCase()).join('');
  return capitals.length > 1 && (letters === capitals || letters === all);
}
