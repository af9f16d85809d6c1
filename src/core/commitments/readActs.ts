import type { ActReading, ActRule, Surroundings } from './acts/actReading';
import { dutyActs } from './acts/dutyActs';
import { modalActs } from './acts/modalActs';
import { nounActs } from './acts/nounActs';
import { verbActs } from './acts/verbActs';
import { clauseEnd } from './clauseEnd';
import type { Sentence } from './sentence';

/** Every family of rules, the most telling first: where two read the same words the first wins. */
const RULES: readonly ActRule[] = [verbActs, nounActs, dutyActs, modalActs];

/** All acts of a sentence, in text order, without those inside another's promise. */
export function readActs(sentence: Sentence, surroundings: Surroundings): ActReading[] {
  const all = RULES.flatMap((rule) => rule(sentence, surroundings));
  const readings = all.filter((reading) => !onlyReports(sentence, reading, all, surroundings));
  const kept: ActReading[] = [];
  let covered = 0;
  for (const reading of readings.sort((a, b) => a.trigger.start - b.trigger.start)) {
    if (reading.trigger.start < covered) continue;
    kept.push(reading);
    const end = clauseEnd(sentence, reading.complement, surroundings.lexicon);
    covered = Math.max(covered, end, reading.trigger.end);
  }
  return kept;
}

/** "The commissioner announced Benin was to join": the act is Benin's; the verb of saying only names the source. */
function onlyReports(
  sentence: Sentence,
  reading: ActReading,
  all: readonly ActReading[],
  { lexicon }: Surroundings,
): boolean {
  const verb = sentence.words[reading.trigger.end - 1]!;
  const modal = sentence.groups.find(({ end }) => end === reading.trigger.end)?.modal;
  if (modal || reading.object || !verb.lemmas.some((lemma) => lexicon.sayings.has(lemma))) return false;
  return all.some(
    ({ trigger, subject }) =>
      trigger.start > reading.trigger.start &&
      subject !== undefined &&
      subject.start >= reading.complement &&
      sentence.words[subject.phrases[0]!.head]!.class !== 'PRON',
  );
}
