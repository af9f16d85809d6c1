import type { Entity } from '../entities/entity';
import { nameOf, type Names } from './actors';
import type { PartyWords } from './partyWords';
import type { Sentence } from './sentence';

/** What a document tells about a person who speaks or acts. */
export interface Person {
  readonly name: string;
  readonly country: string | undefined;
  /** True for ministers, presidents, envoys: their "we" is their government. */
  readonly executive: boolean;
  /** The words around the name that describe the person, lower case: "agriculture secretary". */
  readonly description: string;
}

/** Reads what stands before and after each person's name; the entity's own roles and country count first. */
export function describePeople(
  sentences: readonly Sentence[],
  entities: readonly Entity[],
  names: Names,
  words: PartyWords,
): ReadonlyMap<string, Person> {
  const around = new Map<number, string[]>();
  for (const sentence of sentences) collectAround(sentence, around);
  const people = new Map<string, Person>();
  for (const entity of entities) {
    if (entity.type !== 'person') continue;
    const seen = entity.mentions.flatMap(({ span }) => around.get(span.start) ?? []);
    const name = entity.mentions[0] ? nameOf(names, entity.mentions[0]) : entity.name;
    people.set(name, describe(entity, [...entity.roles, ...seen].join(' ; ').toLowerCase(), words));
  }
  return people;
}

/** How many words before and after a name can describe the person. */
const REACH_BEFORE = 8;
const REACH_AFTER = 10;

function collectAround({ words }: Sentence, around: Map<number, string[]>): void {
  for (let i = 0; i < words.length; i++) {
    const mention = words[i]!.mention;
    if (mention?.type !== 'person' || words[i - 1]?.mention === mention) continue;
    const known = around.get(mention.span.start) ?? [];
    around.set(mention.span.start, [...known, titleBefore(words, i), apposition(words, i)]);
  }
}

/** "Turkish president" before "Erdoğan"; "Norway's Chief Fisheries Negotiator and Minister of Coastal Trade," too. */
function titleBefore(words: Sentence['words'], i: number): string {
  const parts: string[] = [];
  for (let at = i - 1; at >= 0 && i - at <= REACH_BEFORE; at--) {
    const word = words[at]!;
    const comma = word.text === ',' && at === i - 1;
    if (!comma && ['VERB', 'AUX', 'PUNCT', 'SCONJ', 'PRON'].includes(word.class) && word.text !== '-') break;
    if (word.mention?.type === 'person' || (word.class === 'ADP' && word.lower !== 'of' && word.lower !== 'for')) break;
    parts.unshift(word.lower);
  }
  return parts.join(' ');
}

/** ", external relations commissioner of the EC," after "Willy de Clercq"; "of Nigeria" after "Buhari". */
function apposition(words: Sentence['words'], i: number): string {
  let at = i;
  while (words[at]?.mention === words[i]!.mention) at++;
  if (words[at]?.text !== ',' && words[at]?.lower !== 'of' && words[at]?.text !== '(') return '';
  const parts: string[] = [];
  for (let end = at + 1; end < words.length && end - at <= REACH_AFTER; end++) {
    const word = words[end]!;
    if (['VERB', 'AUX', 'SCONJ', 'PRON'].includes(word.class) || (word.class === 'PUNCT' && word.text !== '-')) break;
    if (word.lower === 'and' || word.mention?.type === 'person') break;
    parts.push(word.lower);
  }
  return parts.join(' ');
}

function describe(entity: Entity, description: string, words: PartyWords): Person {
  const legislative = words.legislativeRoles.some((role) => hasWord(description, role));
  return {
    name: entity.name,
    country: entity.country
      ? (words.countries.get(entity.country.toLowerCase()) ?? entity.country)
      : countryIn(description, words),
    executive: !legislative && words.executiveRoles.some((role) => hasWord(description, role)),
    description,
  };
}

const hasWord = (text: string, word: string): boolean => ` ${text} `.includes(` ${word} `);

/** The first country, by name, adjective or capital, that the text names. */
export function countryIn(text: string, { countries }: PartyWords): string | undefined {
  const parts = text.toLowerCase().split(/[\s,;]+/);
  for (let i = 0; i < parts.length; i++) {
    for (let length = 3; length >= 1; length--) {
      const found = countries.get(
        parts
          .slice(i, i + length)
          .join(' ')
          .replace(/'s$/, ''),
      );
      if (found) return found;
    }
  }
  return undefined;
}
