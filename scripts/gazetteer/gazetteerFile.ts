/** A gazetteer file as it is written: its name below the gazetteer folder and its lines, comments first. */
export interface GazetteerFile {
  readonly name: string;
  readonly lines: readonly string[];
}

/** The ISO list's official names, where news has a shorter one; these are the names of `countries.txt`. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  BO: 'Bolivia',
  BN: 'Brunei',
  CI: 'Ivory Coast',
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  CV: 'Cape Verde',
  CZ: 'Czech Republic',
  FM: 'Micronesia',
  GB: 'United Kingdom',
  GM: 'Gambia',
  HK: 'Hong Kong',
  IR: 'Iran',
  KP: 'North Korea',
  KR: 'South Korea',
  LA: 'Laos',
  MD: 'Moldova',
  MK: 'North Macedonia',
  MM: 'Myanmar',
  MO: 'Macau',
  PS: 'Palestine',
  RU: 'Russia',
  SY: 'Syria',
  TL: 'East Timor',
  TR: 'Turkey',
  TW: 'Taiwan',
  TZ: 'Tanzania',
  US: 'United States',
  VA: 'Vatican City',
  VE: 'Venezuela',
  VN: 'Vietnam',
};

/** The name of a country by its ISO 3166 code, as `countries.txt` writes it. */
export function countryName(code: string, names: Readonly<Record<string, string | string[]>>): string {
  const official = names[code];
  return SHORT_NAMES[code] ?? (Array.isArray(official) ? official[0] : official) ?? code;
}

/** One line per country: "Japan | city: Osaka; Kyoto". */
export function groupedLines(key: string, byCountry: ReadonlyMap<string, readonly string[]>): string[] {
  return [...byCountry]
    .filter(([, names]) => names.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([country, names]) => `${country} | ${key}: ${names.join('; ')}`);
}
