import type { BlockVersion } from '../document/blockVersion';
import { countBefore, keep, keepInSteps, touched, unchanged, type Watched } from '../document/byBlock';
import { differingBy, exchanged, spliced } from '../document/spliced';
import type { Resolved } from '../entities/resolveEntities';
import type { Resolution } from '../entities/resolution';
import type { LocalMention } from '../recognition/mention';
import type { Steps } from '../steps';
import { partitionPoint } from '../text/partitionPoint';
import type { ActLexicon } from './actLexicon';
import { listActors, type Actor, type Named, type Names } from './actors';
import { firstCalled, type FirstCalled } from './firstCalled';
import { aroundPeople, describePeople, type Described, type Person } from './people';
import { countriesIn, genreOf, principalsOf, titleOf, type Genre } from './genre';
import { readSentences, type BlockSentences } from './sentence';
import { voiceOf } from './voice';
import { flat } from '../flat';
import { valueAt, withChanges, type LayeredMap } from '../layeredMap';
import { sameItems } from '../sameItems';

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
  /** By block and mention of a person: the words around it. */
  readonly around: readonly (readonly (readonly string[])[])[];
  readonly described: Described;
  readonly people: ReadonlyMap<string, Person>;
  readonly lastNames: ReadonlyMap<string, string>;
  /** By block, their sentences counted in the block; the same in their places; and those of the whole document. */
  readonly actors: readonly (readonly Actor[])[];
  readonly placed: readonly (readonly Actor[])[];
  readonly allActors: readonly Actor[];
  readonly firstCalled: FirstCalled;
  readonly homes: LayeredMap<string, string>;
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

/** In steps; with the survey of the version before, only what has become different. */
export function* survey(
  version: BlockVersion,
  resolution: Resolution,
  lexicon: ActLexicon,
  previous?: Survey,
): Steps<Survey> {
  const { mentions } = resolution;
  const sentences = yield* readSentences(
    version,
    mentions,
    lexicon,
    previous && { sentences: previous.sentences, mentions: previous.resolution.mentions },
  );
  const counted = previous && { values: previous.sentences, counts: previous.firstSentences };
  const firstSentences = countBefore(version, sentences, (block) => block.sentences.length, counted);
  const named = namedEntities(resolution, previous);
  const names = namesByBlock(version, resolution, named, previous);
  const watchedSentences: Watched = [sentences, previous?.sentences];
  const around = yield* keepInSteps(version, previous?.around, (i) => aroundPeople(sentences[i]!, lexicon.parties), {
    watched: [watchedSentences],
    same: sameAround,
  });
  const described = knownPeople(resolution, named, around, lexicon, previous);
  const { people } = described;
  const lastNames = people === previous?.people ? previous.lastNames : byLastName(people);
  const stirredPeople = [...difference(previous?.people, people), ...difference(previous?.lastNames, lastNames)];
  yield;
  const actors = yield* keepInSteps(
    version,
    previous?.actors,
    (i) => listActors(sentences[i]!.sentences, namesOf(mentions[i]!, names[i]!), people, lexicon.parties),
    {
      watched: [watchedSentences, [names, previous?.names]],
      stays: stirredPeople.length === 0 ? undefined : (_, i) => !speaksOf(names[i]!, stirredPeople),
      same: sameWords,
    },
  );
  const placed = keep(version, previous?.placed, (i) => placeActors(actors[i]!, firstSentences[i]!), {
    watched: [
      [actors, previous?.actors],
      [firstSentences, previous?.firstSentences],
    ],
  });
  const allActors = actorsInOrder(version, placed, previous);
  const moved = previous ? movedHomes(actors, allActors, previous) : homesOf(allActors);
  const homes = withChanges(previous?.homes, moved);
  const facts = factsOf(version, allActors, firstSentences, sentences, lexicon, previous);
  return {
    ...{ version, resolution, sentences, firstSentences, named, names, around, described, people, lastNames },
    ...{ actors, placed, allActors, homes },
    firstCalled:
      previous && allActors === previous.allActors && people === previous.people
        ? previous.firstCalled
        : firstCalled(allActors, people),
    facts: previous && sameFacts(previous.facts, facts) ? previous.facts : facts,
    stirred: new Set(previous && [...stirredPeople, ...moved.keys()]),
  };
}

/** Who the mentions of a block are. */
export const namesOf = (mentions: readonly LocalMention[], names: readonly Named[]): Names =>
  new Map(mentions.map((mention, n) => [mention, names[n]!]));

/** True if two lists of actors of a block look alike from another block: where in a sentence they stand is its own affair. */
export const sameActors = (a: readonly Actor[], b: readonly Actor[]): boolean => sameItems(a, b, sameActor);

/** True if they also stand at the same words of their sentences. */
const sameWords = (a: readonly Actor[], b: readonly Actor[]): boolean =>
  sameItems(a, b, (x, y) => x.word === y.word && sameActor(x, y));

const sameActor = (a: Actor, b: Actor): boolean =>
  a.name === b.name &&
  a.type === b.type &&
  a.country === b.country &&
  a.sentence === b.sentence &&
  a.subject === b.subject &&
  a.leading === b.leading &&
  a.possessive === b.possessive;

/** Those that are as they were stay the same objects. */
function namedEntities({ entities }: Resolution, previous: Survey | undefined): readonly Named[] {
  if (!previous) return entities.map(nameEntity);
  if (previous.resolution.entities === entities) return previous.named;
  const before = previous.named;
  const { start, end } = differingBy(entities, before, isNamedSo);
  const behind = end + before.length - entities.length;
  const between = new Map(before.slice(start, behind).map((named) => [named.entity.id, named]));
  const made = entities.slice(start, end).map((entity) => {
    const same = between.get(entity.id);
    return same && isNamedSo(entity, same) ? same : nameEntity(entity);
  });
  return spliced(before, start, made, behind);
}

