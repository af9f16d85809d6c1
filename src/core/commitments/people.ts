import { builtOnce } from '../builtOnce';
import type { Resolved } from '../entities/resolveEntities';
import type { LocalMention } from '../recognition/mention';
import type { Named } from './actors';
import type { PartyWords } from './partyWords';
import type { BlockSentences, Sentence } from './sentence';

/** What a document tells about a person who speaks or acts. */
export interface Person {
  readonly name: string;
  readonly country: string | undefined;
  /** True for ministers, presidents, envoys: their "we" is their government. */
  readonly executive: boolean;
  /** The words around the name that describe the person, lower case, between blanks: " agriculture secretary ". */
  readonly description: string;
  /** The same without the offices that are another's or beneath: no "vice president", no "adviser to the president". */
  readonly offices: string;
  /** The country of the entity itself, by any name; undefined where only the description may tell one. */
  readonly own: string | undefined;
}

/** What stands before and after each person of a block, in text order, where it tells an office or a country. */
export function aroundPeople(
  { sentences, mentions }: BlockSentences,
  words: PartyWords,
): readonly (readonly string[])[] {
  const around = new Map<LocalMention, string[]>();
  for (const sentence of sentences) collectAround(sentence, words, around);
  return mentions.filter(({ type }) => type === 'person').map((mention) => around.get(mention) ?? NOTHING);
}

const NOTHING: readonly string[] = [];

/** The people of a document, and what they were described by. */
export interface Described {
  readonly people: ReadonlyMap<string, Person>;
  /** The entities of persons by canonical name. */
  readonly persons: ReadonlyMap<string, Resolved>;
  /** By mention of a person: what stands around it. */
  readonly around: readonly (readonly string[])[];
}

/**
 * Puts together what a document says about each person; `named` goes by entity, `around` by mention of a person. The entity's
 * own roles and country count first. Who is described as in the version before stays the same object.
 */
export function describePeople(
  entities: readonly Resolved[],
  named: readonly Named[],
  around: readonly (readonly string[])[],
  words: PartyWords,
  previous?: Described,
): Described {
  const people = new Map<string, Person>();
  const persons = new Map<string, Resolved>();
  entities.forEach((entity, e) => {
    if (entity.type !== 'person') return;
    const { name } = named[e]!;
    const before = previous?.people.get(name);
    const stays = before && staysAs(before, entity, around, previous!);
    people.set(name, stays ? before : describeAnew(entity, around, words, before));
    persons.set(entity.name, entity);
  });
  return { people, persons, around };
}

/** True if a person is described by what described him before, so that it need not be put together to be compared. */
function staysAs(
  person: Person,
  { name, country, roles, members }: Resolved,
  around: Described['around'],
  previous: Described,
): boolean {
  const before = previous.persons.get(name);
  // The numbers may be the very same list, and other words stand around the mentions all the same.
  return (
    person.name === name &&
    person.own === country &&
    before?.roles === roles &&
    members.length === before.members.length &&
    members.every((now, i) => around[now] === previous.around[before.members[i]!])
  );
}

function describeAnew(
  entity: Resolved,
  around: Described['around'],
  words: PartyWords,
  before: Person | undefined,
): Person {
  const description = ` ${phrasesOf(entity, around).join(' ; ')} `;
  return before && isDescribed(before, entity, description) ? before : describe(entity, description, words);
}

/** Each phrase once, lower case: a long text calls its main persons the same hundreds of times. */
function phrasesOf({ roles, members }: Resolved, around: readonly (readonly string[])[]): readonly string[] {
  const phrases = new Set(roles.map((role) => role.toLowerCase()));
  for (const n of members) for (const phrase of around[n]!) phrases.add(phrase);
  return [...phrases];
}

const isDescribed = (person: Person, { name, country }: Resolved, description: string): boolean =>
  person.name === name && person.own === country && person.description === description;

/** How many words before and after a name can describe the person. */
const REACH_BEFORE = 8;
const REACH_AFTER = 10;

function collectAround({ words }: Sentence, known: PartyWords, around: Map<LocalMention, string[]>): void {
  for (let i = 0; i < words.length; i++) {
    const mention = words[i]!.mention;
    if (mention?.type !== 'person' || words[i - 1]?.mention === mention) continue;
    const phrases = [titleBefore(words, i), apposition(words, i)].filter((phrase) => isTelling(phrase, known));
    around.set(mention, [...(around.get(mention) ?? []), ...phrases]);
  }
}

