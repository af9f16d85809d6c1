import type { Word } from './word';

/** A noun phrase without what follows its head: "the first round", "Japan's Liberal Democratic Party (LDP)", "they". */
export interface NounPhrase {
  /** Word indexes within the sentence; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Index of the head noun or pronoun. */
  readonly head: number;
}

/** Finds the noun phrases of a sentence, left to right, outside verb groups; `verbal` tells the words of verb groups. */
export function findNounPhrases(words: readonly Word[], verbal: (i: number) => boolean): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let i = 0;
  while (i < words.length) {
    const phrase = readPhrase(words, i, verbal);
    if (phrase) phrases.push(phrase);
    i = phrase ? phrase.end : i + 1;
  }
  return phrases;
}

function readPhrase(words: readonly Word[], start: number, verbal: (i: number) => boolean): NounPhrase | undefined {
  const first = words[start]!;
  if (verbal(start) || isJudged(words, start)) return undefined;
  if (first.class === 'PRON') return isPronoun(first) ? { start, end: start + 1, head: start } : undefined;
  let end = start;
  let head = -1;
  while (end < words.length && !verbal(end) && continues(words, start, end)) {
    if (isNoun(words[end]!)) head = end;
    end++;
  }
  if (head === -1) return pronominal(words, start, end);
  const close = withParenthesis(words, head + 1, verbal);
  // "the North Sea Wind Compact (NSWC) agreement": the noun goes on after the parenthesis.
  const after = words[close];
  if (close > head + 1 && after?.class === 'NOUN' && !verbal(close)) return { start, end: close + 1, head: close };
  return { start, end: close, head };
}

/** "It was *important* agreement was reached": what is said of the clause, and not of its first noun. */
const isJudged = (words: readonly Word[], i: number): boolean =>
  JUDGING.has(words[i]!.lower) && words[i - 1]?.class === 'AUX' && words[i - 2]?.lower === 'it';

const JUDGING = new Set(['important', 'essential', 'imperative', 'vital', 'necessary']);

const isNoun = (word: Word): boolean =>
  word.class === 'NOUN' || word.class === 'PROPN' || word.class === 'NUM' || word.class === 'SYM';

/** "both", "the two", "several": a determiner or number that stands for a noun. */
function pronominal(words: readonly Word[], start: number, end: number): NounPhrase | undefined {
  const word = words[start]!;
  const standsAlone =
    end === start + 1 && ['both', 'all', 'some', 'each', 'this', 'these', 'those'].includes(word.lower);
  return standsAlone ? { start, end, head: start } : undefined;
}

const isPronoun = (word: Word): boolean =>
  !['who', 'which', 'that', 'whom', 'there', 'what', 'where'].includes(word.lower);

function continues(words: readonly Word[], start: number, i: number): boolean {
  const word = words[i]!;
  if (i > start && word.class === 'DET') return words[i - 1]!.class === 'DET';
  if (word.class === 'DET' || word.class === 'ADJ' || isNoun(word)) return i === start || !crossesName(words, i);
  if (word.class === 'VERB') return i > start || /(ing|ed)$/.test(word.lower);
  if (i === start) return word.lower === '$';
  // "sanitary and phytosanitary measures": two adjectives of one noun.
  if (word.class === 'CCONJ') return joinsAdjectives(words, i) || joinsNameOfOffice(words, start, i);
  if (word.lower === "'s" || word.lower === "'" || word.lower === '’') return possessive(words, i);
  if (/^[-‐‑–]$/.test(word.text)) return words[i + 1]?.start === word.end && words[i - 1]!.end === word.start;
  if (word.lower === '&' || word.lower === '/') return true;
  return word.class === 'ADV' && words[i + 1]?.class === 'ADJ' && words[i - 1]?.class === 'DET';
}

/** An "and" between two adjectives that a noun follows at once. */
const joinsAdjectives = (words: readonly Word[], i: number): boolean =>
  words[i - 1]!.class === 'ADJ' && words[i + 1]?.class === 'ADJ' && words[i + 2]?.class === 'NOUN';

/** "the Food and Fisheries Ministry", "Trade and Industry Minister Ana Diaz": an "and" inside the name of one office. */
function joinsNameOfOffice(words: readonly Word[], start: number, i: number): boolean {
  const [before, next] = [words[i - 1]!, words[i + 1]];
  if (before.mention || next?.mention) return before.mention !== undefined && before.mention === next?.mention;
  const opens = i - 1 === start || words[i - 2]!.class === 'DET';
  if (!opens || before.class !== 'PROPN' || next?.class !== 'PROPN') return false;
  return OFFICES.has(words[i + 2]?.text ?? '') && !RANKS.has(next.text);
}

const OFFICES = new Set(['Minister', 'Ministry', 'Secretary', 'Department', 'Commissioner']);

/** They begin the title of somebody else: "the President and Prime Minister". */
const RANKS = new Set(['Prime', 'Foreign', 'Vice', 'Deputy', 'First', 'Under', 'Assistant', 'Finance', 'Defense']);

/** A new date or number right after a name does not belong to it: "Japan Thursday". */
const crossesName = (words: readonly Word[], i: number): boolean => {
  const date = words[i]!.mention?.type === 'date';
  const before = words[i - 1]!.mention?.type === 'date';
  if (date && !before) return isNoun(words[i - 1]!);
  return before && !date && words[i]!.class === 'PROPN';
};

const possessive = (words: readonly Word[], i: number): boolean =>
  words[i]!.lower === "'s" ||
  (/s$/.test(words[i - 1]?.lower ?? '') && words[i + 1] !== undefined && words[i + 1]!.start > words[i]!.end);

/** Takes a short parenthesis after the noun in: "(LDP)". */
function withParenthesis(words: readonly Word[], end: number, verbal: (i: number) => boolean): number {
  if (words[end]?.text !== '(') return end;
  const close = words.findIndex((word, i) => i > end && i <= end + 8 && word.text === ')');
  if (close === -1) return end;
  for (let i = end; i < close; i++) if (verbal(i)) return end;
  return close + 1;
}
