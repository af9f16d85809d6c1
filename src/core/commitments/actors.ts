import type { Resolved } from '../entities/resolveEntities';
import type { EntityType, LocalMention } from '../recognition/mention';
import type { Lookup } from './cast';
import type { PartyWords } from './partyWords';
import type { Person } from './people';
import type { Sentence } from './sentence';
import type { Word } from './word';

/** A name that stands in the text for somebody who can act. */
export interface Actor {
  readonly name: string;
  readonly type: EntityType;
  /** The country, for a country; the country a person acts for; undefined when not known. */
  readonly country: string | undefined;
  /** Number of the sentence, and of the first word in it. */
  readonly sentence: number;
  readonly word: number;
  /** True where it stands before the sentence's first verb, in no prepositional phrase: what "it" or "he" will mean next. */
  readonly subject: boolean;
  /** True where it stands before the first finite verb of its sentence, in no prepositional phrase. */
  readonly leading: boolean;
  /** True where it only owns what follows: "China's expansion". */
  readonly possessive: boolean;
  /** The words of an organization's name, lower case, by one of which it may be called; empty for others. */
  readonly nouns: readonly string[];
}

/** An entity with the name under which commitments list it. */
export interface Named {
  readonly entity: Pick<Resolved, 'id' | 'name' | 'type' | 'country'>;
  readonly name: string;
}

/** Entities by their mentions in the block that is read. */
export type Names = ReadonlyMap<LocalMention, Named>;

const entityOf = (names: Names, mention: LocalMention): Named['entity'] | undefined => names.get(mention)?.entity;

export const nameOf = (names: Names, mention: LocalMention): string => names.get(mention)?.name ?? mention.text;

/** Lists the persons, organizations, countries and peoples of some sentences in text order. */
export function listActors(
  sentences: readonly Sentence[],
  names: Names,
  people: Lookup<Person>,
  words: PartyWords,
): readonly Actor[] {
  const actors: Actor[] = [];
  for (const sentence of sentences) {
    const verb = sentence.groups.find(({ form }) => form === 'finite')?.start ?? sentence.words.length;
    let i = 0;
    while (i < sentence.words.length) {
      const actor = actorAt(sentence, i, verb, names, people, words);
      if (actor) actors.push(actor);
      const { mention } = sentence.words[i]!;
      i++;
      while (mention && i < sentence.words.length && sentence.words[i]!.mention === mention) i++;
    }
  }
  return actors;
}

/** True for a mention of somebody who can act, or be met: a person, an organization or a place. */
export const isOfActor = (mention: LocalMention | undefined): mention is LocalMention =>
  mention !== undefined && ACTING.has(mention.type);

const ACTING: ReadonlySet<EntityType> = new Set(['person', 'organization', 'place']);

function actorAt(
  sentence: Sentence,
  i: number,
  verb: number,
  names: Names,
  people: Lookup<Person>,
  words: PartyWords,
): Actor | undefined {
  const word = sentence.words[i]!;
  const { mention } = word;
  const acting = isOfActor(mention);
  const listed = acting ? undefined : countryOfWord(word, words);
  if (!acting && listed === undefined) return undefined;
  let end = i + 1;
  while (mention && sentence.words[end]?.mention === mention) end++;
  const acts = i < verb || sentence.groups.some(({ start, form }) => start === end && form === 'finite');
  const possessive = /^['’]s?$/.test(sentence.words[end]?.text ?? '');
  const subject = acts && !possessive && sentence.words[i - 1]?.class !== 'ADP';
  const leading = i < verb && subject;
  const place = { sentence: sentence.index, word: i, subject, leading, possessive, nouns: NONE };
  if (acting) {
    const entity = entityOf(names, mention);
    const name = nameOf(names, mention);
    // The recognizers know more countries than the list of words for governments does.
    const own = words.countries.get(name.toLowerCase()) ?? (entity?.country === name ? name : undefined);
    if (mention.type === 'person') return { name, type: 'person', country: people.get(name)?.country, ...place };
    if (mention.type === 'place' && !own) return undefined;
    return {
      name: mention.type === 'place' ? own! : name,
      type: mention.type,
      country: own ?? entity?.country,
      ...place,
      nouns: mention.type === 'organization' ? name.toLowerCase().split(' ') : NONE,
    };
  }
  return { name: listed!, type: 'place', country: listed, ...place };
}

const NONE: readonly string[] = [];

/** The country that a capitalized word names by itself; "US" may be the word "us" in capitals. */
function countryOfWord({ text, lower }: Word, { countries }: PartyWords): string | undefined {
  const country = lower === 'us' ? undefined : countries.get(lower);
  return country && /^\p{Lu}/u.test(text) ? country : undefined;
}
