import type { ActReading, Surroundings } from './acts/actReading';
import { isFirstPerson, ownerOfThing, sideAfterBetween } from './acts/agent';
import { nameOf, type Actor } from './actors';
import type { Commitment } from './commitment';
import { countBefore, lastGroup } from './group';
import { groupFrom, phraseFrom, togetherFrom } from './clause';
import { clauseEnd } from './clauseEnd';
import type { NounPhrase } from './nounPhrase';
import type { Cast } from './cast';
import { fullyNamed, ownerOf, resolveParty } from './party';
import { literal } from './wording';
import { countryIn } from './people';
import type { Sentence } from './sentence';
import type { Source } from './source';
import { findSubject } from './subject';
import { isOneOf, meant } from './unnamed';
import type { VerbGroup } from './verbGroup';

export type Slots = Pick<Commitment, 'parties' | 'addressees' | 'speaker'>;

/** Who binds itself, to whom, and who says so, as canonical names. */
export function fillSlots(sentence: Sentence, reading: ActReading, surroundings: Surroundings): Slots {
  const { cast, sourceOf, lexicon } = surroundings;
  const end = clauseEnd(sentence, Math.max(reading.complement, reading.trigger.end - 1), lexicon);
  const source = reporterOf(sentence, reading, cast) ?? sourceOf(sentence, reading.trigger.end - 1);
  const parties = partiesOf(sentence, reading, source, surroundings);
  const joined = partner(sentence, reading, parties, cast);
  if (joined) return { parties: joined, addressees: [], speaker: speakerOf(source, joined) };
  const own = new Set(parties.flatMap((party) => [party, cast.people.get(party)?.country ?? party]));
  const named = addresseesOf(sentence, reading, end, cast).filter((name) => !own.has(name));
  const other = otherPrincipal(parties, cast);
  const said = unique(named.map((name) => other?.find((side) => side === countryIn(name, cast.words)) ?? name));
  const addressees = said.length > 0 ? said : (other ?? otherSide(sentence, reading, parties, cast));
  return { parties, addressees, speaker: speakerOf(source, parties) };
}

/** The source, unless it is the party itself. */
const speakerOf = (source: Source | undefined, parties: readonly string[]): string | undefined =>
  source?.name && !parties.includes(source.name) && source.name !== parties.join('; ') ? source.name : undefined;

/** "Japan signed an accord *with China*": whom one party agrees with is a party too. */
function partner(
  sentence: Sentence,
  reading: ActReading,
  parties: readonly string[],
  cast: Cast,
): string[] | undefined {
  if (reading.kind !== 'agreement' || parties.length !== 1) return undefined;
  for (let i = reading.trigger.end; i < Math.min(reading.trigger.end + PARTNER_REACH, sentence.words.length); i++) {
    if (sentence.words[i]!.class === 'PUNCT') return undefined;
    if (sentence.words[i]!.lower !== 'with') continue;
    const phrase = phraseFrom(sentence, i + 1);
    const party = phrase && (resolveParty(sentence, phrase, cast) ?? ownerOf(sentence, phrase, cast));
    return party?.by === 'name' ? unique([...parties, ...party.names]) : undefined;
  }
  return undefined;
}

/** How many words after the verb a partner in an agreement may be named. */
const PARTNER_REACH = 8;

function reporterOf(sentence: Sentence, { reporter }: ActReading, cast: Cast): Source | undefined {
  const names = reporter?.phrases.flatMap((phrase) => resolveParty(sentence, phrase, cast)?.names ?? []) ?? [];
  return names.length > 0 ? { name: names.join('; '), person: true, plural: names.length > 1 } : undefined;
}

function partiesOf(
  sentence: Sentence,
  reading: ActReading,
  source: Source | undefined,
  surroundings: Surroundings,
): readonly string[] {
  const { cast } = surroundings;
  const { subject, agent } = reading;
  if (agent) return namesOf(sentence, togetherFrom(sentence, agent), cast) ?? [literal(sentence, agent)];
  if (!subject) return unsaid(sentence, reading, source, cast);
  if (isFirstPerson(sentence, subject)) return firstPerson(sentence, subject.phrases[0]!, source, cast);
  const owner = ownerOfThing(sentence, subject, cast);
  if (owner) return owner.names;
  const self =
    sameAsSource(sentence, subject.phrases, source) ??
    (source || cast.principals.length > 1
      ? undefined
      : goingOn(sentence, subject.phrases, surroundings.unnamedBefore(sentence)));
  if (self) return self.split('; ');
  const sides = sidesOf(sentence, subject.phrases[0]!, surroundings);
  if (sides) return sides;
  const names = namesOf(sentence, subject.phrases, cast);
  if (names) return unique(names.map((name) => governmentOf(name, cast)));
  const possessor = ownerOf(sentence, subject.phrases[0]!, cast);
  const event = possessor ? undefined : whoseEvent(sentence, reading, cast);
  if (event) return event;
  return possessor?.names ?? (cast.principals.length > 0 ? cast.principals : []);
}

