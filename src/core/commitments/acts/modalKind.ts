import type { CommitmentKind } from '../commitment';
import type { Sentence } from '../sentence';
import type { Subject } from '../subject';
import type { VerbGroup } from '../verbGroup';
import type { Surroundings } from './actReading';
import { isFirstPerson } from './agent';
import { hasCondition, mayHarm } from './hostility';

/**
 * What "will", "shall" or the reported "would" makes of a verb: a refusal when negated; a pledge in undertakings and in the
 * first person; a threat where the verb is hostile and a condition is set; else a plan.
 */
export function modalKind(
  sentence: Sentence,
  group: VerbGroup,
  subject: Subject | undefined,
  { lexicon, genre }: Surroundings,
): CommitmentKind {
  if (group.negated || isNobody(sentence, subject)) return 'refusal';
  const hostile = mayHarm(sentence, group, lexicon) || isWarning(sentence);
  if (hostile && hasCondition(sentence)) return 'threat';
  if (group.modal === 'shall' || isFirstPerson(sentence, subject)) return 'pledge';
  return genre === 'undertakings' ? 'pledge' : 'plan';
}

/** "Neither side will", "No member will", "Neither Norway nor Peru will": that nobody does it. */
function isNobody({ words }: Sentence, subject: Subject | undefined): boolean {
  const start = subject?.phrases[0]?.start;
  if (start === undefined) return false;
  return NOBODY.has(words[start]!.lower) || words[start - 1]?.lower === 'neither';
}

const NOBODY = new Set(['no', 'neither']);

/** "If Peru walks away, we will go to court, Norway warned". */
const isWarning = ({ groups, words }: Sentence): boolean =>
  groups.some(({ head }) => words[head]!.lemmas.includes('warn'));
