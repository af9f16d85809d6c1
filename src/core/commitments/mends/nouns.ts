import { isLower, isArticle, opensPhrase, mayBe, standsAlone, type Mend } from './site';

/** Words taken for adjectives and adverbs that are nouns and adjectives. */
export const NOUNS: readonly Mend[] = [
  // "its request for", "an understanding on": what stands between an article and a preposition is a noun.
  {
    of: ['ADJ'],
    mend: ({ word, before, nextClass }) =>
      nextClass === 'ADP' && (isArticle(before) || opensPhrase(before)) && isLower(word) && !standsAlone(word)
        ? 'NOUN'
        : undefined,
  },
  // "the Pacific Alliance secretariat will".
  {
    of: ['ADJ'],
    mend: ({ word, beforeClass, nextClass }) =>
      beforeClass === 'PROPN' && nextClass === 'AUX' && isLower(word) ? 'NOUN' : undefined,
  },
  // "the subcommittee called".
  {
    of: ['ADJ'],
    mend: ({ word, before, next, nextClass }) =>
      isArticle(before) && isLower(word) && nextClass === 'VERB' && mayBe(next, 'past') && !standsAlone(word)
        ? 'NOUN'
        : undefined,
  },
  // "a longer quota on".
  {
    of: ['ADJ'],
    mend: ({ word, before, nextClass }) =>
      nextClass === 'ADP' && COMPARATIVES.has(before.lower) && isLower(word) && !standsAlone(word) ? 'NOUN' : undefined,
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

const COMPARATIVES = new Set(['longer', 'shorter', 'larger', 'smaller', 'higher', 'lower', 'greater', 'wider']);
