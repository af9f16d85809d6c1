import { builtOnce } from '../builtOnce';
import type { KnownMention } from './knownMention';

/**
 * Takes "the Treasury" and "Congress" for plain words where they cannot be the body that the gazetteers know by the bare
 * word: the document tells of other countries, and nothing else in it is of that body's country.
 */
export function withoutForeignBodies(known: readonly KnownMention[]): readonly KnownMention[] {
  if (!known.some(({ isBareBody }) => isBareBody)) return known;
  const countries = new Set<string>();
  for (const { isBareBody, country } of known) if (!isBareBody && country !== undefined) countries.add(country);
  if (countries.size === 0) return known;
  return known.map((each) => (each.isBareBody && !countries.has(each.country!) ? asPlainWord(each) : each));
}

/** Each time the same, so that it tells the same as in the version before. */
const asPlainWord = builtOnce(({ mention: { value: _, ...mention }, ...each }: KnownMention): KnownMention => ({
  ...each,
  mention,
}));
