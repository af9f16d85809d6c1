import { groupAt, outermost, phraseAt, phraseEndingAt } from './clause';
import type { NounPhrase } from './nounPhrase';
import type { Sentence } from './sentence';
import type { VerbGroup } from './verbGroup';

/** Takes in the noun phrases that the conjunction or the list joins to this one: "the United States, Mexico, and Canada". */
export function coordinated(
  sentence: Sentence,
  last: NounPhrase,
  absolute = false,
): { phrases: NounPhrase[]; start: number } {
  const phrases = [last];
  let joined = false;
  for (;;) {
    const first = phrases[0]!;
    const link = linkBefore(sentence, first.start, joined);
    const before = link > 0 ? phraseEndingAt(sentence, link) : undefined;
    if (!before) break;
    const outer = outermost(sentence, before);
    // "… by July 1, 2026, and both countries will": a day does nothing.
    if (sentence.words[outer.head]!.mention?.type === 'date') break;
    // Two alone are joined without a comma: "…, and the bloc will" is a new clause.
    const comma = sentence.words[link]?.text === ',';
    if (!joined && comma && sentence.words[outer.start - 1]?.text !== ',') break;
    // In "with Japan and Korea hoping" the preposition governs the whole list.
    if (isObject(sentence, outer) || (!absolute && isInLaterPhrase(sentence, outer))) break;
    joined = true;
    phrases.unshift(outer);
  }
  // "In the talks, Japan and China": a phrase inside an opening prepositional phrase does not belong to the list.
  while (phrases.length > 2 && startsAfterPreposition(sentence, phrases[0]!)) phrases.shift();
  if (
    phrases.length === 2 &&
    startsAfterPreposition(sentence, phrases[0]!) &&
    sentence.words[phrases[0]!.end]?.text === ','
  ) {
    phrases.shift();
  }
  const start = phrases[0]!.start;
  const both = sentence.words[start - 1]?.lower === 'both' ? start - 1 : start;
  return { phrases, start: both };
}

/** End (exclusive) of the noun phrase before "and", ", and", or, once a conjunction was seen, ","; -1 where nothing links. */
function linkBefore(sentence: Sentence, start: number, joined: boolean): number {
  const { words } = sentence;
  let i = start - 1;
  if (words[i]?.lower === 'both') i--;
  if (/^(and|n?or)$/.test(words[i]?.lower ?? '')) return words[i - 1]?.text === ',' ? i - 1 : i;
  return joined && words[i]?.text === ',' ? i : -1;
}

/** True if a verb whose object this is stands right before it; a verb of saying or thinking takes a clause instead. */
function isObject(sentence: Sentence, phrase: NounPhrase): boolean {
  const group = groupAt(sentence, phrase.start - 1);
  if (!group) return false;
  return !takesClause(sentence, group);
}

/** "in the capital and I hope": what stands in a prepositional phrase after a verb belongs to that verb, not to this one. */
const isInLaterPhrase = (sentence: Sentence, phrase: NounPhrase): boolean =>
  sentence.words[phrase.start - 1]?.class === 'ADP' &&
  sentence.groups.some(({ end, form }) => form === 'finite' && end < phrase.start);

export const takesClause = ({ words }: Sentence, { head }: VerbGroup): boolean =>
  words[head]!.lemmas.some((lemma) => CLAUSE_TAKING.has(lemma));

const CLAUSE_TAKING = new Set([
  'say',
  'tell',
  'announce',
  'state',
  'report',
  'add',
  'note',
  'confirm',
  'believe',
  'hope',
  'declare',
  'agree',
]);

const startsAfterPreposition = (sentence: Sentence, phrase: NounPhrase): boolean =>
  sentence.words[phrase.start - 1]?.class === 'ADP' && phraseAt(sentence, phrase.start - 2) === undefined;
