import { isListed } from '../actLexicon';
import { isOfActor } from '../actors';
import { groupFrom, phraseFrom } from '../clause';
import type { Complement } from '../frame';
import type { Sentence } from '../sentence';
import type { Subject } from '../subject';
import type { VerbGroup } from '../verbGroup';
import type { Surroundings } from './actReading';
import { isFirstPerson } from './agent';

/** "I want to thank", "we hope to see you", "asked to remain anonymous": manners, not politics. */
export function isCourtesy(
  sentence: Sentence,
  subject: Subject | undefined,
  { verb, addressee }: Complement,
  { lexicon }: Surroundings,
): boolean {
  const isOwn = isFirstPerson(sentence, subject);
  // "called on Peru to apologize": what others are to say is no matter of manners.
  if (!verb || (addressee && !isOwn)) return false;
  if (sentence.words[verb.end]?.lower === 'anonymous' || isSeeingSomebody(sentence, verb)) return true;
  const lists = isOwn ? ['courtesy', 'speaking'] : ['courtesy'];
  return lists.some((list) => isListed(sentence.words[verb.head]!, list, lexicon));
}

/** "hopes to see the envoy": a visit, unless the envoy is to be seen doing something. */
function isSeeingSomebody(sentence: Sentence, { head, end }: VerbGroup): boolean {
  if (!sentence.words[head]!.lemmas.includes('see')) return false;
  const seen = phraseFrom(sentence, end);
  if (!seen || groupFrom(sentence, seen.end)) return false;
  const { class: wordClass, mention } = sentence.words[seen.head]!;
  return wordClass === 'PRON' || isOfActor(mention);
}
