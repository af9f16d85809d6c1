import type { Problem } from '../problem';
import type { ReadData } from '../readData';
import { inOneGo, type Work } from '../steps';
import { decodeUtf8 } from '../text/decodeUtf8';
import { GAZETTEERS, type Gazetteers } from './names/gazetteer/buildNameTries';
import { byField, indexEntries, type EntryIndex } from './names/gazetteer/entryIndex';
import { parseGazetteer, type GazetteerEntry } from './names/gazetteer/parseGazetteer';
import { buildNameModel, NAME_MODEL_FILE, type NameModel } from './names/nameModel';
import { loadTermLexicon, type TermLexicon } from './termLexicon';

/** What recognition knows about the world before it reads a text: the gazetteers and the name model, loaded once. */
export interface RecognitionLexicon extends TermLexicon {
  /** Countries and territories; `find('U.S.')?.name` is "United States". */
  readonly countries: EntryIndex;
  /** "Japanese" → the entry of Japan. */
  readonly demonyms: ReadonlyMap<string, GazetteerEntry>;
  /** "Tokyo" → the entry of Japan. */
  readonly capitals: ReadonlyMap<string, GazetteerEntry>;
  /** Continents, seas, states and other places that are neither country nor city. */
  readonly regions: EntryIndex;
  /** Towns, sites and venues known by name; field "country". */
  readonly places: EntryIndex;
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
  /** Names, symbols and ISO codes of currencies; field "country". */
  readonly currencies: EntryIndex;
  /** Titles and role nouns in lower case: "prime minister", "spokesman". */
  readonly roles: ReadonlySet<string>;
  readonly names: NameModel;
  /** Lines of the gazetteers that could not be read. */
  readonly problems: readonly Problem[];
}

/**
 * Reads all gazetteers and the name model, in parallel; `work` has the steps done of what takes long. Rejects when a file is
 * absent or the model is damaged.
 */
export async function loadRecognitionLexicon(read: ReadData, work: Work = inOneGo): Promise<RecognitionLexicon> {
  const [{ gazetteers, problems }, model] = await Promise.all([loadGazetteers(read), read(NAME_MODEL_FILE)]);
  const termProblems: Problem[] = [];
  const terms = await loadTermLexicon(read, termProblems);
  return {
    ...terms,
    countries: indexEntries(gazetteers.countries),
    demonyms: byField([...gazetteers.countries, ...gazetteers.regions], 'demonym'),
    capitals: byField(gazetteers.countries, 'capital'),
    regions: indexEntries(gazetteers.regions),
    places: indexEntries(gazetteers.places),
    leaders: indexEntries(gazetteers.leaders),
    internationalOrganizations: indexEntries(gazetteers.internationalOrganizations),
    governmentBodies: indexEntries(gazetteers.governmentBodies),
    companies: indexEntries(gazetteers.companies),
    agreements: indexEntries(gazetteers.agreements),
    commodities: indexEntries(gazetteers.commodities),
    currencies: indexEntries(gazetteers.currencies),
    roles: new Set(gazetteers.roles.map(({ name }) => name.toLowerCase())),
    names: await work(buildNameModel(model, gazetteers)),
    problems: [...problems, ...termProblems],
  };
}

/** The gazetteer files by name, and their unreadable lines. */
export async function loadGazetteers(
  read: ReadData,
): Promise<{ readonly gazetteers: Gazetteers; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const entriesOf = async (name: string): Promise<readonly [string, readonly GazetteerEntry[]]> => {
    const file = `lexicons/gazetteer/${name}.txt`;
    const parsed = parseGazetteer(decodeUtf8(await read(file)), file);
    problems.push(...parsed.problems);
    return [name, parsed.value];
  };
  const entries = await Promise.all(GAZETTEERS.map(entriesOf));
  return { gazetteers: Object.fromEntries(entries) as Gazetteers, problems };
}
