import type { BlockVersion } from '../document/blockVersion';
import type { Actor } from './actors';
import { titleOf } from './genre';

const SPOKEN = /\b(?:statement|remarks|letter|message|address|speech|op-?ed) (?:by|from|of|to)\b/i;

/** The person in whose name a document speaks: the one whom the title of a statement or of remarks names. */
export function voiceOf(version: BlockVersion, actors: readonly Actor[]): string | undefined {
  const title = titleOf(version).replace(/\s+/g, ' ');
  if (!SPOKEN.test(title)) return undefined;
  return actors.find(({ name, type }) => type === 'person' && title.includes(lastName(name)))?.name;
}

const lastName = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
