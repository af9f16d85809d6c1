import { isListed, type ActLexicon } from '../actLexicon';
import { phraseFrom } from '../clause';
import { objectFrom } from '../frame';
import type { NounPhrase } from '../nounPhrase';
import type { Sentence } from '../sentence';
import type { VerbGroup } from '../verbGroup';

/** True for a verb that is always turned against somebody or may be: "retaliate", "suspend". */
export const mayHarm = ({ words }: Sentence, { head }: VerbGroup, lexicon: ActLexicon): boolean =>
  isListed(words[head]!, 'hostile', lexicon);

/**
 * True where what somebody is ready to do or weighs is no concession: "ready to retaliate", "is considering imposing tariffs",
 * "prepared to take action if", "considering taking Peru to court".
 */
export function isReprisal(sentence: Sentence, verb: VerbGroup, lexicon: ActLexicon): boolean {
  const word = sentence.words[verb.head]!;
  if (isListed(word, 'fighting', lexicon)) return true;
  const object = objectFrom(sentence, verb.end);
  if (!object) return false;
  const isWeapon = lexicon.lists.get('reprisals')?.has(sentence.words[object.head]!.singular) === true;
  if (word.lemmas.includes('impose')) return isWeapon;
  if (!word.lemmas.includes('take')) return false;
  const { lower } = sentence.words[object.end] ?? { lower: '' };
  if (lower === 'to') return isTribunal(sentence, object.end + 1);
  return isWeapon && (lower === 'against' || hasCondition(sentence));
}

/** "possible retaliatory measures". */
export const isRetaliatory = ({ words }: Sentence, { start, head }: NounPhrase): boolean =>
  words.slice(start, head).some(({ lower }) => /^(retaliatory|punitive|countervailing)$/.test(lower));

export const hasCondition = ({ words }: Sentence): boolean =>
  words.some(({ lower }) => lower === 'unless' || lower === 'if');

/** "to court", "to the World Trade Organization". */
function isTribunal(sentence: Sentence, at: number): boolean {
  const { lower, mention } = sentence.words[phraseFrom(sentence, at)?.head ?? at] ?? {};
  return TRIBUNALS.has(lower ?? '') || mention?.type === 'organization' || mention?.type === 'agreement';
}

const TRIBUNALS = new Set(['court', 'arbitration', 'tribunal', 'task']);
