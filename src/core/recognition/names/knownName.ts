import { said, type Message } from '../../message';
import type { RecognitionLexicon } from '../recognitionLexicon';
import type { GazetteerEntry } from './gazetteer/parseGazetteer';
import type { NameType } from './nameTags';

/** What a gazetteer says about a name. */
export interface KnownName {
  /** Canonical: "United States" for "US". */
  readonly name: string;
  readonly reason: Message;
}

/** Looks a form up in the gazetteers that hold its type; undefined when none knows it. */
export function knownName(form: string, type: NameType, lexicon: RecognitionLexicon): KnownName | undefined {
  if (type === 'person') return known(lexicon.leaders.find(form), LEADER);
  if (type === 'place') return knownPlace(form, lexicon);
  const { internationalOrganizations, governmentBodies, companies } = lexicon;
  return (
    known(internationalOrganizations.find(form), INTERNATIONAL_ORGANIZATION) ??
    known(governmentBodies.find(form), GOVERNMENT_BODY) ??
    known(companies.find(form), COMPANY)
  );
}

function knownPlace(form: string, { countries, capitals, regions, places }: RecognitionLexicon): KnownName | undefined {
  const country = known(countries.find(form), COUNTRY);
  if (country) return country;
  const capital = capitals.get(form);
  // The first form of a capital is its usual one: "Washington" for "Washington, D.C.".
  if (capital)
    return { name: capitalOf(capital.fields.get('capital'), form), reason: said`capital of ${capital.name}` };
  return known(regions.find(form), REGION) ?? known(places.find(form), PLACE);
}

/** Spellings of one city start alike ("Washington, D.C."); others are other cities ("The Hague", "Amsterdam"). */
const capitalOf = (capitals: readonly string[] | undefined, form: string): string =>
  capitals?.find((capital) => form.startsWith(`${capital},`) || form.startsWith(`${capital} `)) ?? form;

/** Made once: nearly every name is asked of several gazetteers. */
const LEADER = said`leader in the gazetteer`;
const INTERNATIONAL_ORGANIZATION = said`international organization in the gazetteer`;
const GOVERNMENT_BODY = said`government body in the gazetteer`;
const COMPANY = said`company in the gazetteer`;
const COUNTRY = said`country in the gazetteer`;
const REGION = said`region in the gazetteer`;
const PLACE = said`place in the gazetteer`;

const known = (entry: GazetteerEntry | undefined, reason: Message): KnownName | undefined =>
  entry && { name: entry.name, reason };
