import type { Steps } from '../../../steps';
import { Category } from './categories';
import { buildTrie, type NameTrie } from './nameTrie';
import type { GazetteerEntry } from './parseGazetteer';

/** The gazetteer files by name, as read. */
export type Gazetteers = Readonly<Record<GazetteerName, readonly GazetteerEntry[]>>;

export const GAZETTEERS = [
  'countries',
  'regions',
  'cities',
  'places',
  'provinces',
  'leaders',
  'internationalOrganizations',
  'governmentBodies',
  'companies',
  'agreements',
  'commodities',
  'currencies',
  'givenNames',
  'surnames',
  'roles',
  'organizationNouns',
  'placeNouns',
  'calendar',
  'otherNouns',
] as const;
export type GazetteerName = (typeof GAZETTEERS)[number];

type Named = readonly [name: string, category: number];

/** Names as they are written, with case. */
export const buildExactTrie = (g: Gazetteers): Steps<NameTrie> => buildTrie('name', exactNames(g));

/** Nouns and titles in any case. */
export const buildNounTrie = (g: Gazetteers): Steps<NameTrie> => buildTrie('lower', lowerNames(g));

function* exactNames(g: Gazetteers): Generator<Named> {
  yield* forms(g.countries, Category.country);
  yield* values(g.countries, 'demonym', Category.demonym);
  yield* values(g.countries, 'capital', Category.capital);
  yield* forms(g.regions, Category.region);
  yield* values(g.regions, 'demonym', Category.demonym);
  yield* values(g.cities, 'city', Category.city);
  yield* forms(g.places, Category.city);
  yield* values(g.provinces, 'province', Category.province);
  for (const { name, aliases } of g.leaders) {
    yield [name, Category.leader];
    for (const alias of aliases) yield [alias, alias.includes(' ') ? Category.leader : Category.leaderAlias];
  }
  yield* forms(g.internationalOrganizations, Category.internationalOrganization);
  yield* forms(g.governmentBodies, Category.governmentBody);
  yield* forms(g.companies, Category.company);
  yield* forms(g.agreements, Category.agreement);
  yield* forms(g.givenNames, Category.givenName);
  yield* forms(g.surnames, Category.surname);
}

function* lowerNames(g: Gazetteers): Generator<Named> {
  yield* forms(g.roles, Category.role);
  yield* forms(g.organizationNouns, Category.organizationNoun);
  yield* forms(g.placeNouns, Category.placeNoun);
  yield* forms(g.calendar, Category.calendar);
  yield* forms(g.otherNouns, Category.otherNoun);
}

function* forms(entries: readonly GazetteerEntry[], category: number): Generator<Named> {
  for (const { name, aliases } of entries) {
    yield [name, category];
    for (const alias of aliases) yield [alias, category];
  }
}

function* values(entries: readonly GazetteerEntry[], key: string, category: number): Generator<Named> {
  for (const { fields } of entries) for (const value of fields.get(key) ?? []) yield [value, category];
}
