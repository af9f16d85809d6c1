import type { Actor } from './actors';
import { ALL, type ActorsInOrder, type Lookup } from './cast';
import { holds } from './office';
import type { Person } from './people';
import { partitionPoint } from '../text/partitionPoint';

/** A place in the text before which something is looked for. */
export interface Place {
  readonly sentence: number;
  readonly word: number;
}

/** Words that count parties. */
export const COUNTS: ReadonlyMap<string, number> = new Map(
  Object.entries({ both: 2, neither: 2, two: 2, three: 3, four: 4, five: 5 }),
);

/** How many sentences back the subject of a sentence is still what "they" means. */
const REACH = 3;

/**
 * The countries that were named together last: the principals of a joint statement, the subjects of a sentence shortly before,
 * else the last ones before this place, taken sentence by sentence until enough are found.
 */
export function lastGroup(
  { principals, actors }: { readonly principals: readonly string[]; readonly actors: ActorsInOrder },
  here: Place,
  count: number | undefined,
): string[] | undefined {
  if (principals.length > 1 && (!count || principals.length >= count)) return principals.slice(0, count);
  return subjectsTogether(actors, here, count) ?? namedLast(actors, here, count);
}

/** True if this sentence, or the one before it, names two countries before this place. */
export const haveJustMet = (actors: ActorsInOrder, here: Place): boolean =>
  bySentence(actors, here)
    .slice(0, 2)
    .some((all) => countriesOf(all).length === 2);

/** What "they" means: subjects named together, or the one body or government that was the last subject. */
export function lastPlural(actors: ActorsInOrder, here: Place): string[] | undefined {
  for (const leading of leadingBySentence(actors, here)) {
    const countries = countriesOf(leading);
    if (countries.length > 1) return countries;
    const body = leading.find(({ type }) => type === 'organization') ?? leading.find(({ type }) => type === 'place');
    if (body) return [body.name];
  }
  return undefined;
}

function subjectsTogether(actors: ActorsInOrder, here: Place, count: number | undefined): string[] | undefined {
  for (const all of bySentence(actors, here)) {
    const leading = countriesOf(all.filter((actor) => actor.leading));
    if (count ? leading.length === count : leading.length > 1) return leading;
    const named = countriesOf(all.filter(({ possessive }) => !possessive));
    if (count !== undefined && named.length === count) return named;
  }
  return undefined;
}

/** The actors before the main verb, of this and the sentences shortly before, the nearest first. */
const leadingBySentence = (actors: ActorsInOrder, here: Place): Actor[][] =>
  bySentence(actors, here).map((all) => all.filter(({ leading }) => leading));

function bySentence({ list: actors, looked }: ActorsInOrder, here: Place): Actor[][] {
  const lists: Actor[][] = [];
  looked(here.sentence - REACH);
  let end = countBefore(actors, here);
  for (let sentence = here.sentence; sentence >= here.sentence - REACH; sentence--) {
    let start = end;
    while (start > 0 && actors[start - 1]!.sentence >= sentence) start--;
    lists.push(actors.slice(start, end));
    end = start;
  }
  return lists;
}

function namedLast(
  { list: actors, looked }: ActorsInOrder,
  here: Place,
  count: number | undefined,
): string[] | undefined {
  const wanted = count ?? 2;
  const names: string[] = [];
  let enough = -1;
  const last = countBefore(actors, here) - 1;
  const farthest = Math.max(0, last - MEMORY + 1);
  let i = last;
  for (; i >= farthest; i--) {
    const actor = actors[i]!;
    if (actor.possessive) continue;
    if (actor.sentence < enough) break;
    const name = actor.country ?? (actor.type === 'place' ? actor.name : undefined);
    if (!name || names.includes(name)) continue;
    names.unshift(name);
    if (names.length === wanted && count) break;
    if (names.length >= wanted) enough = actor.sentence;
  }
  looked(i < 0 ? ALL : actors[Math.max(i, farthest)]!.sentence);
  return names.length >= 2 ? names : undefined;
}

/** How many actors stand before a place; actors come in text order. */
export const countBefore = (actors: readonly Place[], here: Place): number =>
  partitionPoint(actors.length, (i) => {
    const { sentence, word } = actors[i]!;
    return sentence < here.sentence || (sentence === here.sentence && word < here.word);
  });

/** How many actors back a reference may reach: enough for any article, and a long treaty stays readable in linear time. */
const MEMORY = 300;

/** The nearest actor before a place that fits, in no sentence before `since`. */
export function lastBefore(
  { list: actors, looked }: ActorsInOrder,
  here: Place,
  fits: (actor: Actor) => boolean,
  since = ALL,
): Actor | undefined {
  const last = countBefore(actors, here) - 1;
  for (let i = last; i >= 0; i--) {
    const actor = actors[i]!;
    if (actor.sentence < since) break;
    const found = fits(actor);
    if (found || last - i === MEMORY - 1) looked(actor.sentence);
    if (found) return actor;
    if (last - i === MEMORY - 1) return undefined;
  }
  looked(since);
  return undefined;
}

/** The nearest organization before a place that has a word in its name, and others beside it; `fits` asks more of the name. */
export function lastOrganization(
  actors: ActorsInOrder,
  here: Place,
  noun: string,
  fits: (name: string) => boolean = () => true,
): Actor | undefined {
  const isMeant = ({ name, nouns }: Actor): boolean =>
    nouns.includes(noun) && name.toLowerCase() !== noun && fits(name);
  if (actors.firstCalled.organization(noun) < countBefore(actors.list, here)) return lastBefore(actors, here, isMeant);
  actors.missed(noun);
  return undefined;
}

/** The nearest person before a place who holds an office. */
export function lastOfficer(
  { actors, people }: { readonly actors: ActorsInOrder; readonly people: Lookup<Person> },
  here: Place,
  office: string,
): Actor | undefined {
  if (actors.firstCalled.officer(office) < countBefore(actors.list, here))
    return lastBefore(actors, here, ({ type, name }) => type === 'person' && holds(people.get(name), office));
  actors.missed(office);
  return undefined;
}

const countriesOf = (actors: readonly Actor[]): string[] => [
  ...new Set(actors.map(({ country }) => country).filter((country) => country !== undefined)),
];
