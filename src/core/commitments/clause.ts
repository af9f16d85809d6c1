import type { NounPhrase } from './nounPhrase';
import type { Sentence } from './sentence';
import type { VerbGroup } from './verbGroup';
import type { Word } from './word';

export const phraseAt = (sentence: Sentence, i: number): NounPhrase | undefined =>
  sentence.phrases.find(({ start, end }) => start <= i && i < end);

export const phraseFrom = (sentence: Sentence, i: number): NounPhrase | undefined =>
  sentence.phrases.find(({ start }) => start === i);

export const phraseEndingAt = (sentence: Sentence, end: number): NounPhrase | undefined =>
  sentence.phrases.find((phrase) => phrase.end === end);

export const groupAt = (sentence: Sentence, i: number): VerbGroup | undefined =>
  sentence.groups.find(({ start, end }) => start <= i && i < end);

export const groupFrom = (sentence: Sentence, i: number): VerbGroup | undefined =>
  sentence.groups.find(({ start }) => start === i);

/**
 * A noun phrase and those that "and" joins to it: "by Norway, Peru and Chile", but not "by Norway, and Chile will ratify it".
 * "Between" always means several. `verb` is where a verb starts that is the verb of them all: "Norway and Peru *were urged*".
 */
export function togetherFrom(sentence: Sentence, first: NounPhrase, verb = -1): readonly NounPhrase[] {
  const joined = joinedFrom(sentence, first);
  if (sentence.words[first.start - 1]?.lower === 'between') return joined;
  const next = groupFrom(sentence, joined.at(-1)!.end);
  return next?.form === 'finite' && next.start !== verb ? [first] : joined;
}

/** Commas alone join nothing: "Norway, the minister said". Behind the first "and" only a further one goes on. */
function joinedFrom(sentence: Sentence, first: NounPhrase): readonly NounPhrase[] {
  const { words } = sentence;
  const phrases = [first];
  let joined = false;
  for (;;) {
    const { end } = phrases.at(-1)!;
    const comma: boolean = !joined && words[end]?.text === ',';
    const and: boolean = words[comma ? end + 1 : end]?.lower === 'and';
    const next = and || comma ? phraseFrom(sentence, end + Number(comma) + Number(and)) : undefined;
    if (!next) return joined ? phrases : [first];
    phrases.push(next);
    joined ||= and;
  }
}

/** The first index from `i` on that holds no adverb. */
export function skipAdverbs(words: readonly Word[], i: number): number {
  let at = i;
  while (words[at]?.class === 'ADV') at++;
  return at;
}

export const isSaying = (sentence: Sentence, group: VerbGroup, sayings: ReadonlySet<string>): boolean =>
  group.form !== 'infinitive' && !group.modal && sentence.words[group.head]!.lemmas.some((lemma) => sayings.has(lemma));

/**
 * The noun phrase with the prepositional phrases and noun phrases before it that it belongs to: for "talks" in
 * "the head of the committee for talks" the phrase of "head".
 */
export function outermost(sentence: Sentence, phrase: NounPhrase): NounPhrase {
  let current = phrase;
  for (;;) {
    const preposition = sentence.words[current.start - 1];
    if (preposition?.class !== 'ADP' || !ATTACHING.has(preposition.lower)) return current;
    const before = phraseEndingAt(sentence, current.start - 1) ?? besideSame(sentence, current.start - 1);
    if (!before) return current;
    current = before;
  }
}

/** "drilling *in bays* and in the gulf": the phrase behind the same preposition before the "and". */
function besideSame(sentence: Sentence, i: number): NounPhrase | undefined {
  const before = sentence.words[i - 1]?.lower === 'and' ? phraseEndingAt(sentence, i - 1) : undefined;
  return before && sentence.words[before.start - 1]?.lower === sentence.words[i]!.lower ? before : undefined;
}

const ATTACHING = new Set([
  'of',
  'for',
  'on',
  'in',
  'with',
  'at',
  'from',
  'between',
  'among',
  'against',
  'to',
  'over',
  'within',
]);