const nameEntity = ({ id, name, type, country, stated }: Resolved): Named => ({
  entity: { id, name, type, country },
  name: stated,
});

const isNamedSo = ({ id, stated, country }: Resolved, { entity, name }: Named): boolean =>
  entity.id === id && name === stated && entity.country === country;

/** The same list as before for a block whose mentions are still who they were. */
function namesByBlock(
  version: BlockVersion,
  { entityOf, firstMentions, byBlock }: Resolution,
  named: readonly Named[],
  previous: Survey | undefined,
): Survey['names'] {
  const nameAt = (i: number, n: number): Named => named[entityOf[firstMentions[i]! + n]!]!;
  const namesAt = (i: number): readonly Named[] => byBlock[i]!.map((_, n) => nameAt(i, n));
  const sameEntities = named === previous?.named && entityOf === previous.resolution.entityOf;
  if (!previous || sameEntities) return keep(version, previous?.names, namesAt);
  const stays = (before: number, i: number): boolean => {
    const names = previous.names[before]!;
    if (names.length !== byBlock[i]!.length) return false;
    for (let n = 0; n < names.length; n++) if (names[n] !== nameAt(i, n)) return false;
    return true;
  };
  return keep(version, previous.names, namesAt, { stays });
}

function knownPeople(
  { entities }: Resolution,
  named: readonly Named[],
  around: Survey['around'],
  { parties }: ActLexicon,
  previous: Survey | undefined,
): Described {
  const known = previous?.described;
  if (known && previous.resolution.entities === entities && unchanged(previous.around, around, sameAround))
    return known;
  const described = describePeople(entities, named, flat(around), parties, known);
  return known && difference(known.people, described.people).length === 0
    ? { ...described, people: known.people }
    : described;
}

const sameAround = (a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean =>
  sameItems(a, b, (x, y) => sameItems(x, y));

const byLastName = (people: ReadonlyMap<string, Person>): ReadonlyMap<string, string> =>
  new Map([...people.keys()].map((name) => [name.slice(name.lastIndexOf(' ') + 1), name]));

/** The keys under which two maps hold different values; none without a map before. */
function difference<Value>(before: ReadonlyMap<string, Value> | undefined, now: ReadonlyMap<string, Value>): string[] {
  if (!before || before === now) return [];
  const keys: string[] = [];
  for (const [key, value] of now) if (before.get(key) !== value || !before.has(key)) keys.push(key);
  for (const key of before.keys()) if (!now.has(key)) keys.push(key);
  return keys;
}

const speaksOf = (names: readonly Named[], stirred: readonly string[]): boolean =>
  names.some(({ name }) => stirred.includes(name));

const placeActors = (actors: readonly Actor[], first: number): readonly Actor[] =>
  actors.length === 0 ? actors : actors.map((actor) => ({ ...actor, sentence: first + actor.sentence }));

/** The actors of all blocks; those of the version before with the part that is different put in, as a long text has thousands. */
function actorsInOrder(
  version: BlockVersion,
  placed: readonly (readonly Actor[])[],
  previous: Survey | undefined,
): readonly Actor[] {
  if (!previous) return flat(placed);
  if (unchanged(previous.placed, placed, sameWords)) return previous.allActors;
  const { allActors, firstSentences } = previous;
  const { start, end } = touched(version, [[placed, previous.placed]]);
  const above = (block: number): number => {
    const sentence = firstSentences[block] ?? Infinity;
    return partitionPoint(allActors.length, (i) => allActors[i]!.sentence < sentence);
  };
  const behind = above(end + previous.placed.length - placed.length);
  return spliced(allActors, above(start), flat(placed.slice(start, end)), behind);
}

/** The country of each name where it first acts. */
function homesOf(actors: readonly Actor[]): ReadonlyMap<string, string | undefined> {
  const homes = new Map<string, string | undefined>();
  for (const { name, country } of actors) if (!homes.has(name)) homes.set(name, country);
  return homes;
}

/** Who has another home than before: only those can who act where it is said otherwise who acts. */
function movedHomes(
  actors: Survey['actors'],
  allActors: readonly Actor[],
  previous: Survey,
): ReadonlyMap<string, string | undefined> {
  const { gone, come } = exchanged(actors, previous.actors);
  const { start, end } = differingBy(come, gone, sameActor);
  const changed = [...come.slice(start, end), ...gone.slice(start, end + gone.length - come.length)];
  const moved = new Map<string, string | undefined>();
  for (const name of new Set(changed.map((actor) => actor.name))) {
    const home = allActors.find((actor) => actor.name === name)?.country;
    if (home !== valueAt(previous.homes, name)) moved.set(name, home);
  }
  return moved;
}

function factsOf(
  version: BlockVersion,
  actors: readonly Actor[],
  firstSentences: Int32Array,
  sentences: readonly BlockSentences[],
  { parties }: ActLexicon,
  previous: Survey | undefined,
): Facts {
  const genre = genreOf(version);
  const title = titleOf(version);
  const sameTitle = previous && titleOf(previous.version) === title;
  return {
    genre,
    principals: genre === 'news' ? [] : principalsOf(version, actors, firstSentences, sentences, parties.countries),
    titleCountries: sameTitle ? previous.facts.titleCountries : countriesIn(title, parties.countries),
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
