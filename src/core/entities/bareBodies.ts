import type { LocalMention } from '../recognition/mention';
import type { KnownMention } from './knownMention';

/**
 * Takes "the Treasury" and "Congress" for plain words where they cannot be the body that the gazetteers know by the bare
 * word: the document tells of other countries, and nothing else in it is of that body's country.
 */
export function withoutForeignBodies(known: readonly KnownMention[]): readonly KnownMention[] {
  if (!known.some(({ isBareBody }) => isBareBody)) return known;
  const countries = new Set(known.flatMap(({ isBareBody, country }) => (isBareBody ? [] : (country ?? []))));
  if (countries.size === 0) return known;
  return known.map((each) =>
    each.isBareBody && !countries.has(each.country!) ? { ...each, mention: withoutValue(each.mention) } : each,
  );
}

function withoutValue({ value: _, ...mention }: LocalMention): LocalMention {
  return mention;
}
