import { builtOnce } from '../../builtOnce';
import { isListed, type ActEntry } from '../actLexicon';
import { groupFrom, phraseEndingAt } from '../clause';
import type { CommitmentKind } from '../commitment';
import { matchFrame, type Complement } from '../frame';
import type { NounPhrase } from '../nounPhrase';
import { resolveParty } from '../party';
import type { Sentence } from '../sentence';
import { findSubject, type Subject } from '../subject';
import type { VerbGroup } from '../verbGroup';
import type { ActReading, ActRule, Surroundings } from './actReading';
import { agentAfterBy, canAct, isFirstPerson, sideOfDeal } from './agent';
import { isCourtesy } from './courtesy';
import { isReprisal, isRetaliatory } from './hostility';
import { isHypothetical } from './hypothetical';
import { modalKind } from './modalKind';
import { entriesAt, type Candidate } from './verbEntries';

/** Acts that a verb states: "pledged to", "is set to", "called on Japan to", "ruled out". */
export const verbActs: ActRule = (sentence, surroundings) => {
  const readings: ActReading[] = [];
  for (const group of sentence.groups) {
    const reading = readVerb(sentence, group, surroundings);
    if (reading) readings.push(reading);
  }
  return readings;
};

function readVerb(sentence: Sentence, group: VerbGroup, surroundings: Surroundings): ActReading | undefined {
  const candidates = entriesAt(sentence, group, surroundings);
  if (candidates.length === 0) return undefined;
  const subject = findSubject(sentence, group);
  if (isHypothetical(sentence, group, subject) || isOfSomething(sentence, subject)) return undefined;
  for (const candidate of candidates) {
    const reading = readCandidate(sentence, group, subject, candidate, surroundings);
    if (reading) return reading;
  }
  return undefined;
}

/** "The last thing they want is": what is told of the thing is told with the next verb. */
function isOfSomething(sentence: Sentence, subject: Subject | undefined): boolean {
  if (!subject || subject.shared) return false;
  const thing = phraseEndingAt(sentence, subject.start);
  return thing !== undefined && /^(things?|one|way)$/.test(sentence.words[thing.head]!.lower);
}

function readCandidate(
  sentence: Sentence,
  group: VerbGroup,
  subject: Subject | undefined,
  { entry, after, stative }: Candidate,
  surroundings: Surroundings,
): ActReading | undefined {
  const passive = group.passive && !stative;
  const { actorNouns } = surroundings.lexicon.parties;
  const framed = matchFrame(sentence, after, passive ? inPassive(entry) : entry, actorNouns);
  const complement = framed ?? (passive ? undefined : objectBefore(sentence, entry, subject));
  if (complement?.verb && foresees(entry, stative) && isForecast(sentence, complement.verb, surroundings))
    return undefined;
  if (only(entry, 'addressee') && !addresseeCanAct(sentence, complement, surroundings)) return undefined;
  const claims = entry.kind === 'agreement' || (entry.kind === 'plan' && complement?.verb?.copula === true);
  if (complement?.frame === 'that' && claims && isOpinion(sentence, complement)) return undefined;
  if (complement && only(entry, 'others') && isOfItself(sentence, complement)) return undefined;
  if (!complement || isCourtesy(sentence, subject, complement, surroundings)) return undefined;
  if (passive && entry.objects.length > 0 && !isOneOf(sentence, subject?.phrases[0], entry.objects)) return undefined;
  const stated = kindOf(sentence, group, entry, subject, stative, surroundings);
  const kind = stated && inItsClause(sentence, stated, subject, complement, surroundings);
  if (
    !kind ||
    !(
      isComingEvent(sentence, entry, subject, complement, surroundings) ||
      allowed(sentence, group, entry, subject, passive, surroundings)
    )
  )
    return undefined;
  const deal = entry.kind === 'agreement' ? subject?.phrases[0] : undefined;
  const agent = passive ? (agentAfterBy(sentence, after) ?? (deal && sideOfDeal(sentence, deal, after))) : undefined;
  if (group.form === 'participle' && !agent) return undefined;
  // "was rejected", "was proposed": with nobody named only a demand tells who is meant, the one who was asked.
  const asked = passive && entry.kind === 'demand';
  if (passive && !agent && !asked && entry.kind !== 'agreement') return undefined;
  // "will be pressured": nobody tells to do what.
  if (asked && !agent && complement.frame === 'none') return undefined;
  // "encouraged by progress to": no one has asked.
  if (asked && agent && !resolveParty(sentence, agent, surroundings.cast)) return undefined;
  return {
    rule: entry.id,
    kind,
    strength: entry.strength,
    trigger: { start: group.start, end: after },
    // "It is essential that": "it" is nobody; who says so wants it.
    subject: passive || isImpersonal(entry) ? undefined : subject,
    patient: passive ? subject : undefined,
    agent,
    addressee: asked ? subject?.phrases[0] : complement.addressee,
    complement: complement.start,
    object: complement.object,
    verb: complement.verb,
  };
}

