import type { LocalMention } from '../recognition/mention';
import type { RecognitionLexicon } from '../recognition/recognitionLexicon';
import { entityCountry } from './entityCountry';
import type { KnownMention } from './knownMention';
import { plainName } from './nameForms';

/**
 * Takes "the Treasury" and "Congress" for plain words where they cannot be the body that the gazetteers know by the bare
 * word: the document tells of other countries, and nothing else in it is of that body's country.
 */
export function withoutForeignBodies(
  known: readonly KnownMention[],
  lexicon: RecognitionLexicon,
): readonly KnownMention[] {
  if (!known.some(isBareBody)) return known;
  const countries = new Set(known.flatMap((each) => (isBareBody(each) ? [] : (countryOf(each, lexicon) ?? []))));
  if (countries.size === 0) return known;
  return known.map((each) =>
    isBareBody(each) && !countries.has(countryOf(each, lexicon)!)
      ? { ...each, mention: withoutValue(each.mention) }
      : each,
  );
}

/** The canonical name says more in front: "US Treasury" for "Treasury". */
const isBareBody = ({ mention: { type, text, value } }: KnownMention): boolean =>
  type === 'organization' && value !== undefined && value.endsWith(` ${plainName(text)}`);

const countryOf = ({ mention }: KnownMention, lexicon: RecognitionLexicon): string | undefined =>
  entityCountry(mention.type, mention.value ?? plainName(mention.text), lexicon);

function withoutValue({ value: _, ...mention }: LocalMention): LocalMention {
  return mention;
}
