import { groupAt, groupFrom, isSaying, phraseEndingAt, phraseFrom, skipAdverbs } from '../clause';
import { ownerOf, resolveParty } from '../party';
import type { Sentence } from '../sentence';
import { findSubject, type Subject } from '../subject';
import type { VerbGroup } from '../verbGroup';
import type { ActReading, ActRule, Surroundings } from './actReading';
import { agentAfterBy, canAct, isFirstPerson } from './agent';
import { isDoubted, isHypothetical } from './hypothetical';
import { modalKind } from './modalKind';

/** How strongly a modal binds. */
const STRENGTH: Readonly<Record<string, number>> = { shall: 0.95, will: 0.75, would: 0.6, 'is to': 0.7 };

/** "will", "shall", a reported "would", and "is to", with somebody who can act or an event that is set. */
export const modalActs: ActRule = (sentence, surroundings) => {
  const readings: ActReading[] = [];
  for (const group of sentence.groups) {
    const modal = futureModal(sentence, group, surroundings);
    if (!modal) continue;
    const subject = findSubject(sentence, group);
    if (isHypothetical(sentence, group, subject)) continue;
    if (subject && isSubjectOfOther(sentence, group, subject)) continue;
    if (isDoubted(sentence, group, subject, surroundings.lexicon)) continue;
    const event = comingEvent(sentence, group, surroundings);
    if (event) readings.push(event);
    const agent = group.passive ? agentAfterBy(sentence, group.end) : undefined;
    const decided =
      agent && !standsIn(sentence, group) && resolveParty(sentence, agent, surroundings.cast) !== undefined;
    if (!subject || !(decided || isUndertaken(sentence, group, subject, surroundings))) continue;
    const own = isFirstPerson(sentence, subject) || canAct(sentence, subject, surroundings);
    const kind = modalKind(sentence, group, subject, surroundings);
    readings.push({
      rule: `modal.${modal.replace(' ', '-')}`,
      kind: kind === 'pledge' && !own && group.modal !== 'shall' ? 'plan' : kind,
      strength: STRENGTH[modal]!,
      trigger: { start: group.start, end: group.end },
      subject,
      agent: decided ? agent : undefined,
      addressee: undefined,
      complement: group.head,
      object: undefined,
      verb: modal === 'is to' ? groupFrom(sentence, skipAdverbs(sentence.words, group.end)) : group,
    });
  }
  return readings;
};

function futureModal(sentence: Sentence, group: VerbGroup, { sourceOf }: Surroundings): string | undefined {
  if (group.modal === 'will' || group.modal === 'shall') return group.modal;
  // Only in reported speech is "would" the past of "will"; elsewhere it supposes.
  if (group.modal === 'would')
    return sourceOf(sentence, group.head) && !isQuoted(sentence, group) ? 'would' : undefined;
  if (!group.copula || group.form !== 'finite') return undefined;
  return groupFrom(sentence, group.end)?.form === 'infinitive' ? 'is to' : undefined;
}

/** "The best way to help exporters is to wait": what an "is" follows in the plural is not its subject. */
function isSubjectOfOther({ words }: Sentence, group: VerbGroup, { phrases }: Subject): boolean {
  const { lower, singular, class: wordClass } = words[phrases.at(-1)!.head]!;
  return (
    words[group.start]!.lower === 'is' &&
    wordClass === 'NOUN' &&
    phrases.length === 1 &&
    /[^s]s$/.test(lower) &&
    lower !== singular
  );
}

/** "There will be a briefing tomorrow": an event that is set; whose it is, the source tells. */
function comingEvent(sentence: Sentence, group: VerbGroup, { lexicon }: Surroundings): ActReading | undefined {
  if (!group.copula || sentence.words[group.start - 1]?.lower !== 'there' || group.negated) return undefined;
  const phrase = phraseFrom(sentence, group.end);
  const noun = phrase && sentence.words[phrase.head]!.singular;
  if (!noun || !lexicon.lists.get('events')?.has(noun) || sentence.words[phrase.start]!.lower === 'no')
    return undefined;
  return {
    rule: 'modal.there-will-be',
    kind: 'plan',
    strength: STRENGTH['will']!,
    trigger: { start: group.start - 1, end: group.end },
    subject: undefined,
    agent: undefined,
    addressee: undefined,
    complement: phrase.start,
    object: phrase,
    verb: undefined,
  };
}

