import { said, type Message } from '../../message';
import type { RecognitionLexicon } from '../recognitionLexicon';
import type { NameType } from './nameTags';

/** What a gazetteer says about a name. */
export interface KnownName {
  /** Canonical: "United States" for "US". */
  readonly name: string;
  readonly reason: Message;
}

/** Looks a form up in the gazetteers that hold its type; undefined when none knows it. */
export function knownName(form: string, type: NameType, lexicon: RecognitionLexicon): KnownName | undefined {
  if (type === 'person') return entry(lexicon.leaders.find(form)?.name, said`leader in the gazetteer`);
  if (type === 'place') return knownPlace(form, lexicon);
  const { internationalOrganizations, governmentBodies, companies } = lexicon;
  return (
    entry(internationalOrganizations.find(form)?.name, said`international organization in the gazetteer`) ??
    entry(governmentBodies.find(form)?.name, said`government body in the gazetteer`) ??
    entry(companies.find(form)?.name, said`company in the gazetteer`)
  );
}

function knownPlace(form: string, { countries, capitals, regions, places }: RecognitionLexicon): KnownName | undefined {
  const country = countries.find(form);
  if (country) return entry(country.name, said`country in the gazetteer`);
  const capital = capitals.get(form);
  // The first form of a capital is its usual one: "Washington" for "Washington, D.C.".
  if (capital) return entry(capitalOf(capital.fields.get('capital'), form), said`capital of ${capital.name}`);
  const region = entry(regions.find(form)?.name, said`region in the gazetteer`);
  return region ?? entry(places.find(form)?.name, said`place in the gazetteer`);
}

/** Spellings of one city start alike ("Washington, D.C."); others are other cities ("The Hague", "Amsterdam"). */
const capitalOf = (capitals: readonly string[] | undefined, form: string): string =>
  capitals?.find((capital) => form.startsWith(`${capital},`) || form.startsWith(`${capital} `)) ?? form;

const entry = (name: string | undefined, reason: Message): KnownName | undefined =>
  name === undefined ? undefined : { name, reason };
