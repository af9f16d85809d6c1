import type { EntityType } from '../recognition/mention';
import { nameOf, type Actor, type Names } from './actors';
import type { NounPhrase } from './nounPhrase';
import { COUNTS, lastBefore, lastGroup, lastPlural, type Place } from './group';
import { singular, type PartyWords } from './partyWords';
import { countryIn, type Person } from './people';
import type { Sentence } from './sentence';

/** What is needed to tell who a noun phrase means. */
export interface Cast {
  readonly names: Names;
  readonly people: ReadonlyMap<string, Person>;
  readonly actors: readonly Actor[];
  readonly words: PartyWords;
  /** The parties whose document this is: those of a joint statement. Empty for news. */
  readonly principals: readonly string[];
  /** The person in whose name the document speaks, for its unquoted "we": "Statement from President …". */
  readonly voice: string | undefined;
  /** Whose the plans, bills and proposals of the document are. */
  readonly owned: readonly OwnedThing[];
  /** The countries that the document's title names. */
  readonly titleCountries: readonly string[];
}

/** "The party has drawn up a plan": the noun, where it stands, whose it is. */
export interface OwnedThing {
  readonly noun: string;
  readonly sentence: number;
  readonly owner: Party;
}

export interface Party {
  readonly names: readonly string[];
  /** How sure the reading is that this can act: a name, a word for known parties, or only a noun such as "officials". */
  readonly by: 'name' | 'reference' | 'noun';
  readonly person: boolean;
}

/** Who a noun phrase means; undefined where it is nobody who could act ("the measure"). */
export function resolveParty(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const head = sentence.words[phrase.head]!;
  if (head.class === 'PRON') return resolvePronoun(sentence, phrase.head, cast);
  return (
    named(sentence, phrase, cast) ??
    collective(sentence, phrase, cast) ??
    theGovernment(sentence, phrase, cast) ??
    role(sentence, phrase, cast) ??
    organization(sentence, phrase, cast) ??
    unknownName(sentence, phrase, cast) ??
    commonNoun(sentence, phrase, cast)
  );
}

