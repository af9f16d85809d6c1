import { countryName, groupedLines, type GazetteerFile } from './gazetteerFile';

/** A `country-region-data` record: name, ISO code, and its regions with their codes. */
export type CountryRegions = readonly [string, string, readonly (readonly [string, string])[]];

/** Countries whose first-level divisions news names without the country beside them. */
const COUNTRIES = new Set(
  'AF AU BR CA CN DE ES ET FR ID IN IQ IR IT JP KR MM MX MY NG PH PK RU SY TH TR UA US VN YE ZA'.split(' '),
);

/** Words that some lists append to the name proper. */
const SUFFIX =
  / (?:Province|Region|State|Oblast|Oblast'|Krai|Kray|Republic|Prefecture|Governorate|District|Sheng|Shi|Zizhiqu)$|-(?:do|si)$| \(.*\)$/;

export function provincesFile(
  countries: readonly CountryRegions[],
  names: Readonly<Record<string, string | string[]>>,
): GazetteerFile {
  const byCountry = new Map<string, string[]>();
  for (const [, code, regions] of countries) {
    if (!COUNTRIES.has(code)) continue;
    const clean = regions
      .map(([name]) => name.replace(SUFFIX, '').trim())
      .filter((n) => /^\p{Lu}[^;|/,]{2,}$/u.test(n));
    byCountry.set(countryName(code, names), [...new Set(clean)]);
  }
  return {
    name: 'provinces.txt',
    lines: [
      '# States and provinces of larger countries. Written by "npm run gazetteer".',
      '# Source: the npm package country-region-data 4 (MIT), after ISO 3166-2.',
      '# "Country | province: …; …".',
      ...groupedLines('province', byCountry),
    ],
  };
}
