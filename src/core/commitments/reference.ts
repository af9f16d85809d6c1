import type { Actor } from './actors';
import { groupFrom } from './clause';
import type { ActorsInOrder, Cast, Party } from './cast';
import {
  COUNTS,
  haveJustMet,
  lastBefore,
  lastGroup,
  lastOfficer,
  lastOrganization,
  lastPlural,
  type Place,
} from './group';
import type { NounPhrase } from './nounPhrase';
import { isBeneath } from './office';
import type { Sentence } from './sentence';

export function resolvePronoun(sentence: Sentence, i: number, cast: Cast, as?: string): Party | undefined {
  const pronoun = as ?? sentence.words[i]!.lower;
  const here = { sentence: sentence.index, word: i };
  if (pronoun === 'he' || pronoun === 'she' || pronoun === 'him' || pronoun === 'her') {
    const actor = lastSubject(cast.actors, here, (a) => a.type === 'person');
    return actor && { names: [actor.name], by: 'reference', person: true };
  }
  if (pronoun === 'it') {
    if (meansThing(sentence, i, cast)) return undefined;
    const actor = lastSubject(cast.actors, here, (a) => a.type !== 'person');
    return actor && { names: [actor.name], by: 'reference', person: false };
  }
  if (pronoun === 'they' && cast.principals.length > 1)
    return { names: cast.principals, by: 'reference', person: false };
  if (pronoun === 'they' || pronoun === 'them') {
    const names = lastPlural(cast.actors, here) ?? lastGroup(cast, here, undefined);
    return names && { names, by: 'reference', person: false };
  }
  if (pronoun === 'we' || pronoun === 'us') {
    return cast.principals.length > 0 ? { names: cast.principals, by: 'reference', person: false } : undefined;
  }
  return undefined;
}

/** The pronoun that a possessive stands for. */
export const PRONOUNS_OF_POSSESSIVES: ReadonlyMap<string, string> = new Map(
  Object.entries({ its: 'it', their: 'they', his: 'he', her: 'she', our: 'we', my: 'i' }),
);

/** "both sides", "the two countries", "the ministers": the parties that were named together last. */
export function collective(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const head = sentence.words[phrase.head]!;
  const first = sentence.words[phrase.start]!;
  const plural = head.lower !== head.singular || first.lower === 'neither';
  const noun = plural && cast.words.collectiveNouns.has(head.singular);
  if (!noun && !COUNTS.has(head.lower)) return undefined;
  const count = countIn(sentence, phrase);
  if (!noun && !count) return undefined;
  if (!count && !['the', 'these', 'those', 'our'].includes(first.lower)) return undefined;
  if (sentence.words[phrase.end]?.lower === 'of') return undefined;
  const here = { sentence: sentence.index, word: phrase.start };
  const names =
    (LEADERS.has(head.lower) ? lastLeaders(cast, here, count) : undefined) ??
    sidesOfTheNews(cast, here, count) ??
    lastGroup(cast, here, count);
  return names && { names, by: 'reference', person: false };
}

/** Unless two have just met, those between whom the news is by its title, whoever was named together in between. */
const sidesOfTheNews = (
  { titleCountries, actors }: Cast,
  here: Place,
  count: number | undefined,
): readonly string[] | undefined =>
  titleCountries.length === 2 && (count ?? 2) === 2 && !haveJustMet(actors, here) ? titleCountries : undefined;

/** How many a phrase counts: by its first word, the one before it ("the *two* sides", "*both* sides"), or one before its head. */
function countIn({ words }: Sentence, { start, head }: NounPhrase): number | undefined {
  const opening = COUNTS.get(words[start]!.lower) ?? COUNTS.get(words[start - 1]?.lower ?? '');
  if (opening) return opening;
  for (let i = start + 1; i < head; i++) {
    const count = COUNTS.get(words[i]!.lower);
    if (count) return count;
  }
  return undefined;
}