/** The party that a noun phrase belongs to: "the EC" of "the EC plan", "Japan" of "Japan's new proposal". */
export function ownerOf(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  for (let i = phrase.head - 1; i >= phrase.start; i--) {
    const word = sentence.words[i]!;
    const found = partyOfWord(sentence, i, cast);
    if (found) return found;
    if (/^['’]s?$/.test(word.text)) {
      const whose = collective(sentence, { start: phrase.start, end: i, head: i - 1 }, cast);
      if (whose) return whose;
    }
    const possessive = POSSESSIVES[word.lower];
    if (possessive) return resolvePronoun(sentence, i, cast, possessive);
  }
  return undefined;
}

const POSSESSIVES: Readonly<Record<string, string>> = {
  its: 'it',
  their: 'they',
  his: 'he',
  her: 'she',
  our: 'we',
  my: 'i',
};

/** A name at the head, or a country before a word for its government. */
function named(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const head = sentence.words[phrase.head]!;
  const own = partyOfWord(sentence, phrase.head, cast);
  if (own) return own;
  if (!cast.words.governmentNouns.has(singular(head.lower))) return undefined;
  const body = bodyBefore(sentence, phrase, cast);
  if (body) return body;
  const text = sentence.words.slice(phrase.start, phrase.head).map(({ lower }) => lower);
  // "America's partners" are not America; "our Chinese partners" are China.
  const others = OTHERS.has(singular(head.lower)) && text.some((word) => /^['’]s?$/.test(word));
  const country = others ? undefined : countryIn(text.join(' '), cast.words);
  return country ? { names: [country], by: 'name', person: false } : undefined;
}

const OTHERS = new Set(['partner', 'counterpart', 'ally', 'neighbor']);

/** "the government": that of the country named last. */
function theGovernment(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const bare = phrase.head === phrase.start + 1 && sentence.words[phrase.start]!.lower === 'the';
  if (!bare || sentence.words[phrase.head]!.lower !== 'government') return undefined;
  const here = { sentence: sentence.index, word: phrase.start };
  const actor = lastBefore(cast.actors, here, ({ country }) => country !== undefined);
  return actor && { names: [actor.country!], by: 'reference', person: false };
}

/** "top Liberal Party executives" act for the body that their phrase names. */
function bodyBefore(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const i = phrase.head - 1;
  if (i < phrase.start || sentence.words[i]!.mention?.type !== 'organization') return undefined;
  return partyOfWord(sentence, i, cast);
}

const ACTING: ReadonlySet<EntityType> = new Set(['person', 'organization', 'place']);

function partyOfWord(sentence: Sentence, i: number, cast: Cast): Party | undefined {
  const word = sentence.words[i]!;
  if (word.mention && ACTING.has(word.mention.type)) {
    const name = nameOf(cast.names, word.mention);
    return {
      names: [partyName(name, word.mention.type, cast.words)],
      by: 'name',
      person: word.mention.type === 'person',
    };
  }
  if (!/^\p{Lu}/u.test(word.text)) return undefined;
  const country = cast.words.countries.get(word.lower);
  return country ? { names: [country], by: 'name', person: false } : undefined;
}

/** A government's seat or house stands for the country; other names stay. */
function partyName(name: string, type: EntityType, words: PartyWords): string {
  if (type === 'person') return name;
  const plain = name.toLowerCase().replace(/^the /, '');
  const of = /^(?:government|kingdom|republic|administration) of (?:the )?(.+)$/.exec(plain)?.[1] ?? plain;
  return words.countries.get(plain) ?? words.countries.get(of) ?? name;
}

/** "both sides", "the two countries", "the ministers": the parties that were named together last. */
function collective(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const head = sentence.words[phrase.head]!;
  const first = sentence.words[phrase.start]!;
  const before = sentence.words[phrase.start - 1];
  const count = [first, before, ...sentence.words.slice(phrase.start, phrase.head)]
    .map((w) => COUNTS[w?.lower ?? ''])
    .find((n) => n);
  const plural = head.lower !== singular(head.lower);
  const noun = plural && cast.words.collectiveNouns.has(singular(head.lower));
  if (!noun && !(count && COUNTS[head.lower])) return undefined;
  if (!count && !['the', 'these', 'those', 'our'].includes(first.lower)) return undefined;
  if (sentence.words[phrase.end]?.lower === 'of') return undefined;
  const names = lastGroup(cast, { sentence: sentence.index, word: phrase.start }, count);
  return names && { names, by: 'reference', person: false };
}

/** "the minister", "the senator": the last person whose description has that word. */
function role(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const head = sentence.words[phrase.head]!.lower;
  const definite = sentence.words[phrase.start]!.lower === 'the' || sentence.words[phrase.start]!.class === 'PROPN';
  if (!definite || head !== singular(head) || !cast.words.actorNouns.has(head)) return undefined;
  const here = { sentence: sentence.index, word: phrase.start };
  const office = officeOf(sentence, phrase);
  const inOffice = (title: string): Actor | undefined =>
    lastBefore(
      cast.actors,
      here,
      (a) => a.type === 'person' && holds(cast.people.get(a.name)?.description ?? '', title),
    );
  const exact = office === head ? undefined : inOffice(office);
  const actor = exact ?? (BENEATH.test(office) ? undefined : inOffice(head));
  const found = actor ?? (PERSONAL_NOUNS.has(head) ? recentPerson(sentence, phrase, cast) : undefined);
  return found && { names: [found.name], by: 'reference', person: true };
}

/** "vice president" of "the Vice President". */
const officeOf = ({ words }: Sentence, { start, head }: NounPhrase): string =>
  words
    .slice(start, head + 1)
    .filter((word) => word.class !== 'DET')
    .map(({ lower }) => lower)
    .join(' ');

const BENEATH = /^(vice|deputy|former) /;

/** True if the description gives the office itself, not one beneath it: no "vice president", no "adviser to the president". */
const holds = (description: string, office: string): boolean =>
  BENEATH.test(office)
    ? ` ${description} `.includes(` ${office} `)
    : ` ${description} `.replace(/ (vice|deputy|former|(to|of|for) the) (?=\S)/g, ' not-').includes(` ${office} `);

/** Nouns for a person that a text uses for somebody it has just named, without having said so. */
const PERSONAL_NOUNS = new Set(
  'minister president democrat republican senator secretary chairman ambassador commissioner premier governor lawmaker diplomat negotiator executive chancellor congressman representative'.split(
    ' ',
  ),
);

const recentPerson = (sentence: Sentence, phrase: NounPhrase, cast: Cast): Actor | undefined =>
  lastSubject(cast.actors, { sentence: sentence.index, word: phrase.start }, ({ type }) => type === 'person');

/** "the committee": the last organization before this place whose name has that word. */
function organization(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const head = sentence.words[phrase.head]!.lower;
  if (!cast.words.actorNouns.has(head)) return undefined;
  const before = sentence.words.slice(phrase.start, phrase.head).some(({ class: c }) => c === 'PROPN');
  if (before) return undefined;
  const actor = lastBefore(
    cast.actors,
    { sentence: sentence.index, word: phrase.start },
    (a) => a.type === 'organization' && ` ${a.name.toLowerCase()} `.includes(` ${head} `),
  );
  return actor && { names: [actor.name], by: 'reference', person: false };
}

/** A name that no recognizer knew: the person whose last name it is, else the words as they stand. */
function unknownName(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const head = sentence.words[phrase.head]!;
  if (head.class !== 'PROPN' || head.mention || !/^\p{Lu}\p{L}/u.test(head.text)) return undefined;
  if (cast.words.thingNouns.has(singular(head.lower))) return undefined;
  // A plural that opens a sentence is a capital by place: "Prices will".
  if (phrase.start === 0 && phrase.head === 0 && /[^s]s$/.test(head.lower)) return undefined;
  const known = cast.actors.findLast(({ name, type }) => type === 'person' && name.endsWith(' ' + head.text));
  if (known) return { names: [known.name], by: 'name', person: true };
  return { names: [literal(sentence, phrase)], by: 'noun', person: false };
}

/** "officials", "the opposition": nobody by name; the words themselves are the party. */
function commonNoun(sentence: Sentence, phrase: NounPhrase, cast: Cast): Party | undefined {
  const head = sentence.words[phrase.head]!;
  if (!cast.words.actorNouns.has(singular(head.lower))) return undefined;
  const countries = countriesAfterOf(sentence, phrase, cast);
  if (countries.length > 0) return { names: countries, by: 'name', person: false };
  return { names: [literal(sentence, phrase)], by: 'noun', person: false };
}

/** "the presidents of Ukraine and the United States". */
function countriesAfterOf(sentence: Sentence, phrase: NounPhrase, cast: Cast): string[] {
  const names: string[] = [];
  let at = phrase.end;
  for (;;) {
    const { lower, text } = sentence.words[at] ?? { lower: '', text: '' };
    const links = names.length === 0 ? lower === 'of' : lower === 'and' || text === ',';
    const next = links ? sentence.phrases.find(({ start }) => start === at + 1) : undefined;
    const party = next && partyOfWord(sentence, next.head, cast);
    if (!party || !cast.words.countryNames.has(party.names[0]!)) return names;
    names.push(...party.names);
    at = next.end;
  }
}

/** The words of a noun phrase without article, with an "of …" that tells which ("members of the council"). */
export function literal(sentence: Sentence, phrase: NounPhrase): string {
  const { words } = sentence;
  let { start } = phrase;
  while (start < phrase.head && (words[start]!.class === 'DET' || words[start]!.class === 'ADV')) start++;
  let { end } = phrase;
  if (words[end]?.lower === 'of') {
    const rest = sentence.phrases.find((p) => p.start === end + 1);
    if (rest) end = rest.end;
  }
  const whole = textBetween(sentence, start, end);
  // "Officials" at the start of a sentence are no other than "officials" inside it.
  const text =
    start === 0 && /^\p{Lu}\p{Ll}+s$/u.test(words[0]!.text) && !words[0]!.mention
      ? whole[0]!.toLowerCase() + whole.slice(1)
      : whole;
  return text.replace(/\s*\([^)]*\)$/, '');
}

export const textBetween = (sentence: Sentence, start: number, end: number): string => {
  let text = '';
  for (let i = start; i < end; i++) {
    const word = sentence.words[i]!;
    text += (i > start && word.start > sentence.words[i - 1]!.end ? ' ' : '') + word.text;
  }
  return text;
};

function resolvePronoun(sentence: Sentence, i: number, cast: Cast, as?: string): Party | undefined {
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
  if (pronoun === 'they' || pronoun === 'them') {
    const names = lastPlural(cast.actors, here) ?? lastGroup(cast, here, undefined);
    return names && { names, by: 'reference', person: false };
  }
  if (pronoun === 'we' || pronoun === 'us') {
    return cast.principals.length > 0 ? { names: cast.principals, by: 'reference', person: false } : undefined;
  }
  return undefined;
}

/** True if the subject of the verb before is a thing, "the bill …, which it", so that "it" is no party. */
function meansThing(sentence: Sentence, i: number, cast: Cast): boolean {
  const group = sentence.groups.findLast(({ end, form }) => end <= i && form === 'finite');
  const phrase = group && sentence.phrases.findLast(({ end }) => end <= group.start);
  const head = phrase && sentence.words[phrase.head]!;
  if (!head || head.class === 'PRON' || head.mention) return false;
  return !cast.words.actorNouns.has(singular(head.lower)) && !cast.words.countries.has(head.lower);
}

/** The nearest subject of this or the previous three sentences; else the nearest of all. */
function lastSubject(actors: readonly Actor[], here: Place, fits: (actor: Actor) => boolean): Actor | undefined {
  const recent = (a: Actor): boolean => a.sentence >= here.sentence - 3 && fits(a);
  return lastBefore(actors, here, (a) => a.subject && recent(a)) ?? lastBefore(actors, here, fits);
}
