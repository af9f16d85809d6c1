import type { PolicyDocument } from '../document/policyDocument';
import type { Actor } from './actors';

/** "undertakings" for joint statements and fact sheets, where "will" is a pledge; "news" for everything else. */
export type Genre = 'undertakings' | 'news';

const UNDERTAKINGS =
  /\b(joint (?:[\w'’-]+ ){0,3}(?:statement|communiqu[eé]|declaration)|fact ?sheet|communiqu[eé]|declaration|framework (?:for|agreement)|memorandum|agreement between|agreement on|summit statement|leaders['’] statement)\b/i;

export const genreOf = (document: PolicyDocument): Genre =>
  UNDERTAKINGS.test(titleOf(document)) ? 'undertakings' : 'news';

/** The title, or what stands in its place: the first line. */
export const titleOf = ({ title, blocks }: PolicyDocument): string =>
  title ?? blocks[0]?.prose.text.slice(0, LONGEST_TITLE) ?? '';

const LONGEST_TITLE = 200;

/** How many blocks of a joint statement are searched for the parties that issue it. */
const OPENING_BLOCKS = 2;

/** The parties of a joint statement: the countries its title names, else those of its opening. Empty for news. */
export function principalsOf(
  document: PolicyDocument,
  actors: readonly Actor[],
  sentenceBlocks: readonly number[],
  countries: ReadonlyMap<string, string>,
): readonly string[] {
  if (genreOf(document) === 'news') return [];
  const title = countriesIn(document.title ?? '', countries);
  if (title.length > 1) return title;
  const first = sentenceBlocks[0] ?? 0;
  const opening = actors.filter(({ sentence }) => (sentenceBlocks[sentence] ?? 0) < first + OPENING_BLOCKS);
  const names = [...new Set(opening.map(({ country }) => country).filter((name) => name !== undefined))];
  const all = [...new Set([...title, ...names])];
  return /joint|communiqu/i.test(document.title ?? '') ? all.slice(0, 2) : title;
}

/** Countries by name or adjective, in text order, each once. */
export function countriesIn(text: string, countries: ReadonlyMap<string, string>): string[] {
  const parts = text
    .replace(/[-–—]/g, ' ')
    .split(/[\s,;:()]+/)
    .filter(Boolean);
  const found: string[] = [];
  let i = 0;
  while (i < parts.length) {
    const length = [3, 2, 1].find(
      (n) =>
        /^\p{Lu}/u.test(parts[i]!) &&
        countries.has(
          parts
            .slice(i, i + n)
            .join(' ')
            .toLowerCase()
            .replace(/['’]s?$/, ''),
        ),
    );
    const name =
      length &&
      countries.get(
        parts
          .slice(i, i + length)
          .join(' ')
          .toLowerCase()
          .replace(/['’]s?$/, ''),
      );
    if (name && !found.includes(name)) found.push(name);
    i += length ?? 1;
  }
  return found;
}
