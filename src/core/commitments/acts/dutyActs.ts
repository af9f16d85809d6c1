import { resolveParty } from '../party';
import type { Sentence } from '../sentence';
import { findSubject } from '../subject';
import type { VerbGroup } from '../verbGroup';
import type { ActReading, ActRule, Surroundings } from './actReading';
import { isHypothetical } from './hypothetical';

/** "must", "should", "needs to": a reported source wants somebody else to act. */
export const dutyActs: ActRule = (sentence, surroundings) => {
  const readings: ActReading[] = [];
  for (const group of sentence.groups) {
    if (!(group.modal === 'must' || group.modal === 'should') || group.perfect || group.copula) continue;
    const reading = readDuty(sentence, group, surroundings);
    if (reading) readings.push(reading);
  }
  return readings;
};

const STRENGTH: Readonly<Record<string, number>> = { must: 0.7, should: 0.4 };

function readDuty(sentence: Sentence, group: VerbGroup, { sourceOf, cast }: Surroundings): ActReading | undefined {
  const subject = findSubject(sentence, group);
  if (isHypothetical(sentence, group, subject)) return undefined;
  const source = sourceOf(sentence, group.head);
  const phrase = subject?.phrases[0];
  if (!source || !subject || !phrase) return undefined;
  const party = resolveParty(sentence, phrase, cast);
  const self =
    (source.name !== undefined && party?.names.includes(source.name) === true) ||
    ['i', 'we'].includes(sentence.words[phrase.head]!.lower);
  if (!party || self || ['it', 'this', 'that'].includes(sentence.words[phrase.head]!.lower)) return undefined;
  return {
    rule: `modal.${group.modal}`,
    kind: 'demand',
    strength: STRENGTH[group.modal!]!,
    trigger: { start: group.start, end: group.end },
    subject: undefined,
    agent: undefined,
    addressee: phrase,
    complement: subject.start,
    object: undefined,
    verb: group,
  };
}
