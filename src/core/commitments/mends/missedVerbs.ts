import type { Lexeme } from '../lexeme';
import type { WordClass } from '../wordClass';
import { isNoVerb, isLower, isPossessive, opensPhrase, isBe, mayBe, isPlural, type Mend } from './site';

/** Guesses that a plain word gets where the tagger misses a verb. */
const PLAIN: readonly WordClass[] = ['NOUN', 'ADJ', 'NUM'];

/** Words that can only be verbs, and were taken for something else. The first rule that fits counts. */
export const MISSED_VERBS: readonly Mend[] = [
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
      !isNoVerb(word) &&
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
  // "has been pushing for", "is mulling a cut", "is pressing Peru".
  {
    of: ['ADJ'],
    mend: ({ word, before, next, nextClass }) =>
      mayBe(word, 'ing') &&
      isBe(before) &&
      (next.lower === 'for' || opensPhrase(next) || isPlural(next) || nextClass === 'PROPN')
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
  // "ministers meeting here", "leaders meeting in Lima".
  {
    of: ['NOUN'],
    mend: ({ word, beforeClass, before, next }) =>
      word.text === 'meeting' && beforeClass === 'NOUN' && isPlural(before) && /^(here|in|at)$/.test(next.lower)
        ? 'VERB'
        : undefined,
  },
  // "considering opening its market", "is weighing imposing duties".
  {
    of: ['ADJ', 'NOUN'],
    mend: ({ word, beforeClass, before, next }) =>
      beforeClass === 'VERB' &&
      word.text.endsWith('ing') &&
      (isPossessive(next) || (WEIGHING.test(before.lower) && !DESCRIBING.has(word.text)))
        ? 'VERB'
        : undefined,
  },
  // "and publish a report", "to auction all permits": only a verb stands between these.
  {
    of: PLAIN,
    mend: ({ word, before, next }) =>
      opensPhrase(next) && /^(and|to|will)$/.test(before.lower) && isLower(word) && !word.text.endsWith('s')
        ? 'VERB'
        : undefined,
  },
  // "to press Peru".
  {
    of: PLAIN,
    mend: ({ word, before, next, nextClass }) =>
      before.lower === 'to' && mayBe(word, 'base') && isLower(word) && next.isCapitalized && nextClass === 'PROPN'
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
];

const takenByVerb = (next: Lexeme): boolean => next.lower === 'to' || next.isCapitalized || next.closed === 'DET';

const OBJECT_OPENERS = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her']);

/** Forms of verbs after which a gerund tells what is weighed. */
const WEIGHING = /^(consider|contemplat|weigh|mull)(s|es|ed|ing)$/;

/** Words in "-ing" that describe a noun, and tell of no act. */
const DESCRIBING = new Set(
  (
    'existing remaining competing outstanding sweeping binding pressing ongoing growing leading missing promising following ' +
    'opposing conflicting trading banking shipping farming fishing mining housing funding spending working voting planning'
  ).split(' '),
);

/** Verbs that a tagger takes for nouns. */
const NOUN_OR_VERB = new Set(
  (
    'share increase support work plan help promote target process fund address access review update monitor report counter combat ' +
    'finance trade cut curb deal drive force form limit release reform transfer visit place supply ease reduce boost host lead ' +
    'push seek tackle advance exchange study test train end'
  ).split(' '),
);
