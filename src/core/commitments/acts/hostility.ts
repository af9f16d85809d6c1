import type { ActLexicon } from '../actLexicon';
import { phraseFrom } from '../clause';
import { objectFrom } from '../frame';
import type { NounPhrase } from '../nounPhrase';
import type { Sentence } from '../sentence';
import type { VerbGroup } from '../verbGroup';

/** True for a verb that is always turned against somebody or may be: "retaliate", "suspend". */
export const mayHarm = ({ words }: Sentence, { head }: VerbGroup, { lists }: ActLexicon): boolean =>
  words[head]!.lemmas.some((lemma) => lists.get('hostile')?.has(lemma));

/**
 * True where what somebody is ready to do or weighs is no concession: "ready to retaliate", "is considering imposing tariffs",
 * "prepared to take action if", "considering taking Peru to court".
 */
export function isReprisal(sentence: Sentence, verb: VerbGroup, { lists }: ActLexicon): boolean {
  const { lemmas } = sentence.words[verb.head]!;
  const among = (list: string): boolean => lemmas.some((lemma) => lists.get(list)?.has(lemma));
  if (among('fighting')) return true;
  const object = objectFrom(sentence, verb.end);
  if (!object) return false;
  const isWeapon = lists.get('reprisals')?.has(sentence.words[object.head]!.singular) === true;
  if (lemmas.includes('impose')) return isWeapon;
  if (!lemmas.includes('take')) return false;
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
