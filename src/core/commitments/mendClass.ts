import type { VerbForm } from './inflect';
import type { WordClass } from './wordClass';

/** A word with its neighbors and the tagger's guesses for all of them. */
interface Site {
  readonly text: string;
  readonly guess: WordClass;
  /** Forms of a verb of the lexicon that the word may be. */
  readonly forms: readonly VerbForm[];
  /** Neighbors in lower case; empty at the edges. */
  readonly before: string;
  readonly next: string;
  readonly beforeText: string;
  readonly beforeClass: WordClass | undefined;
  readonly nextClass: WordClass | undefined;
  readonly first: boolean;
}

/** A correction of a guess that the neighbors make impossible; undefined where it does not apply. */
type Mend = (site: Site) => WordClass | undefined;

/** The tagger's guess for word `i`, corrected where its neighbors leave only one reading. The first rule that fits counts. */
export function mendClass(
  texts: readonly string[],
  classes: readonly WordClass[],
  i: number,
  forms: readonly VerbForm[],
): WordClass {
  if (!MENDABLE.has(classes[i]!)) return classes[i]!;
  const site: Site = {
    text: texts[i]!,
    guess: classes[i]!,
    forms,
    before: texts[i - 1]?.toLowerCase() ?? '',
    next: texts[i + 1]?.toLowerCase() ?? '',
    beforeText: texts[i - 1] ?? '',
    beforeClass: classes[i - 1],
    nextClass: classes[i + 1],
    first: i === 0,
  };
  for (const mend of MENDS) {
    const mended = mend(site);
    if (mended) return mended;
  }
  return site.guess;
}

/** Classes that a rule below may correct. */
const MENDABLE: ReadonlySet<WordClass> = new Set(['VERB', 'NOUN', 'ADJ', 'NUM', 'ADV']);

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);
const isLower = (text: string): boolean => /^[a-z]+$/.test(text);
const isArticle = (word: string): boolean => /^(['’]s|a|an|the|no|every)$/.test(word);
const isPossessive = (word: string): boolean => /^(its|their|our|his|my)$/.test(word);
const opensPhrase = (word: string): boolean => /^(a|an|the|all|every|any|its|their|our|his|her|each|both)$/.test(word);
const isBe = (word: string): boolean => /^(be|is|are|was|were|been|being)$/.test(word);
const isPlain = ({ guess }: Site): boolean => guess === 'NOUN' || guess === 'ADJ' || guess === 'NUM';

const MENDS: readonly Mend[] = [
  // A capital inside a sentence is a name.
  ({ guess, text, first, beforeText }) =>
    (guess === 'VERB' || guess === 'NOUN') && isCapital(text) && !first && /[\p{L}\d,.]$/u.test(beforeText)
      ? 'PROPN'
      : undefined,
  // A "verb" that opens the sentence before a real one is the name of who acts: "Benton urged".
  ({ guess, text, first, next }) =>
    guess === 'VERB' && isCapital(text) && first && /[a-z]ed$/.test(next) ? 'PROPN' : undefined,
  // "the hope", "a vow", "Japan's call", "their resolve".
  ({ guess, forms, before }) =>
    guess === 'VERB' && forms.includes('base') && (isArticle(before) || isPossessive(before)) ? 'NOUN' : undefined,
  // "an understanding on", "the opening of".
  ({ guess, text, before, nextClass }) =>
    guess === 'VERB' && text.endsWith('ing') && isArticle(before) && nextClass === 'ADP' ? 'NOUN' : undefined,
  // "survivor-centered": the first half of a compound.
  ({ guess, text, next, forms }) =>
    guess === 'VERB' && /^[-‐‑]$/.test(next) && forms.length === 0 && !/(ing|ed)$/.test(text) ? 'NOUN' : undefined,
  // "for lower duties": no bare verb stands after a preposition other than "to".
  ({ guess, text, beforeClass, before, nextClass }) =>
    guess === 'VERB' && beforeClass === 'ADP' && before !== 'to' && /er$/.test(text) && nextClass === 'NOUN'
      ? 'ADJ'
      : undefined,
  // "was urged", "Tokyo urged": a past form after a name or "be".
  ({ guess, text, forms, beforeClass, beforeText }) => {
    const named = ['NOUN', 'PROPN', 'PRON', 'ADV'].includes(beforeClass ?? '') || isCapital(beforeText);
    return guess === 'ADJ' && text.endsWith('ed') && forms.includes('past') && named ? 'VERB' : undefined;
  },
  ({ guess, text, before, nextClass }) =>
    guess === 'ADJ' && /[a-z]{3}ed$/.test(text) && isBe(before) && nextClass === 'ADP' ? 'VERB' : undefined,
  // "Sweden guaranteed the loan".
  ({ guess, text, beforeClass, beforeText, next }) =>
    (guess === 'ADJ' || guess === 'NOUN') &&
    /[a-z]ed$/.test(text) &&
    (beforeClass === 'PROPN' || isCapital(beforeText)) &&
    opensPhrase(next)
      ? 'VERB'
      : undefined,
  // "its request for", "an understanding on": what stands between an article and a preposition is a noun.
  ({ guess, text, before, nextClass }) =>
    guess === 'ADJ' &&
    isLower(text) &&
    (isArticle(before) || opensPhrase(before)) &&
    nextClass === 'ADP' &&
    !NOUNLESS.has(text)
      ? 'NOUN'
      : undefined,
  // "is planning to".
  ({ guess, text, before, next }) =>
    guess === 'NOUN' && text.endsWith('ing') && isBe(before) && (next === 'to' || opensPhrase(next))
      ? 'VERB'
      : undefined,
  // "the bloc plans to", "Tokyo hopes that".
  ({ guess, forms, beforeClass, next }) =>
    guess === 'NOUN' &&
    forms.includes('present') &&
    (beforeClass === 'PROPN' || beforeClass === 'PRON') &&
    /^(to|that|on|for)$/.test(next)
      ? 'VERB'
      : undefined,
  // "and publish a report", "to auction all permits": only a verb stands between these.
  (site) =>
    isPlain(site) &&
    isLower(site.text) &&
    /^(and|to|will)$/.test(site.before) &&
    opensPhrase(site.next) &&
    !/s$/.test(site.text)
      ? 'VERB'
      : undefined,
  // "intends to auction more": an infinitive after a listed verb would need its own look at the verb; "more" and numbers do.
  (site) =>
    isPlain(site) && isLower(site.text) && site.before === 'to' && /^(more|less|fewer|\d.*)$/.test(site.next)
      ? 'VERB'
      : undefined,
  // "and share best practices".
  ({ guess, text, before, nextClass }) =>
    guess === 'NOUN' && before === 'and' && (nextClass === 'ADJ' || nextClass === 'NUM') && NOUN_OR_VERB.has(text)
      ? 'VERB'
      : undefined,
  // "a longer transition".
  ({ guess, text, beforeClass, nextClass }) =>
    guess === 'ADV' && /er$/.test(text) && beforeClass === 'DET' && nextClass === 'NOUN' ? 'ADJ' : undefined,
];

const NOUNLESS = new Set([
  'same',
  'other',
  'first',
  'last',
  'most',
  'least',
  'next',
  'more',
  'few',
  'latter',
  'former',
]);

/** Verbs that a tagger takes for nouns after "and". */
const NOUN_OR_VERB = new Set(
  (
    'share increase support work plan help promote target process fund address access review update monitor report counter combat ' +
    'finance trade cut curb deal drive force form limit release reform transfer visit place supply ease reduce boost host lead ' +
    'push seek tackle advance exchange study test train'
  ).split(' '),
);