/** Who acts where no subject tells: he who says so, unless he only reports what others agreed on or were asked. */
function unsaid(
  sentence: Sentence,
  { kind, patient, trigger }: ActReading,
  source: Source | undefined,
  cast: Cast,
): readonly string[] {
  if (kind === 'plan') return sideOf(source, cast);
  if (patient && kind === 'demand') return [];
  if (patient && kind === 'agreement')
    return lastGroup(cast, { sentence: sentence.index, word: trigger.start }, undefined) ?? [];
  return source?.name ? [source.name] : [];
}

/** "Talks between Norway and Peru will begin": both, whatever else the event is about. */
function sidesOf(
  sentence: Sentence,
  event: NounPhrase,
  { cast, lexicon }: Surroundings,
): readonly string[] | undefined {
  if (!lexicon.lists.get('events')?.has(sentence.words[event.head]!.singular)) return undefined;
  const first = sideAfterBetween(sentence, event);
  const names = first && namesOf(sentence, togetherFrom(sentence, first), cast);
  return names && names.length > 1 ? names : undefined;
}

/** Those who are meant by some noun phrases; undefined where nobody is. */
function namesOf(sentence: Sentence, phrases: readonly NounPhrase[], cast: Cast): readonly string[] | undefined {
  const names = phrases.flatMap((phrase) => resolveParty(sentence, phrase, cast)?.names ?? []);
  return names.length > 0 ? unique(names) : undefined;
}

/** "The talks will resume": of an event the parties are those who were named together last. */
function whoseEvent(sentence: Sentence, { subject, kind }: ActReading, cast: Cast): readonly string[] | undefined {
  const phrase = subject?.phrases[0];
  if (!phrase || kind !== 'plan' || sentence.words[phrase.head]!.class === 'PRON') return undefined;
  return lastGroup(cast, { sentence: sentence.index, word: phrase.start }, undefined);
}

/** A ministry, an embassy or "the Government of …" acts for its country. */
function governmentOf(name: string, cast: Cast): string {
  if (!GOVERNMENT.test(name)) return name;
  return cast.homes.get(name) ?? countryIn(name, cast.words) ?? name;
}

const GOVERNMENT =
  /\b(ministry|embassy|foreign office|state department|department of state)\b|^(the )?government of | government$/i;

/** "Japan said it would", "officials said they had": the pronoun in reported speech is who reports. */
function sameAsSource(
  sentence: Sentence,
  phrases: readonly NounPhrase[],
  source: Source | undefined,
): string | undefined {
  if (phrases.length !== 1 || !source?.name || sentence.words[phrases[0]!.head]!.quotation > 0) return undefined;
  const pronoun = sentence.words[phrases[0]!.head]!.lower;
  if (pronoun === 'he' || pronoun === 'she') return source.person || isOneOf(source) ? source.name : undefined;
  if (pronoun === 'it') return source.person || source.plural || isOneOf(source) ? undefined : source.name;
  return pronoun === 'they' && source.plural ? source.name : undefined;
}

/** "Critics said no. *They* called for a ban": the pronoun goes on with those who were not named. */
function goingOn(
  { words }: Sentence,
  [phrase, second]: readonly NounPhrase[],
  unnamed: Source | undefined,
): string | undefined {
  const word = words[phrase!.head]!;
  return second || word.quotation > 0 ? undefined : meant(word.lower, unnamed)?.name;
}

/** "I" is the speaker; "we" is the speaker's government when the speaker holds an office in one. */
function firstPerson(
  sentence: Sentence,
  phrase: NounPhrase,
  source: Source | undefined,
  cast: Cast,
): readonly string[] {
  if (!source?.name) {
    const voice = cast.voice === undefined ? undefined : { name: cast.voice, person: true, plural: false };
    const own = resolveParty(sentence, phrase, cast)?.names;
    return own ?? (voice ? firstPerson(sentence, phrase, voice, cast) : []);
  }
  return sentence.words[phrase.head]!.lower === 'we' ? sideOf(source, cast) : [source.name];
}

/** The government for which a minister speaks; others speak for themselves. */
function sideOf(source: Source | undefined, cast: Cast): readonly string[] {
  if (!source?.name) return cast.principals;
  const person = cast.people.get(source.name);
  return person?.executive && person.country ? [person.country] : source.name.split('; ');
}

function addresseesOf(sentence: Sentence, reading: ActReading, end: number, cast: Cast): string[] {
  const { addressee, patient, trigger } = reading;
  if (addressee) {
    const asked = patient?.phrases[0] === addressee ? patient.phrases : undefined;
    const list = asked ?? togetherFrom(sentence, addressee, trigger.start);
    return unique(list.flatMap((phrase) => addressedBy(sentence, phrase, cast) ?? [literal(sentence, phrase)]));
  }
  const wished = AIMED.has(reading.kind)
    ? (wishedOf(sentence, reading, cast) ?? toldOf(sentence, reading, cast))
    : undefined;
  if (wished) return wished;
  const asked = reading.verb && askedBy(sentence, reading.verb, cast);
  return asked ?? counterpart(sentence, reading.verb?.end ?? reading.complement, end, cast);
}

