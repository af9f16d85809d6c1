import { keep, sameItems, unchanged, type BlockVersion } from '../document/blockVersion';
import type { Resolution } from '../entities/resolution';
import type { LocalMention } from '../recognition/mention';
import type { ActLexicon } from './actLexicon';
import { listActors, supportedName, type Actor, type Named, type Names } from './actors';
import { describePeople, aroundPeople, type Person } from './people';
import { countriesIn, genreOf, principalsOf, titleOf, type Genre } from './genre';
import { readSentences, type BlockSentences } from './sentence';
import { voiceOf } from './voice';

/** Everything about a document that the rules look up: who is in it, who speaks, what genre it is. */
export interface Survey {
  readonly version: BlockVersion;
  readonly resolution: Resolution;
  readonly sentences: readonly BlockSentences[];
  /** By block: the number of its first sentence in the document. */
  readonly firstSentences: Int32Array;
  /** By entity: the name under which commitments list it. */
  readonly named: readonly Named[];
  /** By block: the entities of its mentions. */
  readonly names: readonly (readonly Named[])[];
  /** By block and mention: the words around persons. */
  readonly around: readonly (readonly (readonly string[])[])[];
  readonly people: ReadonlyMap<string, Person>;
  readonly lastNames: ReadonlyMap<string, string>;
  /** By block, their sentences counted in the block; the same in their places; and those of the whole document. */
  readonly actors: readonly (readonly Actor[])[];
  readonly placed: readonly (readonly Actor[])[];
  readonly allActors: readonly Actor[];
  readonly homes: ReadonlyMap<string, string | undefined>;
  readonly facts: Facts;
  /** Names about which the document says something else than its version before did. */
  readonly stirred: ReadonlySet<string>;
}

/** What the document is as a whole. */
interface Facts {
  readonly genre: Genre;
  readonly principals: readonly string[];
  readonly titleCountries: readonly string[];
  readonly voice: string | undefined;
  /** ISO 8601 date of publication. */
  readonly published: string | undefined;
}

export function survey(version: BlockVersion, resolution: Resolution, lexicon: ActLexicon, previous?: Survey): Survey {
  const { mentions } = resolution;
  const sentences = readSentences(version, mentions, lexicon, previous?.sentences);
  const firstSentences = countSentences(sentences);
  const named = namedEntities(resolution, previous);
  const names = namesByBlock(version, resolution, named, previous);
  const sameSentences = (before: number, i: number): boolean => sentences[i] === previous!.sentences[before];
  const around = keep(version, previous?.around, (i) => aroundPeople(sentences[i]!), sameSentences);
  const people = knownPeople(resolution, named, around, lexicon, previous);
  const lastNames = people === previous?.people ? previous.lastNames : byLastName(people);
  const stirredPeople = [...difference(previous?.people, people), ...difference(previous?.lastNames, lastNames)];
  const actors = keep(
    version,
    previous?.actors,
    (i) => listActors(sentences[i]!.sentences, namesOf(mentions[i]!, names[i]!), people, lexicon.parties),
    (before, i) =>
      sameSentences(before, i) && names[i] === previous!.names[before] && !speaksOf(names[i]!, stirredPeople),
    (a, b) => sameItems(a, b, (x, y) => x.word === y.word && sameActor(x, y)),
  );
  const placed = keep(
    version,
    previous?.placed,
    (i) => placeActors(actors[i]!, firstSentences[i]!),
    (before, i) => actors[i] === previous!.actors[before] && firstSentences[i] === previous!.firstSentences[before],
  );
  const allActors = previous && unchanged(previous.placed, placed, Object.is) ? previous.allActors : placed.flat();
  const homes = previous && unchanged(previous.actors, actors, sameActors) ? previous.homes : homesOf(allActors);
  const facts = factsOf(version, allActors, sentences, lexicon);
  return {
    ...{ version, resolution, sentences, firstSentences, named, names, around, people, lastNames },
    ...{ actors, placed, allActors, homes },
    facts: previous && sameFacts(previous.facts, facts) ? previous.facts : facts,
    stirred: new Set([...stirredPeople, ...difference(previous?.homes, homes)]),
  };
}

/** Who the mentions of a block are. */
export const namesOf = (mentions: readonly LocalMention[], names: readonly Named[]): Names =>
  new Map(mentions.map((mention, n) => [mention, names[n]!]));

