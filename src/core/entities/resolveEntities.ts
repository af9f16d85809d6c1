import type { PolicyDocument } from '../document/policyDocument';
import { groupBy } from '../groupBy';
import type { EntityType, LocalMention, Mention } from '../recognition/mention';
import type { RecognitionLexicon } from '../recognition/recognitionLexicon';
import { canonicalNames, type Namings } from './canonicalNames';
import type { Entity } from './entity';
import { entityCountry } from './entityCountry';
import { EMPTY_GLOSSARY, findEntry, type Glossary } from './glossary/glossary';
import { GLOSSARY_RULE } from './glossary/glossaryMentions';
import { knownMentions, tellsTheSame, type KnownMention } from './knownMention';
import { plainName } from './nameForms';
import { withOfficeCountries } from './officeCountries';

/** An entity whose mentions are told by their number in the document, from 0 in text order, so that it has no place yet. */
export interface Resolved extends Omit<Entity, 'mentions'> {
  readonly members: readonly number[];
  /**
   * The canonical name that the document supports: a country's own name, and the one that people gave in the glossary; for
   * others the fullest form that stands in the text, since a gazetteer may know a longer one than any reader of this text can
   * check.
   */
  readonly stated: string;
}

/** What the mentions of a document share, and what the next version of it is resolved with. */
export interface ResolvedMentions {
  /** The mentions, or such as tell the same: a mention's number in the list is its number in the document. */
  readonly known: readonly KnownMention[];
  /** In order of first mention. */
  readonly entities: readonly Resolved[];
  readonly namings: Namings;
  /** The entities by id, as their own mentions alone tell them. */
  readonly own: ReadonlyMap<string, Resolved>;
}

/**
 * What the mentions of one document share, in order of first mention. Every mention belongs to exactly one entity;
 * mentions are expected in text order. The glossary's word is final on what its forms mean and whom they act for. What
 * was found before is kept for entities whose mentions tell the same.
 */
export function resolveMentions(
  known: readonly KnownMention[],
  lexicon: RecognitionLexicon,
  glossary: Glossary = EMPTY_GLOSSARY,
  previous?: ResolvedMentions,
): ResolvedMentions {
  const namings = canonicalNames(known, lexicon, previous?.namings);
  const groups = groupById(known, namings);
  const own = new Map<string, Resolved>();
  for (const [id, members] of groups) {
    const before = previous?.own.get(id);
    const stays = previous && before && sameMembers(before.members, previous.known, members, known);
    const entity = stays ? before : entityOf(id, members, known, lexicon, glossary);
    own.set(id, entity.members === members ? entity : { ...entity, members });
  }
  return { known, namings, own, entities: withOfficeCountries([...own.values()]) };
}

/** The entities with their mentions, which come in text order. */
export const placeEntities = (resolved: readonly Resolved[], mentions: readonly Mention[]): readonly Entity[] =>
  resolved.map(({ members, stated: _, ...entity }) => ({ ...entity, mentions: members.map((n) => mentions[n]!) }));

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
  return placeEntities(resolveMentions(known, lexicon, glossary).entities, mentions);
}

/** The numbers of the mentions that share an id, and with it a type and a canonical name. */
function groupById(known: readonly KnownMention[], namings: Namings): ReadonlyMap<string, readonly number[]> {
  const next = new Map<EntityType, number>();
  return groupBy(known.keys(), (n) => {
    const { type } = known[n]!.mention;
    const at = next.get(type) ?? 0;
    next.set(type, at + 1);
    return namings.get(type)!.ids[at]!;
  });
}

function sameMembers(
  before: readonly number[],
  knownBefore: readonly KnownMention[],
  now: readonly number[],
  known: readonly KnownMention[],
): boolean {
  if (before.length !== now.length) return false;
  return now.every((n, i) => tellsTheSame(knownBefore[before[i]!]!, known[n]!));
}

function entityOf(
  id: string,
  members: readonly number[],
  all: readonly KnownMention[],
  lexicon: RecognitionLexicon,
  glossary: Glossary,
): Resolved {
  const known = members.map((n) => all[n]!);
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
  const party = findEntry(glossary, name, type)?.party;
  const stated = statedName(
    type,
    name,
    known.map(({ mention }) => mention),
  );
  return { id, name, type, aliases, roles, country: party ?? country, members, stated };
}

function statedName(type: EntityType, name: string, mentions: readonly LocalMention[]): string {
  if (type === 'place' || mentions.some(({ rule }) => rule === GLOSSARY_RULE)) return name;
  const forms = mentions.map(({ text }) => text.replace(/\s+/g, ' '));
  if (forms.includes(name)) return name;
  const fullest = forms.reduce((best, form) => (form.length > best.length ? form : best), '');
  return type !== 'organization' || fullest.includes(' ') ? fullest : name;
}

/** Without repetitions that differ only in case; the first form stays. */
function distinct(roles: readonly string[]): string[] {
  return [...groupBy(roles, (role) => role.toLowerCase()).values()].map(([first]) => first!);
}

const isInternational = (name: string, lexicon: RecognitionLexicon): boolean =>
  lexicon.internationalOrganizations.find(name) !== undefined;