/** In a statement of two parties what one of them undertakes is owed to the other. */
function otherPrincipal(parties: readonly string[], { principals }: Cast): string[] | undefined {
  const [own] = parties;
  if (parties.length !== 1 || principals.length !== 2 || !principals.includes(own!)) return undefined;
  return principals.filter((name) => name !== own);
}

/** Acts that are always aimed at somebody. */
const AIMED: ReadonlySet<string> = new Set(['demand', 'offer', 'refusal', 'threat']);

/**
 * Where a demand or an offer names nobody: the one other country that its sentence speaks of ("American rice"), else the
 * one that stands in the title beside the party.
 */
function otherSide(sentence: Sentence, { kind }: ActReading, parties: readonly string[], cast: Cast): string[] {
  if (!AIMED.has(kind)) return [];
  const own = new Set(parties.flatMap((name) => [name, cast.people.get(name)?.country ?? name]));
  const others = unique(
    actorsOf(cast, sentence.index)
      .filter(({ type }) => type === 'place')
      .map(({ name, country }) => country ?? name)
      .filter((name) => !own.has(name)),
  );
  if (others.length > 0) return others.length === 1 ? others : [];
  const inTitle = cast.titleCountries.filter((name) => !own.has(name));
  return inTitle.length === 1 ? inTitle : [];
}

function actorsOf({ actors: { list, looked } }: Cast, sentence: number): readonly Actor[] {
  looked(sentence);
  return list.slice(countBefore(list, { sentence, word: 0 }), countBefore(list, { sentence: sentence + 1, word: 0 }));
}

/** "hopes that *the bloc* will reconsider": who is to do what is wanted. */
function wishedOf(sentence: Sentence, { verb, complement }: ActReading, cast: Cast): string[] | undefined {
  if (!verb || verb.start <= complement || verb.form === 'infinitive') return undefined;
  const subject = findSubject(sentence, verb);
  if (!subject || subject.start < complement) return undefined;
  const names = subject.phrases.flatMap((phrase) => {
    const party = resolveParty(sentence, phrase, cast);
    return party && party.by !== 'noun' ? party.names : [];
  });
  return names.length > 0 ? unique(names) : undefined;
}

/** "voted to require *the president* to report", "plans to ask *Japan* to open". */
function askedBy(sentence: Sentence, verb: VerbGroup, cast: Cast): string[] | undefined {
  const phrase = phraseFrom(sentence, verb.end);
  if (!phrase || groupFrom(sentence, phrase.end)?.form !== 'infinitive') return undefined;
  const party = resolveParty(sentence, phrase, cast);
  return party && party.by !== 'noun' ? [...(addressedBy(sentence, phrase, cast) ?? [])] : undefined;
}

/** "told the president they needed": whom the reporting verb names. */
function toldOf(sentence: Sentence, { trigger }: ActReading, cast: Cast): string[] | undefined {
  const verb = sentence.groups.findLast(({ end }) => end <= trigger.start);
  const tells = verb && sentence.words[verb.head]!.lemmas.some((lemma) => lemma === 'tell' || lemma === 'inform');
  const phrase = tells ? phraseFrom(sentence, verb.end) : undefined;
  const party = phrase && resolveParty(sentence, phrase, cast);
  return party && party.by !== 'noun' ? [...party.names] : undefined;
}

/** "meet with Benson", "present it to the council": the first party after "with", "to" or the verb itself. */
function counterpart(sentence: Sentence, from: number, end: number, cast: Cast): string[] {
  for (let i = from; i < Math.min(from + 14, end); i++) {
    const word = sentence.words[i]!;
    if (word.class === 'PUNCT' && word.text !== '-') break;
    const phrase = phraseFrom(sentence, i + 1);
    const venue = word.lower === 'at' && phrase && sentence.words[phrase.head]!.mention?.type === 'agreement';
    if (venue) return addressedBy(sentence, phrase, cast)?.slice() ?? [];
    if (!['with', 'to', 'against', 'from'].includes(word.lower)) continue;
    const party = phrase && resolveParty(sentence, phrase, cast);
    if (phrase && party) {
      return unique(togetherFrom(sentence, phrase).flatMap((p) => addressedBy(sentence, p, cast) ?? []));
    }
  }
  return [];
}

/** As an addressee a body is named itself ("White House"), not the country whose it is. */
function addressedBy(sentence: Sentence, phrase: NounPhrase, cast: Cast): readonly string[] | undefined {
  const { mention } = sentence.words[phrase.head]!;
  const body = mention && (mention.type === 'organization' || mention.type === 'agreement');
  if (!body) return resolveParty(sentence, phrase, cast)?.names;
  return fullyNamed(sentence, phrase, cast)?.names ?? [nameOf(cast.names, mention)];
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];