/** Nouns that mean the persons who met rather than their countries. */
const LEADERS = new Set(['leaders', 'presidents', 'ministers', 'chancellors']);

/** The persons in office whom the last sentence to name several named together; a joint statement is its countries'. */
function lastLeaders(
  { actors, people, principals }: Cast,
  here: Place,
  count: number | undefined,
): readonly string[] | undefined {
  if (principals.length > 1) return undefined;
  const inOffice = (actor: Actor): boolean => actor.type === 'person' && people.get(actor.name)?.executive === true;
  let leaders: string[] = [];
  let sentence = -1;
  let last = lastBefore(actors, here, inOffice);
  for (let n = 0; last && n < LEADERS_REACH; n++, last = lastBefore(actors, last, inOffice)) {
    if (last.sentence !== sentence) {
      if (isGroup(leaders, count)) return leaders;
      leaders = [];
      sentence = last.sentence;
    }
    if (!leaders.includes(last.name)) leaders = [last.name, ...leaders];
  }
  return isGroup(leaders, count) ? leaders : undefined;
}

const isGroup = ({ length }: readonly string[], count = length): boolean =>
  length > 1 && length <= LARGEST_GROUP && length === count;

/** More persons in one sentence are a list of those who were there, rarely those who then act together. */
const LARGEST_GROUP = 3;

/** How many persons back are looked at: those of the paragraphs before. */
const LEADERS_REACH = 40;

/** "the government": that of the country named last. "Her government", "his country": that for which the person acts. */
export function theGovernment(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const first = sentence.words[phrase.start]!.lower;
  const noun = sentence.words[phrase.head]!.lower;
  if (phrase.head !== phrase.start + 1 || !OWN_COUNTRY.has(noun)) return undefined;
  const owner = PRONOUNS_OF_POSSESSIVES.get(first);
  if (owner) return countryOf(resolvePronoun(sentence, phrase.start, cast, owner), cast);
  // "The country" is one that does something, not "the country in which".
  if (noun !== 'government' && !groupFrom(sentence, phrase.end)) return undefined;
  if (first !== 'the' || noun === 'administration' || sentence.words[phrase.end]?.lower === 'of') return undefined;
  const here = { sentence: sentence.index, word: phrase.start };
  const actor = lastBefore(cast.actors, here, ({ country }) => country !== undefined);
  return actor && { names: [actor.country!], by: 'reference', person: false };
}

const OWN_COUNTRY = new Set(['government', 'country', 'nation', 'administration']);

/** The country itself, or that of a person. */
function countryOf(party: Party | undefined, { people }: Cast): Party | undefined {
  if (!party?.person) return party;
  const country = people.get(party.names[0]!)?.country;
  return country === undefined ? undefined : { names: [country], by: 'reference', person: false };
}

/** "the minister", "the senator": the last person whose description has that word. */
export function role(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const { lower: head, singular } = sentence.words[phrase.head]!;
  const definite = sentence.words[phrase.start]!.lower === 'the' || sentence.words[phrase.start]!.class === 'PROPN';
  if (!definite || head !== singular || !cast.words.actorNouns.has(head) || BODIES.has(head)) return undefined;
  const here = { sentence: sentence.index, word: phrase.start };
  const office = officeOf(sentence, phrase);
  const exact = office === head ? undefined : lastOfficer(cast, here, office);
  const actor = exact ?? (isBeneath(office) ? undefined : lastOfficer(cast, here, head));
  const found = actor ?? (PERSONAL_NOUNS.has(head) ? recentPerson(sentence, phrase, cast) : undefined);
  return found && { names: [found.name], by: 'reference', person: true };
}

/** In "committee chairman Ola Lie" the committee is none of his offices. */
const BODIES = new Set(
  (
    'committee subcommittee commission council ministry department agency board panel bank party court house senate parliament ' +
    'congress assembly union office bureau cabinet government administration delegation mission embassy company firm group army ' +
    'association federation organization organisation secretariat caucus team staff industry community alliance bloc'
  ).split(' '),
);