/** "is to consider": what is set is the infinitive, not the "be". */
const isToBe = (sentence: Sentence, group: VerbGroup): boolean =>
  group.modal === undefined && groupFrom(sentence, group.end)?.form === 'infinitive';

const isQuoted = (sentence: Sentence, group: VerbGroup): boolean => sentence.words[group.head]!.quotation > 0;

function isUndertaken(sentence: Sentence, group: VerbGroup, subject: Subject, surroundings: Surroundings): boolean {
  const { lists } = surroundings.lexicon;
  const head = sentence.words[group.head]!;
  const has = (list: string): boolean => [...head.lemmas, head.lower].some((lemma) => lists.get(list)?.has(lemma));
  if (group.perfect || isGuess(sentence, group)) return false;
  if (has('forecasting') && !group.passive && !isToBe(sentence, group)) return false;
  if (group.copula && !isToBe(sentence, group)) return false;
  const phrase = subject.phrases[0]!;
  const noun = sentence.words[phrase.head]!.singular;
  if (lists.get('events')?.has(noun)) return group.passive || has('occurring');
  const vague = ['it', 'this', 'that'].includes(sentence.words[phrase.head]!.lower);
  const measure = group.modal === 'would' ? 'effects' : 'impersonal';
  if (vague && (has('impersonal') || has(measure)) && !group.negated) return false;
  if (isReducedRelative(sentence, subject, surroundings)) return false;
  if (lists.get('owned')?.has(noun) && !resolveParty(sentence, phrase, surroundings.cast)) {
    return group.passive || (!has('effects') && ownerOf(sentence, phrase, surroundings.cast) !== undefined);
  }
  if (group.passive) return canBeScheduled(sentence, group, subject, surroundings);
  return canAct(sentence, subject, surroundings);
}

/** "will be represented by": the subject's own plan, although somebody else does it. */
const standsIn = (sentence: Sentence, group: VerbGroup): boolean =>
  ['represented', 'accompanied', 'replaced', 'succeeded', 'joined'].includes(sentence.words[group.head]!.lower);

/** "will be represented by": of what is done to a person only standing in for somebody is a plan. */
function canBeScheduled(sentence: Sentence, group: VerbGroup, subject: Subject, surroundings: Surroundings): boolean {
  const party = resolveParty(sentence, subject.phrases[0]!, surroundings.cast);
  if (party?.person) return standsIn(sentence, group);
  return isFirstPerson(sentence, subject) || canAct(sentence, subject, surroundings);
}

/** "a bill the president would sign": a noun phrase right before the subject, unless it is who was told or when. */
function isReducedRelative(sentence: Sentence, subject: Subject, { lexicon }: Surroundings): boolean {
  if (subject.shared) return false;
  const phrase = phraseEndingAt(sentence, subject.start);
  if (!phrase || sentence.words[phrase.start]!.class !== 'DET' || sentence.words[phrase.head]!.class !== 'NOUN')
    return false;
  if (sentence.words[phrase.head]!.mention?.type === 'date') return false;
  const verb = groupAt(sentence, phrase.start - 1);
  return !(verb && isSaying(sentence, verb, lexicon.sayings));
}

/** "will probably", "would likely": somebody's guess, nobody's word. */
const isGuess = (sentence: Sentence, group: VerbGroup): boolean =>
  sentence.words
    .slice(group.start, group.end)
    .some(({ lower }) => ['probably', 'likely', 'perhaps', 'inevitably', 'eventually', 'undoubtedly'].includes(lower));
