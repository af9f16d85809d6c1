import type { Source } from './source';

/** "ministry officials", "a senior official". */
export const isUnnamed = ({ name, plural }: Source): boolean =>
  name !== undefined && !name.includes(';') && (plural ? /^\p{L}?\p{Ll}+s$/u : ONE_OF).test(lastWord(name));

/** "An official said the ministry would wait, although it hoped": the official is no "it". */
export const isOneOf = ({ name }: Source): boolean => name !== undefined && ONE_OF.test(lastWord(name));

/** Nouns for one person who speaks without a name, and is no "it". */
const ONE_OF =
  /^(official|spokes\w+|aide|source|analyst|trader|diplomat|expert|economist|minister|adviser|lawmaker|senator|executive|chairman)$/i;

/** Whom a pronoun means that goes on with what somebody said who was not named. */
export function meant(pronoun: string, unnamed: Source | undefined): Source | undefined {
  if (!unnamed) return undefined;
  if (unnamed.plural) return pronoun === 'they' ? unnamed : undefined;
  return pronoun === 'he' || pronoun === 'she' ? { ...unnamed, person: true } : undefined;
}

/** Nouns of those who say something, and are no party to anything. */
export const SPEAKERS = new Set(
  'source critic opponent observer expert broker dealer banker newspaper magazine biologist scientist'.split(' '),
);

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
