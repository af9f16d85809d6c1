/** Endings that distinguish generations; they are part of a name but not its surname. */
const GENERATION = /^(?:Jr|Sr|II|III|IV)\.?$/i;
const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Sen|Rep|Gov|Gen|Col|Adm|Hon|St)\.?$/i;

/** The mention's text as a name: without a possessive ending, with single blanks. */
export function plainName(text: string): string {
  // Most names are plain already, and a long text has tens of thousands.
  if (!/^\s|\s$|\s\s|[^\S ]|['’]/.test(text)) return text;
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
  return withoutAccents(word)
    .toLowerCase()
    .replace(/^(?:al|el|as|ad|an)-(?=\p{L}{2})/u, '')
    .replace(/[.’]/g, (mark) => (mark === '.' ? '' : "'"));
}

/** Decomposing is slow, and few words need it. */
const withoutAccents = (word: string): string =>
  /^[\x00-\x7f]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');

/** True if `part` ends `whole`, as a surname does. */
export function endsWith(part: readonly string[], whole: readonly string[]): boolean {
  return part.length < whole.length && part.every((word, i) => whole[whole.length - part.length + i] === word);
}

export const startsWith = (part: readonly string[], whole: readonly string[]): boolean =>
  part.length < whole.length && part.every((word, i) => whole[i] === word);

/** True if the capitals of a name's words spell the acronym: "LDP" for "Liberal Democratic Party". */
export function isAcronymOf(acronym: string, name: string): boolean {
  return !/\p{Ll}/u.test(acronym) && initialsOf(name).includes(lettersOf(acronym));
}

/** "U.N." and "UN" → "UN". */
export const lettersOf = (acronym: string): string => acronym.replace(/[^\p{Lu}]/gu, '');

/** What an acronym of the name can be: the initials of its capitalized words, and of all its words; none of one letter. */
export function initialsOf(name: string): readonly string[] {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]);
  const all = words.map((word) => word[0]!.toUpperCase());
  return capitals.length < 2 ? [] : [capitals.join(''), all.join('')];
}