/** "Talks are due to begin on Monday": an event that is set, although it is nobody who could act. */
function isComingEvent(
  sentence: Sentence,
  entry: ActEntry,
  subject: Subject | undefined,
  { verb }: Complement,
  { lexicon }: Surroundings,
): boolean {
  if (entry.kind !== 'plan' || entry.head !== 'be' || !subject) return false;
  const event = lexicon.lists.get('events')?.has(sentence.words[subject.phrases[0]!.head]!.singular);
  if (!event || !verb) return event === true;
  return verb.passive || isListed(sentence.words[verb.head]!, 'occurring', lexicon);
}

/** "Japan was urged to open": what was "object to" is now "to", and the object has become the subject. */
const inPassive = builtOnce((entry: ActEntry): ActEntry => {
  const frames = entry.frames.flatMap((frame) => {
    if (frame === 'object to') return ['to' as const];
    if (frame === 'object' || frame === 'none') return ['none' as const];
    return frame === 'to' ? [] : [frame];
  });
  return { ...entry, frames, objects: [] };
});

const only = (entry: ActEntry, limit: ActEntry['only'][number]): boolean => entry.only.includes(limit);

const isImpersonal = (entry: ActEntry): boolean => entry.head === 'be' && only(entry, 'reported');

/** Verbs that tell a fortune as readily as an act: "expects to gain", "threatened to become". */
const FORESEEING = new Set(['expect', 'threaten']);

const foresees = ({ kind, head }: ActEntry, stative: boolean): boolean =>
  (kind === 'plan' && stative) || FORESEEING.has(head);

/** "is expected to rise", "is set to become": nobody's plan. */
function isForecast(sentence: Sentence, verb: VerbGroup, surroundings: Surroundings): boolean {
  const word = sentence.words[verb.head]!;
  // "is expected to continue to be the leader".
  const next = word.lemmas.includes('continue') ? groupFrom(sentence, verb.end) : undefined;
  if (next?.form === 'infinitive') return isForecast(sentence, next, surroundings);
  // "is expected to have little say"; "to be" may still be what is set: "is set to be opened".
  if (word.lower === 'have') return true;
  return !verb.passive && isListed(word, 'forecasting', surroundings.lexicon);
}

/** "agreed that the talks were productive": a view that is shared, no conduct to come. */
const isOpinion = (sentence: Sentence, { verb }: Complement): boolean =>
  verb !== undefined &&
  verb.modal === undefined &&
  verb.form === 'finite' &&
  (verb.copula || verb.past || sentence.words[verb.head]!.class === 'AUX');

/** "insisted that its powder meets the standard": what somebody says of himself is a claim, unless he will or should do it. */
function isOfItself(sentence: Sentence, { frame, verb }: Complement): boolean {
  if (frame !== 'that' || verb?.form !== 'finite' || verb.modal !== undefined) return false;
  const subject = findSubject(sentence, verb)?.phrases[0];
  return subject !== undefined && OWN.has(sentence.words[subject.start]!.lower);
}

const OWN = new Set(['it', 'its', 'he', 'his', 'she', 'her', 'they', 'their', 'we', 'our', 'i', 'my']);

