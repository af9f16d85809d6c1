import type { Problem } from '../problem';
import type { ReadData } from '../readData';
import { decodeUtf8 } from '../text/decodeUtf8';
import { byField, indexEntries, type EntryIndex } from './names/gazetteer/entryIndex';
import { parseGazetteer, type GazetteerEntry } from './names/gazetteer/parseGazetteer';

/** What recognition knows about the world before it reads a text: the gazetteers and the name model, loaded once. */
export interface RecognitionLexicon {
  /** Countries and territories; `find('U.S.')?.name` is "United States". */
  readonly countries: EntryIndex;
  /** "Japanese" → the entry of Japan. */
  readonly demonyms: ReadonlyMap<string, GazetteerEntry>;
  /** "Tokyo" → the entry of Japan. */
  readonly capitals: ReadonlyMap<string, GazetteerEntry>;
  /** Continents, seas, states and other places that are neither country nor city. */
  readonly regions: EntryIndex;
  /** Leaders, ministers and heads of institutions; fields "country" and "role". */
  readonly leaders: EntryIndex;
  /** International organizations and blocs; acronyms are among the aliases. */
  readonly internationalOrganizations: EntryIndex;
  /** Ministries, agencies, parliaments, central banks and parties; field "country". */
  readonly governmentBodies: EntryIndex;
  /** Companies, media, universities. */
  readonly companies: EntryIndex;
  /** Treaties and agreements known by name. */
  readonly agreements: EntryIndex;
  /** Goods and sectors in lower case; field "sector". */
  readonly commodities: EntryIndex;
  /** Phrases with a product's word in them that name no product: "think tank". */
  readonly productTraps: EntryIndex;
  /** Units of quantities; the name is the symbol, field "kind". */
  readonly units: EntryIndex;
  /** Wars, crises and meetings known by name. */
  readonly events: EntryIndex;
  /** Names, symbols and ISO codes of currencies; field "country". */
  readonly currencies: EntryIndex;
  /** Titles and role nouns in lower case: "prime minister", "spokesman". */
  readonly roles: ReadonlySet<string>;
  /** Lines of the gazetteers that could not be read. */
  readonly problems: readonly Problem[];
}

/** Reads all gazetteers and the name model, in parallel. Rejects when a file is absent. */
export async function loadRecognitionLexicon(read: ReadData): Promise<RecognitionLexicon> {
  const problems: Problem[] = [];
  const entriesOf = async (name: string): Promise<readonly GazetteerEntry[]> => {
    const file = `lexicons/gazetteer/${name}.txt`;
    const parsed = parseGazetteer(decodeUtf8(await read(file)), file);
    problems.push(...parsed.problems);
    return parsed.value;
  };
  const [
    countries,
    regions,
    leaders,
    international,
    bodies,
    companies,
    agreements,
    commodities,
    currencies,
    roles,
    traps,
    units,
    events,
  ] = await Promise.all(
    [
      'countries',
      'regions',
      'leaders',
      'internationalOrganizations',
      'governmentBodies',
      'companies',
      'agreements',
      'commodities',
      'currencies',
      'roles',
      'productTraps',
      'units',
      'events',
    ].map(entriesOf),
  );
  return {
    countries: indexEntries(countries!),
    demonyms: byField([...countries!, ...regions!], 'demonym'),
    capitals: byField(countries!, 'capital'),
    regions: indexEntries(regions!),
    leaders: indexEntries(leaders!),
    internationalOrganizations: indexEntries(international!),
    governmentBodies: indexEntries(bodies!),
    companies: indexEntries(companies!),
    agreements: indexEntries(agreements!),
    commodities: indexEntries(commodities!),
    currencies: indexEntries(currencies!),
    productTraps: indexEntries(traps!),
    units: indexEntries(units!),
    events: indexEntries(events!),
    roles: new Set(roles!.map(({ name }) => name.toLowerCase())),
    problems,
  };
}
