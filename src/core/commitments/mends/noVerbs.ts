import { HAVE } from '../smallWords';
import { isArticle, isLower, isNoVerb, isPlural, isPossessive, mayBe, standsAlone, type Mend } from './site';

/** Words taken for verbs that can be none. */
export const NO_VERBS: readonly Mend[] = [
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
  // "joint ventures in": an adjective does nothing.
  {
    of: ['VERB'],
    mend: ({ word, before, beforeClass }) =>
      beforeClass === 'ADJ' && isLower(before) && !standsAlone(before) && /[^su]s$/.test(word.text)
        ? 'NOUN'
        : undefined,
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
  // "met ministry officials to".
  {
    of: ['VERB'],
    mend: ({ word }) => (isNoVerb(word) ? 'NOUN' : undefined),
  },
  // ", diplomats said": of two verbs in a row the first is who does it.
  {
    of: ['VERB'],
    mend: ({ word, next, nextClass }) =>
      isLower(word) &&
      /[^s]s$/.test(word.text) &&
      !COPULAS.has(word.text) &&
      nextClass === 'VERB' &&
      mayBe(next, 'past')
        ? 'NOUN'
        : undefined,
  },
  // "rejected calls for": of two verbs in a row, the second in -s, that is what is done.
  {
    of: ['VERB'],
    mend: ({ word, beforeClass, before }) =>
      beforeClass === 'VERB' && isLower(word) && /[^su]s$/.test(word.text) && mayBe(before, 'past')
        ? 'NOUN'
        : undefined,
  },
  // "has promising fields", "had pressing needs": no verb in -ing follows "have".
  {
    of: ['VERB'],
    mend: ({ word, before }) => (HAVE.has(before.lower) && word.text.endsWith('ing') ? 'ADJ' : undefined),
  },
];

/** Verbs that a participle may follow: "remains committed". */
const COPULAS = new Set(['remains', 'stands', 'gets', 'becomes', 'feels', 'seems', 'looks', 'stays', 'keeps']);
