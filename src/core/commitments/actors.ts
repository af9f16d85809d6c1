import type { Entity } from '../entities/entity';
import { GLOSSARY_RULE } from '../entities/glossary/glossaryMentions';
import type { EntityType, Mention } from '../recognition/mention';
import type { PartyWords } from './partyWords';
import type { Person } from './people';
import type { Sentence } from './sentence';

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
}

/** An entity with the name under which commitments list it. */
interface Named {
  readonly entity: Entity;
  readonly name: string;
}

/** Entities by the place of their mentions. */
export type Names = ReadonlyMap<string, Named>;

export function indexNames(entities: readonly Entity[]): Names {
  const names = new Map<string, Named>();
  for (const entity of entities) {
    const named = { entity, name: supportedName(entity) };
    for (const mention of entity.mentions) names.set(keyOf(mention), named);
  }
  return names;
}

export const entityOf = (names: Names, mention: Mention): Entity | undefined => names.get(keyOf(mention))?.entity;

export const nameOf = (names: Names, mention: Mention): string => names.get(keyOf(mention))?.name ?? mention.text;

/**
 * The canonical name that the document supports: a country's own name, and the one that people gave in the glossary; for
 * others the fullest form that stands in the text, since a gazetteer may know a longer one than any reader of this text can
 * check.
 */
function supportedName(entity: Entity): string {
  if (entity.type === 'place' || entity.mentions.some(({ rule }) => rule === GLOSSARY_RULE)) return entity.name;
  const forms = entity.mentions.map(({ text }) => text.replace(/\s+/g, ' '));
  if (forms.includes(entity.name)) return entity.name;
  const fullest = forms.reduce((best, form) => (form.length > best.length ? form : best), '');
  return entity.type !== 'organization' || fullest.includes(' ') ? fullest : entity.name;
}

/** Lists the persons, organizations, countries and peoples of the document in text order. */
export function listActors(
  sentences: readonly Sentence[],
  names: Names,
  people: ReadonlyMap<string, Person>,
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

const ACTING: ReadonlySet<EntityType> = new Set(['person', 'organization', 'place']);

function actorAt(
  sentence: Sentence,
  i: number,
  verb: number,
  names: Names,
  people: ReadonlyMap<string, Person>,
  words: PartyWords,
): Actor | undefined {
  const word = sentence.words[i]!;
  const { mention } = word;
  let end = i + 1;
  while (mention && sentence.words[end]?.mention === mention) end++;
  const acts = i < verb || sentence.groups.some(({ start, form }) => start === end && form === 'finite');
  const possessive = /^['’]s?$/.test(sentence.words[end]?.text ?? '');
  const subject = acts && !possessive && sentence.words[i - 1]?.class !== 'ADP';
  const leading = i < verb && subject;
  const place = { sentence: sentence.index, word: i, subject, leading, possessive };
  if (mention && ACTING.has(mention.type)) {
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
    };
  }
  const country = /^\p{Lu}/u.test(word.text) ? words.countries.get(word.lower) : undefined;
  return country && word.lower !== 'us' ? { name: country, type: 'place', country, ...place } : undefined;
}

const keyOf = (mention: Mention): string => `${mention.span.start}-${mention.span.end}`;
