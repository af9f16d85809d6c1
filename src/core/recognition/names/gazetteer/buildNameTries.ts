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

/** Names as they are written, with case. */
export const buildExactTrie = (g: Gazetteers): Steps<NameTrie> =>
  buildTrie('name', [
    [Category.country, formsOf(g.countries)],
    [Category.demonym, valuesOf('demonym', [...g.countries, ...g.regions])],
    [Category.capital, valuesOf('capital', g.countries)],
    [Category.region, formsOf(g.regions)],
    [Category.city, [...valuesOf('city', g.cities), ...formsOf(g.places)]],
    [Category.province, valuesOf('province', g.provinces)],
    [Category.leader, g.leaders.flatMap(({ name, aliases }) => [name, ...aliases.filter(isOfSeveralWords)])],
    [Category.leaderAlias, g.leaders.flatMap(({ aliases }) => aliases.filter((alias) => !isOfSeveralWords(alias)))],
    [Category.internationalOrganization, formsOf(g.internationalOrganizations)],
    [Category.governmentBody, formsOf(g.governmentBodies)],
    [Category.company, formsOf(g.companies)],
    [Category.agreement, formsOf(g.agreements)],
    [Category.givenName, formsOf(g.givenNames)],
    [Category.surname, formsOf(g.surnames)],
  ]);

/** Nouns and titles in any case. */
export const buildNounTrie = (g: Gazetteers): Steps<NameTrie> =>
  buildTrie('lower', [
    [Category.role, formsOf(g.roles)],
    [Category.organizationNoun, formsOf(g.organizationNouns)],
    [Category.placeNoun, formsOf(g.placeNouns)],
    [Category.calendar, formsOf(g.calendar)],
    [Category.otherNoun, formsOf(g.otherNouns)],
  ]);

const formsOf = (entries: readonly GazetteerEntry[]): readonly string[] =>
  entries.flatMap(({ name, aliases }) => (aliases.length === 0 ? name : [name, ...aliases]));

const valuesOf = (key: string, entries: readonly GazetteerEntry[]): readonly string[] =>
  entries.flatMap(({ fields }) => fields.get(key) ?? []);

const isOfSeveralWords = (name: string): boolean => name.includes(' ');
