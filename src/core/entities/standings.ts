import type { LocalMention } from '../recognition/mention';
import type { RecognitionLexicon } from '../recognition/recognitionLexicon';
import { trailingCountry } from './countries';
import { standingOf, type Standing } from './standing';

/** How far titles are looked for around a name, in characters. */
const WINDOW = 110;

/** Titles and country at each person of a text. A title belongs to one name: the window ends where the next name begins. */
export function standingsOf(
  text: string,
  persons: readonly LocalMention[],
  lexicon: RecognitionLexicon,
): readonly Standing[] {
  return persons.map((mention, index) => {
    const from = persons[index - 1]?.prose.end ?? 0;
    const before = text.slice(Math.max(from, mention.prose.start - WINDOW), mention.prose.start);
    const next = persons[index + 1];
    const nextName = next ? next.prose.start - mention.prose.end : Infinity;
    const behind = { text: text.slice(mention.prose.end, mention.prose.end + WINDOW), nextName };
    return standingOf(lastClause(before), behind, lexicon);
  });
}

/** "Japan’s Liberal Democratic Party", "the Chinese Commerce Ministry": whose body it is, where the text says so. */
export function possessorOf(text: string, { prose }: LocalMention, lexicon: RecognitionLexicon): Standing {
  const before = text.slice(Math.max(0, prose.start - LONGEST_COUNTRY), prose.start);
  // eslint-disable-next-line redos/no-vulnerable -- it reads the few units before a name
  const words = /(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}$/u.exec(before)?.[0].trim().split(/\s+/) ?? [];
  return { roles: [], country: trailingCountry(words, lexicon) };
}

/** "Bosnia and Herzegovina" and the like are met by their adjectives; longer names are rare before a body's name. */
const LONGEST_COUNTRY = 40;

/** What follows the last mark that ends a title's reach; the stops of "U.S." and "Gov." do not. */
function lastClause(text: string): string {
  const marks = [
    ...text.matchAll(
      /[;:!?"“”()]|\s[–—-]\s|(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gov|Gen|Sen|Rep|Adm|Col|St))\.\s|,(?=\s+\S)/gu,
    ),
  ];
  const last = marks.at(-1);
  return last ? text.slice(last.index + last[0].length) : text;
}
