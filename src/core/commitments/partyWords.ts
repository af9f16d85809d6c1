/** Words of `media/lexicons/parties.yaml`, all lower case. */
export interface PartyWords {
  /** Canonical country by name, adjective, capital or seat of government. */
  readonly countries: ReadonlyMap<string, string>;
  /** The canonical names alone. */
  readonly countryNames: ReadonlySet<string>;
  readonly governmentNouns: ReadonlySet<string>;
  readonly actorNouns: ReadonlySet<string>;
  /** Things that a capital letter does not make a party: "the Agreement", "Article". */
  readonly thingNouns: ReadonlySet<string>;
  readonly executiveRoles: readonly string[];
  readonly legislativeRoles: readonly string[];
  readonly collectiveNouns: ReadonlySet<string>;
}

type PartyFile = Readonly<Record<string, unknown>>;

/** Takes the file as the YAML parser gives it. */
export function parsePartyFile(value: unknown): PartyWords {
  const file = (value ?? {}) as PartyFile;
  const countries = (file['countries'] ?? {}) as Readonly<Record<string, readonly string[]>>;
  return {
    countries: countryIndex(countries),
    countryNames: new Set(Object.keys(countries)),
    governmentNouns: new Set(words(file['governmentNouns'])),
    actorNouns: new Set(words(file['actorNouns'])),
    thingNouns: new Set(words(file['thingNouns'])),
    executiveRoles: words(file['executiveRoles']),
    legislativeRoles: words(file['legislativeRoles']),
    collectiveNouns: new Set(words(file['collectiveNouns'])),
  };
}

/** The noun in the singular: "ministers" → "minister", "countries" → "country"; a guess from the ending. */
export function singular(noun: string): string {
  if (/ies$/.test(noun) && noun.length > 4) return noun.slice(0, -3) + 'y';
  if (/(ch|sh|x|ss)es$/.test(noun)) return noun.slice(0, -2);
  if (/men$/.test(noun)) return noun.slice(0, -3) + 'man';
  return /[^s]s$/.test(noun) ? noun.slice(0, -1) : noun;
}

function countryIndex(countries: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  const index = new Map<string, string>();
  for (const [name, others] of Object.entries(countries)) {
    index.set(name.toLowerCase(), name);
    for (const other of others) index.set(other, name);
  }
  return index;
}

const words = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
