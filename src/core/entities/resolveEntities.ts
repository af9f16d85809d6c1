import type { PolicyDocument } from '../document/policyDocument';
import { groupBy } from '../groupBy';
import type { EntityType, LocalMention, Mention } from '../recognition/mention';
import type { RecognitionLexicon } from '../recognition/recognitionLexicon';
import { sameItems } from '../sameItems';
import { withoutForeignBodies } from './bareBodies';
import { canonicalNames } from './canonicalNames';
import type { Entity } from './entity';
import { entityCountry } from './entityCountry';
import { EMPTY_GLOSSARY, findEntry, type Glossary } from './glossary/glossary';
import { GLOSSARY_RULE } from './glossary/glossaryMentions';
import { knownMentions, tellsTheSame, type KnownMention } from './knownMention';
import { plainName } from './nameForms';
import { withOfficeCountries } from './officeCountries';

/** An entity whose mentions are told by their number among those of its type, from 0 in text order, so that it has no place yet. */
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
  /** In order of first mention. */
  readonly entities: readonly Resolved[];
  readonly ofTypes: ReadonlyMap<EntityType, ResolvedType>;
  /** By type, the numbers in the document of its mentions. */
  readonly numbers: ReadonlyMap<EntityType, readonly number[]>;
}

/** The mentions of one type in text order, and by canonical name the entities that they share. */
interface ResolvedType {
  readonly known: readonly KnownMention[];
  readonly own: ReadonlyMap<string, Resolved>;
}

/**
 * What the mentions of one document share, in order of first mention. Every mention belongs to exactly one entity;
 * mentions are expected in text order. The glossary's word is final on what its forms mean and whom they act for. A type
 * whose mentions tell the same as before keeps its entities: what a mention of one type is called hangs on those of another
 * only in that bodies of countries that are not spoken of are plain words.
 */
export function resolveMentions(
  known: readonly KnownMention[],
  lexicon: RecognitionLexicon,
  glossary: Glossary = EMPTY_GLOSSARY,
  previous?: ResolvedMentions,
): ResolvedMentions {
  const told = withoutForeignBodies(known);
  const numbers = groupBy(told.keys(), (n) => told[n]!.mention.type);
  const ofTypes = new Map<EntityType, ResolvedType>();
  for (const [type, ofType] of numbers) {
    const mentions = ofType.map((n) => told[n]!);
    ofTypes.set(type, resolveType(type, mentions, lexicon, glossary, previous?.ofTypes.get(type)));
  }
  return { numbers, ofTypes, entities: withOfficeCountries(inOrder(ofTypes, numbers, told.length)) };
}

/** The entities in order of first mention: each is put where that stands among all mentions, and the gaps are left out. */
function inOrder(
  ofTypes: ResolvedMentions['ofTypes'],
  numbers: ResolvedMentions['numbers'],
  mentions: number,
): readonly Resolved[] {
  const firsts = new Array<Resolved | undefined>(mentions).fill(undefined);
  for (const [type, { own }] of ofTypes) {
    const ofType = numbers.get(type)!;
    for (const entity of own.values()) firsts[ofType[entity.members[0]!]!] = entity;
  }
  return firsts.filter((entity) => entity !== undefined);
}

/** The entities with their mentions, which come in text order. */
export function placeEntities(resolved: readonly Resolved[], mentions: readonly Mention[]): readonly Entity[] {
  const byType = groupBy(mentions, ({ type }) => type);
  // Written out, since a spread takes ten times as long.
  return resolved.map(({ id, name, type, aliases, roles, country, members }) => {
    const ofType = byType.get(type)!;
    return { id, name, type, aliases, roles, country, mentions: members.map((n) => ofType[n]!) };
  });
}

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

function resolveType(
  type: EntityType,
  known: readonly KnownMention[],
  lexicon: RecognitionLexicon,
  glossary: Glossary,
  previous?: ResolvedType,
): ResolvedType {
  if (previous && sameItems(previous.known, known, tellsTheSame)) return previous;
  const names = canonicalNames(type, known, lexicon);
  const own = new Map<string, Resolved>();
  for (const [name, members] of groupBy(known.keys(), (n) => names[n]!)) {
    const before = previous?.own.get(name);
    const stays = before && sameMembers(before.members, previous!.known, members, known);
    if (!stays) own.set(name, entityOf(type, name, members, known, lexicon, glossary));
    else own.set(name, sameItems(before.members, members) ? before : { ...before, members });
  }
  return { known, own };
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
  type: EntityType,
  name: string,
  members: readonly number[],
  all: readonly KnownMention[],
  lexicon: RecognitionLexicon,
  glossary: Glossary,
): Resolved {
  const known = members.map((n) => all[n]!);
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
  return { id: `${type}:${name}`, name, type, aliases, roles, country: party ?? country, members, stated };
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
