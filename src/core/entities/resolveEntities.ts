import type { PolicyDocument } from '../document/policyDocument';
import type { EntityType, Mention } from '../recognition/mention';
import type { RecognitionLexicon } from '../recognition/recognitionLexicon';
import { definedAcronyms } from './acronyms';
import { entityCountry } from './entityCountry';
import type { Entity } from './entity';
import { EMPTY_GLOSSARY, findEntry, type Glossary } from './glossary/glossary';
import { GLOSSARY_RULE } from './glossary/glossaryMentions';
import { plainName } from './nameForms';
import { organizationNames } from './organizations';
import { personNames } from './persons';
import { placeName } from './places';
import type { Standing } from './roles';
import { eventNames } from './rounds';
import { standingsOf } from './standings';

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
  const names = namesOf(document, mentions, lexicon);
  const persons = mentions.filter((m) => m.type === 'person');
  const standings = standingsOf(document, persons, lexicon);
  return [...groupBy(mentions, (m) => `${m.type}:${names.get(m) ?? m.text}`)].map(([id, group]) => {
    const standing = group.flatMap((m) => standings.get(m) ?? []);
    const entity = entityOf(id, group, standing, lexicon);
    const party = findEntry(glossary, entity.name, entity.type)?.party;
    return party === undefined ? entity : { ...entity, country: party };
  });
}

function namesOf(
  document: PolicyDocument,
  mentions: readonly Mention[],
  lexicon: RecognitionLexicon,
): ReadonlyMap<Mention, string> {
  const of = (type: EntityType): Mention[] => mentions.filter((m) => m.type === type);
  const organizations = of('organization');
  const plain = mentions.filter(
    (m) => m.type === 'date' || m.type === 'amount' || m.type === 'product' || m.type === 'agreement',
  );
  return new Map([
    ...plain.map((m): [Mention, string] => [m, m.value ?? plainName(m.text)]),
    ...of('place').map((m): [Mention, string] => [m, placeName(m, lexicon)]),
    ...personNames(of('person')),
    ...organizationNames(organizations, definedAcronyms(document, organizations)),
    ...eventNames(of('event')),
    ...mentions.filter((m) => m.rule === GLOSSARY_RULE).map((m): [Mention, string] => [m, m.value!]),
  ]);
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
  const country = standings.find((s) => s.country !== undefined)?.country ?? entityCountry(type, name, lexicon);
  return { id, name, type, aliases, roles, country, mentions };
}

/** Without repetitions that differ only in case; the first form stays. */
function distinct(roles: readonly string[]): string[] {
  return [...groupBy(roles, (role) => role.toLowerCase()).values()].map(([first]) => first!);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
