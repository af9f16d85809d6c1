import type { PolicyDocument } from '../document/policyDocument';
import { groupBy } from '../groupBy';
import type { EntityType, LocalMention, Mention } from '../recognition/mention';
import type { RecognitionLexicon } from '../recognition/recognitionLexicon';
import { namesByAcronym } from './definedAcronyms';
import { entityCountry } from './entityCountry';
import type { Entity } from './entity';
import { EMPTY_GLOSSARY, findEntry, type Glossary } from './glossary/glossary';
import { GLOSSARY_RULE } from './glossary/glossaryMentions';
import { knownMentions, type KnownMention } from './knownMention';
import { plainName } from './nameForms';
import { withOfficeCountries } from './officeCountries';
import { officeHolder } from './officeHolder';
import { organizationNames } from './organizationNames';
import { personNames } from './personNames';
import { placeName } from './places';
import { eventNames } from './eventNames';

/** An entity whose mentions are told by their number in the document, from 0 in text order, so that it has no place yet. */
export interface Resolved extends Omit<Entity, 'mentions'> {
  readonly members: readonly number[];
}

/**
 * What the mentions of one document share, in order of first mention. Every mention belongs to exactly one entity;
 * mentions are expected in text order. The glossary's word is final on what its forms mean and whom they act for.
 */
export function resolveMentions(
  known: readonly KnownMention[],
  lexicon: RecognitionLexicon,
  glossary: Glossary = EMPTY_GLOSSARY,
): readonly Resolved[] {
  const names = namesOf(known, lexicon);
  const groups = groupBy(known.keys(), (n) => {
    const { mention } = known[n]!;
    return `${mention.type}:${names.get(mention) ?? mention.text}`;
  });
  const entities = [...groups].map(([id, members]) => {
    const entity = entityOf(
      id,
      members,
      members.map((n) => known[n]!),
      lexicon,
    );
    const party = findEntry(glossary, entity.name, entity.type)?.party;
    return party === undefined ? entity : { ...entity, country: party };
  });
  return withOfficeCountries(entities);
}

/** The entities with their mentions, which come in text order. */
export const placeEntities = (resolved: readonly Resolved[], mentions: readonly Mention[]): readonly Entity[] =>
  resolved.map(({ members, ...entity }) => ({ ...entity, mentions: members.map((n) => mentions[n]!) }));

/** The entities of a document, from its mentions in text order. */
export function resolveEntities(
  document: PolicyDocument,
  mentions: readonly Mention[],
  lexicon: RecognitionLexicon,
  glossary: Glossary = EMPTY_GLOSSARY,
): readonly Entity[] {
  const known = [...groupBy(mentions, ({ block }) => block)].flatMap(([block, inBlock]) =>
    knownMentions(document.blocks[block]!.prose.text, inBlock, lexicon),
  );
  return placeEntities(resolveMentions(known, lexicon, glossary), mentions);
}

type Names = ReadonlyMap<LocalMention, string>;

function namesOf(known: readonly KnownMention[], lexicon: RecognitionLexicon): Names {
  const mentions = known.map(({ mention }) => mention);
  const plain = mentions.filter(
    (m) => m.type === 'date' || m.type === 'amount' || m.type === 'product' || m.type === 'agreement',
  );
  const acronyms = namesByAcronym(known.flatMap((each) => each.acronyms));
  return new Map([
    ...plain.map((m): [LocalMention, string] => [m, m.value ?? plainName(m.text)]),
    ...ofType(mentions, 'place').map((m): [LocalMention, string] => [m, placeName(m, lexicon)]),
    ...withOfficeHolders(personNames(ofType(mentions, 'person')), known, lexicon),
    ...organizationNames(ofType(mentions, 'organization'), acronyms),
    ...eventNames(ofType(mentions, 'event')),
    ...mentions.filter((m) => m.rule === GLOSSARY_RULE).map((m): [LocalMention, string] => [m, m.value!]),
  ]);
}

/** Surnames that the document leaves alone, filled up with the leader who holds the office named with them. */
function withOfficeHolders(names: Names, known: readonly KnownMention[], lexicon: RecognitionLexicon): Names {
  const standings = new Map(known.map(({ mention, standing }) => [mention, standing]));
  const lone = [...names].filter(([, name]) => !name.includes(' '));
  const full = new Map(
    [...groupBy(lone, ([, name]) => name)].flatMap(([name, group]): [string, string][] => {
      const holder = officeHolder(
        name,
        group.flatMap(([mention]) => standings.get(mention) ?? []),
        lexicon,
      );
      return holder === undefined ? [] : [[name, holder]];
    }),
  );
  return new Map([...names].map(([mention, name]) => [mention, full.get(name) ?? name]));
}

function entityOf(
  id: string,
  members: readonly number[],
  known: readonly KnownMention[],
  lexicon: RecognitionLexicon,
): Resolved {
  const { type } = known[0]!.mention;
  const name = id.slice(type.length + 1);
  const aliases = [...new Set(known.map(({ mention }) => plainName(mention.text)))].filter((form) => form !== name);
  const standings = known.flatMap(({ standing }) => standing ?? []);
  const roles = distinct(standings.flatMap((standing) => standing.roles));
  const said = standings.find((s) => s.country !== undefined)?.country;
  const own = entityCountry(type, name, lexicon);
  // A person's country follows the office of the day; a body's is its own, and the text tells only what is not known.
  const country =
    type === 'organization' ? (own ?? (isInternational(name, lexicon) ? undefined : said)) : (said ?? own);
  return { id, name, type, aliases, roles, country, members };
}

/** Without repetitions that differ only in case; the first form stays. */
function distinct(roles: readonly string[]): string[] {
  return [...groupBy(roles, (role) => role.toLowerCase()).values()].map(([first]) => first!);
}

const ofType = (mentions: readonly LocalMention[], type: EntityType): LocalMention[] =>
  mentions.filter((m) => m.type === type);

const isInternational = (name: string, lexicon: RecognitionLexicon): boolean =>
  lexicon.internationalOrganizations.find(name) !== undefined;