/** True if anything is ever asked of the phrase: other words around a person can change without a change of the person. */
const isTelling = (phrase: string, words: PartyWords): boolean =>
  phrase !== '' &&
  (phrase.split(' ').some((word) => words.actorNouns.has(word)) ||
    words.executiveRoles.some((role) => hasWord(phrase, role)) ||
    words.legislativeRoles.some((role) => hasWord(phrase, role)) ||
    countryIn(phrase, words) !== undefined);

/** "Turkish president" before "Erdoğan"; "Norway's Chief Fisheries Negotiator and Minister of Coastal Trade," too. */
function titleBefore(words: Sentence['words'], i: number): string {
  const parts: string[] = [];
  for (let at = i - 1; at >= 0 && i - at <= REACH_BEFORE; at--) {
    const word = words[at]!;
    const comma = word.text === ',' && at === i - 1;
    if (!comma && ['VERB', 'AUX', 'PUNCT', 'SCONJ', 'PRON'].includes(word.class) && word.text !== '-') break;
    // "assistant to the president for trade": the office is another's.
    const isServed = word.lower === 'to' && /^(NOUN|PROPN)$/.test(words[at - 1]?.class ?? '');
    if (isServed) return ['to', ...parts].join(' ');
    // "The president and Mr. Lie" are two.
    if (word.lower === 'and' && parts.every((part) => HONORIFIC.test(part))) break;
    if (word.mention?.type === 'person' || (word.class === 'ADP' && word.lower !== 'of' && word.lower !== 'for')) break;
    parts.unshift(word.lower);
  }
  return parts.join(' ');
}

const HONORIFIC = /^(mr|mrs|ms|dr|sir)\.?$/;

/** ", external relations commissioner of the EC," after "Willy de Clercq"; "of Nigeria" after "Buhari". */
function apposition(words: Sentence['words'], i: number): string {
  let at = i;
  while (words[at]?.mention === words[i]!.mention) at++;
  if (words[at]?.text !== ',' && words[at]?.lower !== 'of' && words[at]?.text !== '(') return '';
  const parts: string[] = [];
  for (let end = at + 1; end < words.length && end - at <= REACH_AFTER; end++) {
    const word = words[end]!;
    if (['VERB', 'AUX', 'SCONJ', 'PRON'].includes(word.class) || (word.class === 'PUNCT' && word.text !== '-')) break;
    if (word.lower === 'and' || word.mention?.type === 'person') break;
    parts.push(word.lower);
  }
  return parts.join(' ');
}

function describe(entity: Resolved, description: string, words: PartyWords): Person {
  const legislative = words.legislativeRoles.some((role) => hasWord(description, role));
  return {
    name: entity.name,
    country: entity.country
      ? (words.countries.get(entity.country.toLowerCase()) ?? entity.country)
      : countryIn(description, words),
    executive: !legislative && words.executiveRoles.some((role) => hasWord(description, role)),
    description,
    offices: description.replace(/ (vice|deputy|former|(to|of|for) the) (?=\S)/g, ' not-'),
    own: entity.country,
  };
}

/** True if the word, or the words, stand in the text between blanks or its ends. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if ((at === 0 || text[at - 1] === ' ') && (end === text.length || text[end] === ' ')) return true;
  }
  return false;
}

/** The first country, by name, adjective or capital, that the text names. */
export function countryIn(text: string, { countries }: PartyWords): string | undefined {
  const parts = text.toLowerCase().split(/[\s,;]+/);
  const opens = firstWords(countries);
  for (let i = 0; i < parts.length; i++) {
    if (isOfContinent(parts[i - 1], parts[i]!)) continue;
    if (!opens.has(parts[i]!.replace(/'s$/, '')) && !opens.has(parts[i]!)) continue;
    for (let length = 3; length >= 1; length--) {
      const found = countries.get(
        parts
          .slice(i, i + length)
          .join(' ')
          .replace(/'s$/, ''),
      );
      if (found) return found;
    }
  }
  return undefined;
}

/** "Latin *American*" is not of the United States; both words in lower case. */
export const isOfContinent = (before: string | undefined, word: string): boolean =>
  word.startsWith('america') && /^(north|south|latin|central)$/.test(before ?? '');

/** The first word of every form: where none of them stands, nothing longer need be looked up. */
const firstWords = builtOnce(
  (countries: ReadonlyMap<string, string>): ReadonlySet<string> =>
    new Set([...countries.keys()].map((form) => form.split(' ', 1)[0]!)),
);
