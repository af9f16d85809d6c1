import type { BlockVersion } from '../document/blockVersion';
import { builtOnce } from '../builtOnce';
import type { Actor } from './actors';
import { titleOf } from './genre';

const SPOKEN = /\b(?:statement|remarks|letter|message|address|speech|op-?ed) (?:by|from|of|to)\b/i;

/** The person in whose name a document speaks: the one whom the title of a statement or of remarks names. */
export function voiceOf(version: BlockVersion, actors: readonly Actor[]): string | undefined {
  const title = titleOf(version).replace(/\s+/g, ' ');
  if (!SPOKEN.test(title)) return undefined;
  return personsOf(actors).find((name) => title.includes(lastName(name)));
}

/** In order of their first act; a long text has few persons, but many acts. */
const personsOf = builtOnce((actors: readonly Actor[]): readonly string[] => [
  ...new Set(actors.filter(({ type }) => type === 'person').map(({ name }) => name)),
]);

const lastName = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