/** "the committee": the last organization before this place whose name has that word. */
export function organization(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const head = sentence.words[phrase.head]!.lower;
  if (!cast.words.actorNouns.has(head) || head === 'administration') return undefined;
  const before = sentence.words.slice(phrase.start, phrase.head).some(({ class: c }) => c === 'PROPN');
  if (before) return undefined;
  const here = { sentence: sentence.index, word: phrase.start };
  const actor = lastOrganization(cast.actors, here, head);
  return actor && { names: [actor.name], by: 'reference', person: false };
}

/** "the administration": the one that was called after presidents last, else that of the American president named last. */
export function presidency(sentence: Sentence, { start, head }: NounPhrase, cast: Cast): Party | undefined {
  const { lower } = sentence.words[head]!;
  const isBare = head === start || (head === start + 1 && /^th(e|is)$/.test(sentence.words[start]!.lower));
  if (lower !== 'administration' || !isBare) return undefined;
  const here = { sentence: sentence.index, word: start };
  const called = lastOrganization(cast.actors, here, lower, (name) => isAfterPresidents(name, cast));
  const name = called?.name ?? nameOfPresidency(lastOfficer(cast, here, 'president'), cast);
  return name === undefined ? undefined : { names: [name], by: 'reference', person: false };
}

/** "Biden-Harris Administration", but not "Maritime Administration". */
function isAfterPresidents(name: string, { lastNames }: Cast): boolean {
  const [president, noun, ...more] = name.split(' ');
  if (!president || noun?.toLowerCase() !== 'administration' || more.length > 0) return false;
  return president.includes('-') || lastNames.get(president) !== undefined;
}

function nameOfPresidency(president: Actor | undefined, { people }: Cast): string | undefined {
  const country = president && people.get(president.name)?.country;
  if (!president || (country !== undefined && country !== AMERICA)) return undefined;
  return `${president.name.split(' ').at(-1)!} administration`;
}

/** Elsewhere a president's administration is rarely called so. */
const AMERICA = 'United States';

/** "vice president" of "the Vice President". */
const officeOf = ({ words }: Sentence, { start, head }: NounPhrase): string =>
  words
    .slice(start, head + 1)
    .filter((word) => word.class !== 'DET')
    .map(({ lower }) => lower)
    .join(' ');

/** Nouns for a person that a text uses for somebody it has just named, without having said so. */
const PERSONAL_NOUNS = new Set(
  'minister president democrat republican senator secretary chairman ambassador commissioner premier governor lawmaker diplomat negotiator executive chancellor congressman representative'.split(
    ' ',
  ),
);

const recentPerson = (sentence: Sentence, phrase: NounPhrase, cast: Cast): Actor | undefined =>
  lastSubject(cast.actors, { sentence: sentence.index, word: phrase.start }, ({ type }) => type === 'person');

/** True if the subject of the verb before is a thing, "the bill …, which it", so that "it" is no party. */
function meansThing(sentence: Sentence, i: number, cast: Cast): boolean {
  const group = sentence.groups.findLast(({ end, form }) => end <= i && form === 'finite');
  const phrase = group && sentence.phrases.findLast(({ end }) => end <= group.start);
  const head = phrase && sentence.words[phrase.head]!;
  if (!head || head.class === 'PRON' || head.mention) return false;
  return !cast.words.actorNouns.has(head.singular) && !cast.words.countries.has(head.lower);
}

/** The nearest subject of this or the previous three sentences; else the nearest of all. */
function lastSubject(actors: ActorsInOrder, here: Place, fits: (actor: Actor) => boolean): Actor | undefined {
  return lastBefore(actors, here, (a) => a.subject && fits(a), here.sentence - 3) ?? lastBefore(actors, here, fits);
}
