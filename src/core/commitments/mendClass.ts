import type { VerbForm } from './inflect';
import { NO_LEXEME, type Lexeme } from './lexeme';
import { BE } from './smallWords';
import { WORD_CLASSES, type WordClass } from './wordClass';

/** A word with its neighbors and the tagger's guesses for all of them. */
interface Site {
  readonly word: Lexeme;
  readonly before: Lexeme;
  readonly beforeClass: WordClass | undefined;
  readonly next: Lexeme;
  readonly nextClass: WordClass | undefined;
  /** Where it stands in the sentence, from 0. */
  readonly index: number;
}

/** A correction of guesses of some classes that the neighbors make impossible; undefined where it does not apply. */
interface Mend {
  readonly of: readonly WordClass[];
  readonly mend: (site: Site) => WordClass | undefined;
}

/** The tagger's guess for word `i`, corrected where its neighbors leave only one reading. The first rule that fits counts. */
export function mendClass(words: readonly Lexeme[], guesses: readonly WordClass[], i: number): WordClass {
  const guess = guesses[i]!;
  const mends = MENDS_BY_GUESS.get(guess);
  if (!mends) return guess;
  const site: Site = {
    word: words[i]!,
    before: words[i - 1] ?? NO_LEXEME,
    beforeClass: guesses[i - 1],
    next: words[i + 1] ?? NO_LEXEME,
    nextClass: guesses[i + 1],
    index: i,
  };
  for (const { mend } of mends) {
    const mended = mend(site);
    if (mended) return mended;
  }
  return guess;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const ARTICLES = setOf("'s a an the no every");
const POSSESSIVES = setOf('its their our his my');
const OBJECT_OPENERS = setOf('a an the its their his her');
const COMPARATIVES = setOf('longer shorter larger smaller higher lower greater wider');
const OPENERS = setOf('a an the all every any its their our his her each both');

const isLower = ({ text }: Lexeme): boolean => /^[a-z]+$/.test(text);
const isArticle = ({ lower }: Lexeme): boolean => ARTICLES.has(lower);
const isPossessive = ({ lower }: Lexeme): boolean => POSSESSIVES.has(lower);
const opensPhrase = ({ lower }: Lexeme): boolean => OPENERS.has(lower);
const isBe = ({ lower }: Lexeme): boolean => BE.has(lower);
const mayBe = ({ listed }: Lexeme, form: VerbForm): boolean => listed.forms.includes(form);

const isPlural = ({ text }: Lexeme): boolean => /[a-z][^s'’]s$|men$/.test(text);
const takenByVerb = (next: Lexeme): boolean => next.lower === 'to' || next.isCapitalized || next.closed === 'DET';

/** Guesses that a plain word gets where the tagger misses a verb. */
const PLAIN: readonly WordClass[] = ['NOUN', 'ADJ', 'NUM'];

const MENDS: readonly Mend[] = [
  // A capital inside a sentence is a name.
  {
    of: ['VERB', 'NOUN'],
    mend: ({ word, index, before }) =>
      word.isCapitalized && index > 0 && /[\p{L}\d,.]$/u.test(before.text) ? 'PROPN' : undefined,
  },
  // A "verb" that opens the sentence before a real one is the name of who acts: "Benton urged".
  {
    of: ['VERB'],
    mend: ({ word, index, next }) =>
      index === 0 && word.isCapitalized && /[a-z]ed$/.test(next.lower) ? 'PROPN' : undefined,
  },
  // "the hope", "a vow", "Japan's call", "their resolve", "its duties".
  {
    of: ['VERB'],
    mend: ({ word, before }) =>
      (mayBe(word, 'base') || /[^su]s$/.test(word.text)) && (isArticle(before) || isPossessive(before))
        ? 'NOUN'
        : undefined,
  },
  // "an understanding on", "the opening of".
  {
    of: ['VERB'],
    mend: ({ word, before, nextClass }) =>
      word.text.endsWith('ing') && isArticle(before) && nextClass === 'ADP' ? 'NOUN' : undefined,
  },
  // "open to talks on": after "to" stands the base form of a verb, or a noun.
  {
    of: ['VERB'],
    mend: ({ word, before }) =>
      before.lower === 'to' && isLower(word) && /[^su]s$/.test(word.text) && !mayBe(word, 'base') ? 'NOUN' : undefined,
  },
  // "plans hearings": no verb ends like that.
  {
    of: ['VERB'],
    mend: ({ word }) => (/[a-z]{2}ings$/.test(word.text) && !mayBe(word, 'present') ? 'NOUN' : undefined),
  },
  // "the ministry plans cuts": what is planned, when the word before it is the verb.
  {
    of: ['VERB'],
    mend: ({ word, beforeClass, before }) =>
      beforeClass === 'NOUN' && mayBe(before, 'present') && isPlural(word) ? 'NOUN' : undefined,
  },
  // "survivor-centered": the first half of a compound.
  {
    of: ['VERB'],
    mend: ({ word, next }) =>
      /^[-‐‑]$/.test(next.text) && word.listed.forms.length === 0 && !/(ing|ed)$/.test(word.text) ? 'NOUN' : undefined,
  },
  // "for lower duties": no bare verb stands after a preposition other than "to".
  {
    of: ['VERB'],
    mend: ({ word, beforeClass, before, nextClass }) =>
      beforeClass === 'ADP' && before.lower !== 'to' && word.text.endsWith('er') && nextClass === 'NOUN'
        ? 'ADJ'
        : undefined,
  },
  // "was urged", "Tokyo urged": a past form after a name or "be".
  {
    of: ['ADJ'],
    mend: ({ word, beforeClass, before }) => {
      const named = ['NOUN', 'PROPN', 'PRON', 'ADV'].includes(beforeClass ?? '') || before.isCapitalized;
      return named && word.text.endsWith('ed') && mayBe(word, 'past') ? 'VERB' : undefined;
    },
  },
  {
    of: ['ADJ'],
    mend: ({ word, before, nextClass }) =>
      nextClass === 'ADP' && isBe(before) && /[a-z]{3}ed$/.test(word.text) ? 'VERB' : undefined,
  },
  // "Greenland, which has observer status, insisted on".
  {
    of: ['ADJ'],
    mend: ({ word, before, next }) =>
      before.text === ',' && mayBe(word, 'past') && (next.lower === 'on' || next.lower === 'that' || opensPhrase(next))
        ? 'VERB'
        : undefined,
  },
  // "Sweden guaranteed the loan".
  {
    of: ['ADJ', 'NOUN'],
    mend: ({ word, beforeClass, before, next }) =>
      opensPhrase(next) && (beforeClass === 'PROPN' || before.isCapitalized) && /[a-z]ed$/.test(word.text)
        ? 'VERB'
        : undefined,
  },
  // "its request for", "an understanding on": what stands between an article and a preposition is a noun.
  {
    of: ['ADJ'],
    mend: ({ word, before, nextClass }) =>
      nextClass === 'ADP' && (isArticle(before) || opensPhrase(before)) && isLower(word) && !NOUNLESS.has(word.text)
        ? 'NOUN'
        : undefined,
  },
  // "the Pacific Alliance secretariat will".
  {
    of: ['ADJ'],
    mend: ({ word, beforeClass, nextClass }) =>
      beforeClass === 'PROPN' && nextClass === 'AUX' && isLower(word) ? 'NOUN' : undefined,
  },
  // "a longer quota on".
  {
    of: ['ADJ'],
    mend: ({ word, before, nextClass }) =>
      nextClass === 'ADP' && COMPARATIVES.has(before.lower) && isLower(word) && !NOUNLESS.has(word.text)
        ? 'NOUN'
        : undefined,
  },
  // "is planning to".
  {
    of: ['NOUN'],
    mend: ({ word, before, next }) =>
      word.text.endsWith('ing') && isBe(before) && (next.lower === 'to' || opensPhrase(next)) ? 'VERB' : undefined,
  },
  // "Lie said Norway would", "Lie, who heads the talks, said that".
  {
    of: ['ADJ', 'PROPN', 'NOUN', 'ADV'],
    mend: ({ word, before, next }) =>
      mayBe(word, 'past') &&
      isLower(word) &&
      (before.isCapitalized || before.text === ',') &&
      (next.isCapitalized || next.lower === 'that' || next.closed === 'DET' || next.closed === 'PRON')
        ? 'VERB'
        : undefined,
  },
  // "Vietnam wants South Korea to".
  {
    of: ['NOUN'],
    mend: ({ word, beforeClass, next, nextClass }) =>
      beforeClass === 'PROPN' && mayBe(word, 'present') && next.isCapitalized && nextClass === 'PROPN'
        ? 'VERB'
        : undefined,
  },
  // "the bloc plans to", "Tokyo hopes that".
  {
    of: ['NOUN'],
    mend: ({ word, beforeClass, before, next }) =>
      (beforeClass === 'PROPN' || beforeClass === 'PRON') &&
      !isPossessive(before) &&
      mayBe(word, 'present') &&
      /^(to|that|on|for)$/.test(next.lower)
        ? 'VERB'
        : undefined,
  },
  // "the committee plans hearings", "the ministry seeks changes".
  {
    of: ['NOUN'],
    mend: ({ word, beforeClass, before, next, nextClass }) =>
      beforeClass === 'NOUN' &&
      !isPlural(before) &&
      mayBe(word, 'present') &&
      isLower(next) &&
      isPlural(next) &&
      (nextClass === 'NOUN' || nextClass === 'VERB')
        ? 'VERB'
        : undefined,
  },
  // "has been pushing for", "is mulling a cut".
  {
    of: ['ADJ'],
    mend: ({ word, before, next }) =>
      mayBe(word, 'ing') && isBe(before) && (next.lower === 'for' || opensPhrase(next) || isPlural(next))
        ? 'VERB'
        : undefined,
  },
  // "Peru signaled that".
  {
    of: ['ADJ', 'NOUN', 'PRON'],
    mend: ({ word, beforeClass, next }) =>
      (beforeClass === 'PROPN' || beforeClass === 'PRON') && next.lower === 'that' && /[a-z]{3}ed$/.test(word.text)
        ? 'VERB'
        : undefined,
  },
  // "Peru lowers its tariffs".
  {
    of: ['NOUN'],
    mend: ({ word, beforeClass, next }) =>
      beforeClass === 'PROPN' && isLower(word) && /[^su]s$/.test(word.text) && OBJECT_OPENERS.has(next.lower)
        ? 'VERB'
        : undefined,
  },
  // "ministers urge Peru to", "lawmakers plan to": what may be the verb of a plural, before what only a verb takes.
  {
    of: ['NOUN'],
    mend: ({ word, index, beforeClass, before, next }) =>
      (beforeClass === 'NOUN' || index === 1 || (beforeClass === 'VERB' && next.closed === 'DET')) &&
      isPlural(before) &&
      (mayBe(word, 'base') || NOUN_OR_VERB.has(word.text)) &&
      isLower(word) &&
      takenByVerb(next)
        ? 'VERB'
        : undefined,
  },
  // "considering opening its market".
  {
    of: ['ADJ', 'NOUN'],
    mend: ({ word, beforeClass, next }) =>
      beforeClass === 'VERB' && word.text.endsWith('ing') && isPossessive(next) ? 'VERB' : undefined,
  },
  // "and publish a report", "to auction all permits": only a verb stands between these.
  {
    of: PLAIN,
    mend: ({ word, before, next }) =>
      opensPhrase(next) && /^(and|to|will)$/.test(before.lower) && isLower(word) && !word.text.endsWith('s')
        ? 'VERB'
        : undefined,
  },
  // "intends to auction more": an infinitive after a listed verb would need its own look at the verb; "more" and numbers do.
  {
    of: PLAIN,
    mend: ({ word, before, next }) =>
      before.lower === 'to' && isLower(word) && !word.text.endsWith('s') && /^(more|less|fewer|\d.*)$/.test(next.lower)
        ? 'VERB'
        : undefined,
  },
  // "and share best practices".
  {
    of: ['NOUN'],
    mend: ({ word, before, nextClass }) =>
      before.lower === 'and' && (nextClass === 'ADJ' || nextClass === 'NUM') && NOUN_OR_VERB.has(word.text)
        ? 'VERB'
        : undefined,
  },
  // "a longer transition".
  {
    of: ['ADV'],
    mend: ({ word, beforeClass, nextClass }) =>
      beforeClass === 'DET' && (nextClass === 'NOUN' || nextClass === 'ADJ') && word.text.endsWith('er')
        ? 'ADJ'
        : undefined,
  },
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

/** Verbs that a tagger takes for nouns. */
const NOUN_OR_VERB = new Set(
  (
    'share increase support work plan help promote target process fund address access review update monitor report counter combat ' +
    'finance trade cut curb deal drive force form limit release reform transfer visit place supply ease reduce boost host lead ' +
    'push seek tackle advance exchange study test train end'
  ).split(' '),
);

/** The rules that may correct a guess, in the order of the list. */
const MENDS_BY_GUESS: ReadonlyMap<WordClass, readonly Mend[]> = new Map(
  WORD_CLASSES.map((guess) => [guess, MENDS.filter(({ of }) => of.includes(guess))] as const).filter(
    ([, mends]) => mends.length > 0,
  ),
);
