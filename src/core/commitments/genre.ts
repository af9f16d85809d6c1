import type { BlockVersion } from '../document/blockVersion';
import { builtOnce } from '../builtOnce';
import { partitionPoint } from '../text/partitionPoint';
import type { Actor } from './actors';
import type { BlockSentences } from './sentence';

/** "undertakings" for joint statements and fact sheets, where "will" is a pledge; "news" for everything else. */
export type Genre = 'undertakings' | 'news';

const UNDERTAKINGS =
  /\b(joint (?:[\w'’-]+ ){0,3}(?:statement|communiqu[eé]|declaration|readout)|fact ?sheet|communiqu[eé]|declaration|framework (?:for|agreement)|memorandum|agreement between|agreement on|summit statement|leaders['’] statement)\b/i;

export const genreOf = (version: BlockVersion): Genre =>
  UNDERTAKINGS.test(titleOf(version)) ? 'undertakings' : 'news';

/** The title, or what stands in its place: the first line. */
export const titleOf = ({ document: { title }, blocks }: BlockVersion): string =>
  title ?? blocks[0]?.text.slice(0, LONGEST_TITLE) ?? '';

const LONGEST_TITLE = 200;

/** How many blocks of a joint statement are searched for the parties that issue it. */
const OPENING_BLOCKS = 2;

/** The parties of a joint statement: the countries its title names, else those of its opening. */
export function principalsOf(
  version: BlockVersion,
  actors: readonly Actor[],
  firstSentences: Int32Array,
  sentences: readonly BlockSentences[],
  countries: ReadonlyMap<string, string>,
): readonly string[] {
  const { document, blocks } = version;
  const issuers = issuersIn(document.title ?? '', countries);
  const title = countriesIn(issuers, countries);
  if (title.length > 1) return title;
  const first = Math.max(0, sentences.findIndex(speaks));
  const end = firstSentences[first + OPENING_BLOCKS] ?? Infinity;
  const opening = actors.slice(
    0,
    partitionPoint(actors.length, (i) => actors[i]!.sentence < end),
  );
  const body = firstSentences[sentences.findIndex((block, i) => speaks(block) && blocks[i]!.kind !== 'heading')];
  const together = distinct(opening.filter(({ sentence, leading }) => sentence === body && leading));
  if (together.length > 1) return together;
  // Where the title names its issuers by office alone, countries of the opening may be what they speak about.
  if (issuers !== document.title) return oftenTogether(actors) ?? title;
  const all = [...new Set([...title, ...distinct(opening)])];
  return /joint|communiqu/i.test(document.title ?? '') ? all.slice(0, 2) : title;
}

const speaks = ({ sentences }: BlockSentences): boolean => sentences.length > 0;

/** The countries that most often lead a sentence together, if they do so more than once. */
const oftenTogether = builtOnce((actors: readonly Actor[]): readonly string[] | undefined => {
  const times = new Map<string, { readonly names: readonly string[]; count: number }>();
  const sentences = new Map<number, Actor[]>();
  for (const actor of actors) {
    if (actor.leading) sentences.set(actor.sentence, [...(sentences.get(actor.sentence) ?? []), actor]);
  }
  for (const together of sentences.values()) {
    const names = distinct(together);
    const key = [...names].sort().join('; ');
    if (names.length > 1) times.set(key, { names, count: (times.get(key)?.count ?? 0) + 1 });
  }
  const best = [...times.values()].sort((a, b) => b.count - a.count)[0];
  return best && best.count > 1 ? best.names : undefined;
});

const distinct = (actors: readonly Actor[]): string[] => [
  ...new Set(actors.map(({ country }) => country).filter((name) => name !== undefined)),
];

/** The part of a title that names who issues the text, without what it is about: "by the two presidents" of "… on Brazil". */
function issuersIn(title: string, countries: ReadonlyMap<string, string>): string {
  const named = /\b(?:by|from|between)\s+(.+)/is.exec(title)?.[1];
  if (named !== undefined) {
    const offices = beforeSubject(named);
    return countriesIn(offices, countries).length === 0 && countriesIn(title, countries).length > 1 ? title : offices;
  }
  const before = beforeSubject(title);
  return countriesIn(before, countries).length > 1 ? before : title;
}

const beforeSubject = (text: string): string => text.replace(/\s(?:on|for|regarding|concerning|following)\s.*$/is, '');

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