const addresseeCanAct = (sentence: Sentence, complement: Complement | undefined, { cast }: Surroundings): boolean =>
  complement?.addressee !== undefined && resolveParty(sentence, complement.addressee, cast) !== undefined;

/** "the deal we struck": the object of the act stands before its subject. */
function objectBefore(sentence: Sentence, entry: ActEntry, subject: Subject | undefined): Complement | undefined {
  if (!subject || entry.objects.length === 0) return undefined;
  const phrase = phraseEndingAt(sentence, subject.start);
  if (!phrase || !isOneOf(sentence, phrase, entry.objects)) return undefined;
  return { frame: 'object', start: phrase.start, object: phrase, addressee: undefined, verb: undefined };
}

const isOneOf = (sentence: Sentence, phrase: NounPhrase | undefined, nouns: readonly string[]): boolean =>
  phrase !== undefined && nouns.includes(sentence.words[phrase.head]!.singular);

function kindOf(
  sentence: Sentence,
  group: VerbGroup,
  entry: ActEntry,
  subject: Subject | undefined,
  stative: boolean,
  surroundings: Surroundings,
): CommitmentKind | undefined {
  if (entry.head === 'would') return group.negated ? entry.negated : entry.kind;
  if (group.negated) return entry.negated;
  if (group.modal === undefined) return entry.kind;
  // "may consider a quota": what is weighed later is weighed.
  if ((group.modal === 'may' || group.modal === 'might') && only(entry, 'progressive') && WEIGHED.has(entry.kind))
    return entry.kind;
  if (['could', 'can', 'may', 'might', 'should', 'must'].includes(group.modal)) return undefined;
  const firm = entry.kind === 'demand' || entry.kind === 'refusal' || entry.kind === 'threat' || stative;
  if (firm) return entry.kind;
  return modalKind(sentence, group, subject, surroundings);
}

/**
 * What the complement makes of an act: "is ready to retaliate" is a threat, and one person who "agreed that the bloc must act"
 * asks for it.
 */
function inItsClause(
  sentence: Sentence,
  kind: CommitmentKind,
  subject: Subject | undefined,
  { verb, object, frame }: Complement,
  { lexicon }: Surroundings,
): CommitmentKind {
  if (kind === 'offer' && object && isRetaliatory(sentence, object)) return 'threat';
  if (!verb) return kind;
  if (kind === 'offer' && isReprisal(sentence, verb, lexicon)) return 'threat';
  const obliges = frame === 'that' && (verb.modal === 'must' || verb.modal === 'should');
  const [first, second] = subject?.phrases ?? [];
  const alone = first && !second && sentence.words[first.head]!.mention?.type === 'person';
  return kind === 'agreement' && obliges && alone ? 'demand' : kind;
}

const WEIGHED: ReadonlySet<CommitmentKind> = new Set(['offer', 'threat']);

function allowed(
  sentence: Sentence,
  group: VerbGroup,
  entry: ActEntry,
  subject: Subject | undefined,
  passive: boolean,
  surroundings: Surroundings,
): boolean {
  if (group.form === 'infinitive' || group.form === 'bare') {
    if (!(entry.kind === 'demand' && entry.frames.includes('object to'))) return false;
    if (group.form === 'bare' && sentence.words[group.start - 1]?.class !== 'CCONJ') return false;
  }
  // "in tabling a proposal", "after signing": what was done, not what is promised.
  const afterPreposition = group.form === 'ing' && sentence.words[group.start - 1]?.class === 'ADP';
  if (afterPreposition && entry.kind !== 'demand') return false;
  const weighed = group.modal === 'may' || group.modal === 'might';
  if (only(entry, 'progressive') && !weighed && !group.progressive && group.form !== 'ing') return false;
  if (only(entry, 'present') && group.past) return false;
  if (only(entry, 'first person') && !isFirstPerson(sentence, subject)) return false;
  if (only(entry, 'reported') && !surroundings.sourceOf(sentence, group.head)) return false;
  if (passive) return true;
  if (isImpersonal(entry)) return true;
  return canAct(sentence, subject, surroundings);
}
