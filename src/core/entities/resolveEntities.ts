import type { PolicyDocument } from '../document/policyDocument';
import { groupBy } from '../groupBy';
import type { EntityType, Mention } from '../recognition/mention';
import type { RecognitionLexicon } from '../recognition/recognitionLexicon';
import { definedAcronyms } from './definedAcronyms';
import { entityCountry } from './entityCountry';
import type { Entity } from './entity';
import { EMPTY_GLOSSARY, findEntry, type Glossary } from './glossary/glossary';
import { GLOSSARY_RULE } from './glossary/glossaryMentions';
import { plainName } from './nameForms';
import { withOfficeCountries } from './officeCountries';
import { officeHolder } from './officeHolder';
import { organizationNames } from './organizationNames';
import { personNames } from './personNames';
import { placeName } from './places';
import type { Standing } from './standing';
import { eventNames } from './eventNames';
import { possessorsOf, standingsOf } from './standings';

/**
 * What the mentions of one document share, in order of first mention. Every mention belongs to exactly one entity;
 * mentions are expected in text order. The glossary's word is final on what its forms mean and whom they act for.
 */
export function resolveEntities(
  document: PolicyDocument,
  mentions: readonly Mention[],
  lexicon: RecognitionLexicon,
  glossary: Glossary = EMPTY_GLOSSARY,
): readonly Entity[] {
  const standings = new Map([
    ...standingsOf(document, ofType(mentions, 'person'), lexicon),
    ...possessorsOf(document, ofType(mentions, 'organization'), lexicon),
  ]);
  const names = namesOf(document, mentions, standings, lexicon);
  const entities = [...groupBy(mentions, (m) => `${m.type}:${names.get(m) ?? m.text}`)].map(([id, group]) => {
    const standing = group.flatMap((m) => standings.get(m) ?? []);
    const entity = entityOf(id, group, standing, lexicon);
    const party = findEntry(glossary, entity.name, entity.type)?.party;
    return party === undefined ? entity : { ...entity, country: party };
  });
  return withOfficeCountries(entities);
}

function namesOf(
  document: PolicyDocument,
  mentions: readonly Mention[],
  standings: ReadonlyMap<Mention, Standing>,
  lexicon: RecognitionLexicon,
): ReadonlyMap<Mention, string> {
  const organizations = ofType(mentions, 'organization');
  const plain = mentions.filter(
    (m) => m.type === 'date' || m.type === 'amount' || m.type === 'product' || m.type === 'agreement',
  );
  return new Map([
    ...plain.map((m): [Mention, string] => [m, m.value ?? plainName(m.text)]),
    ...ofType(mentions, 'place').map((m): [Mention, string] => [m, placeName(m, lexicon)]),
    ...withOfficeHolders(personNames(ofType(mentions, 'person')), standings, lexicon),
    ...organizationNames(organizations, definedAcronyms(document, organizations)),
    ...eventNames(ofType(mentions, 'event')),
    ...mentions.filter((m) => m.rule === GLOSSARY_RULE).map((m): [Mention, string] => [m, m.value!]),
  ]);
}

/** Surnames that the document leaves alone, filled up with the leader who holds the office named with them. */
function withOfficeHolders(
  names: ReadonlyMap<Mention, string>,
  standings: ReadonlyMap<Mention, Standing>,
  lexicon: RecognitionLexicon,
): ReadonlyMap<Mention, string> {
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
  mentions: readonly Mention[],
  standings: readonly Standing[],
  lexicon: RecognitionLexicon,
): Entity {
  const { type } = mentions[0]!;
  const name = id.slice(type.length + 1);
  const aliases = [...new Set(mentions.map((m) => plainName(m.text)))].filter((form) => form !== name);
  const roles = distinct(standings.flatMap((standing) => standing.roles));
  const said = standings.find((s) => s.country !== undefined)?.country;
  const known = entityCountry(type, name, lexicon);
  // A person's country follows the office of the day; a body's is its own, and the text tells only what is not known.
  const country =
    type === 'organization' ? (known ?? (isInternational(name, lexicon) ? undefined : said)) : (said ?? known);
  return { id, name, type, aliases, roles, country, mentions };
}

/** Without repetitions that differ only in case; the first form stays. */
function distinct(roles: readonly string[]): string[] {
  return [...groupBy(roles, (role) => role.toLowerCase()).values()].map(([first]) => first!);
}

const ofType = (mentions: readonly Mention[], type: EntityType): Mention[] => mentions.filter((m) => m.type === type);

const isInternational = (name: string, lexicon: RecognitionLexicon): boolean =>
  lexicon.internationalOrganizations.find(name) !== undefined;