/** True if two lists of actors of a block look alike from another block: where in a sentence they stand is its own affair. */
export const sameActors = (a: readonly Actor[], b: readonly Actor[]): boolean => sameItems(a, b, sameActor);

const sameActor = (a: Actor, b: Actor): boolean =>
  a.name === b.name &&
  a.type === b.type &&
  a.country === b.country &&
  a.sentence === b.sentence &&
  a.subject === b.subject &&
  a.leading === b.leading &&
  a.possessive === b.possessive;

function countSentences(sentences: readonly BlockSentences[]): Int32Array {
  const first = new Int32Array(sentences.length);
  for (let i = 1; i < first.length; i++) first[i] = first[i - 1]! + sentences[i - 1]!.sentences.length;
  return first;
}

/** Those that are as they were stay the same objects. */
function namedEntities({ entities, known }: Resolution, previous: Survey | undefined): readonly Named[] {
  if (previous?.resolution.entities === entities) return previous.named;
  const before = new Map(previous?.named.map((named) => [named.entity.id, named]));
  return entities.map((entity) => {
    const { id, name, type, country } = entity;
    const same = before.get(id);
    const supported = supportedName(entity, known);
    if (same && same.name === supported && same.entity.country === country) return same;
    return { entity: { id, name, type, country }, name: supported };
  });
}

/** The same list as before for a block whose mentions are still who they were. */
function namesByBlock(
  version: BlockVersion,
  { entityOf, firstMentions, byBlock }: Resolution,
  named: readonly Named[],
  previous: Survey | undefined,
): Survey['names'] {
  const namesAt = (i: number): readonly Named[] => byBlock[i]!.map((_, n) => named[entityOf[firstMentions[i]! + n]!]!);
  if (named === previous?.named) return keep(version, previous.names, namesAt);
  return keep(version, previous?.names, namesAt, (before, i) => sameItems(previous!.names[before]!, namesAt(i)));
}

function knownPeople(
  { entities }: Resolution,
  named: readonly Named[],
  around: Survey['around'],
  { parties }: ActLexicon,
  previous: Survey | undefined,
): ReadonlyMap<string, Person> {
  const same = previous?.resolution.entities === entities && unchanged(previous.around, around, sameAround);
  if (same) return previous.people;
  return describePeople(entities, named, around.flat(), parties, previous?.people);
}

const sameAround = (a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean =>
  sameItems(a, b, (x, y) => sameItems(x, y));

const byLastName = (people: ReadonlyMap<string, Person>): ReadonlyMap<string, string> =>
  new Map([...people.keys()].map((name) => [name.slice(name.lastIndexOf(' ') + 1), name]));

/** The keys under which two maps hold different values; none without a map before. */
function difference<Value>(before: ReadonlyMap<string, Value> | undefined, now: ReadonlyMap<string, Value>): string[] {
  if (!before || before === now) return [];
  const keys = [...now.keys()].filter((key) => now.get(key) !== before.get(key) || !before.has(key));
  return [...keys, ...[...before.keys()].filter((key) => !now.has(key))];
}

const speaksOf = (names: readonly Named[], stirred: readonly string[]): boolean =>
  stirred.length > 0 && names.some(({ name }) => stirred.includes(name));

const placeActors = (actors: readonly Actor[], first: number): readonly Actor[] =>
  actors.length === 0 ? actors : actors.map((actor) => ({ ...actor, sentence: first + actor.sentence }));

/** The country of each name where it first acts. */
function homesOf(actors: readonly Actor[]): ReadonlyMap<string, string | undefined> {
  const homes = new Map<string, string | undefined>();
  for (const { name, country } of actors) if (!homes.has(name)) homes.set(name, country);
  return homes;
}

function factsOf(
  version: BlockVersion,
  actors: readonly Actor[],
  sentences: readonly BlockSentences[],
  { parties }: ActLexicon,
): Facts {
  const genre = genreOf(version);
  const blocks = genre === 'news' ? [] : sentences.flatMap((block, i) => block.sentences.map(() => i));
  return {
    genre,
    principals: genre === 'news' ? [] : principalsOf(version, actors, blocks, parties.countries),
    titleCountries: countriesIn(titleOf(version), parties.countries),
    voice: voiceOf(version, actors),
    published: version.document.published,
  };
}

const sameFacts = (a: Facts, b: Facts): boolean =>
  a.genre === b.genre &&
  a.voice === b.voice &&
  a.published === b.published &&
  sameItems(a.principals, b.principals) &&
  sameItems(a.titleCountries, b.titleCountries);
