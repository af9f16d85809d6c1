import type { Entity } from './entity';
import { isAcronymOf, personWords, endsWith } from './nameForms';

/** What tells whether entities of two documents are the same one. */
export type Linkable = Pick<Entity, 'name' | 'type' | 'aliases' | 'country'> & Partial<Pick<Entity, 'roles'>>;

/** The entities of one document of a dossier. */
export interface DocumentEntities<E extends Linkable = Entity> {
  /** The document's path or id. */
  readonly document: string;
  readonly entities: readonly E[];
}

/** One person, country, agreement … across a dossier. */
export interface LinkedEntity<E extends Linkable = Entity> {
  /** "person:Ryosei Akazawa", from the name below. */
  readonly id: string;
  /** The fullest name that the documents give. */
  readonly name: string;
  readonly type: Entity['type'];
  /** All other forms of all documents. */
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly country: string | undefined;
  /** Where it occurs, in the order of the documents. */
  readonly members: readonly Member<E>[];
}

interface Member<E extends Linkable = Linkable> {
  readonly document: string;
  readonly entity: E;
}

/**
 * Joins the entities of several documents. Equal names of one type are one entity; a surname joins the only full name of
 * the dossier that ends with it and acts for the same country, an acronym the only name that is known by it. Where two
 * would fit, nothing is joined: a wrong link is worse than a missing one.
 */
export function linkEntities<E extends Linkable>(
  documents: readonly DocumentEntities<E>[],
): readonly LinkedEntity<E>[] {
  const groups = new Map<string, Member<E>[]>();
  for (const { document, entities } of documents) {
    for (const entity of entities) push(groups, `${entity.type}:${entity.name}`, { document, entity });
  }
  const owners = ownersByForm(groups);
  const joined = new Map<string, Member<E>[]>();
  for (const [id, members] of groups) {
    const owner = lastOwner(id, groups, owners);
    for (const member of members) push(joined, owner, member);
  }
  return [...joined].map(([id, members]) => linked(id, members));
}

function push<M>(groups: Map<string, M[]>, id: string, member: M): void {
  const group = groups.get(id);
  if (group) group.push(member);
  else groups.set(id, [member]);
}

/** Ids by "type:form": those that a document calls so, and surnames of full names. */
function ownersByForm(groups: ReadonlyMap<string, readonly Member[]>): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const [id, members] of groups) {
    for (const { entity } of members) {
      for (const form of formsOf(entity)) {
        const key = `${entity.type}:${form}`;
        owners.set(key, (owners.get(key) ?? new Set<string>()).add(id));
      }
    }
  }
  return owners;
}

/** Only aliases that can stand for one entity in another document: "the Agreement" and "Wednesday" cannot. */
function formsOf({ type, name, aliases }: Linkable): readonly string[] {
  if (type === 'person') {
    const words = personWords(name);
    return words.length > 1 ? [words.at(-1)!, ...aliases.map((alias) => personWords(alias).join(' '))] : [];
  }
  if (type === 'organization') return aliases;
  return type === 'agreement' ? aliases.filter((alias) => isAcronymOf(alias, name) || /^\p{Lu}{3,}$/u.test(alias)) : [];
}

/** Follows short forms to the fullest name; each step leads to a longer one, so that it ends. */
function lastOwner(
  id: string,
  groups: ReadonlyMap<string, readonly Member[]>,
  owners: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  let last = id;
  for (let next = ownerOf(id, groups.get(id)!, groups, owners); next !== undefined;) {
    last = next;
    next = ownerOf(last, groups.get(last)!, groups, owners);
  }
  return last;
}

function ownerOf(
  id: string,
  members: readonly Member[],
  groups: ReadonlyMap<string, readonly Member[]>,
  owners: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const { type, name } = members[0]!.entity;
  const form = type === 'person' ? personWords(name).join(' ') : name;
  const candidates = [...(owners.get(`${type}:${form}`) ?? [])].filter((other) => other !== id);
  const fitting = candidates.filter((other) => fits(members, groups.get(other)!));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function fits(short: readonly Member[], full: readonly Member[]): boolean {
  const [a, b] = [short[0]!.entity, full[0]!.entity];
  if (a.type === 'person' && !endsWith(personWords(a.name), personWords(b.name))) return false;
  const countries = new Set([...short, ...full].flatMap(({ entity }) => entity.country ?? []));
  return countries.size <= 1 && a.name.length < b.name.length;
}

function linked<E extends Linkable>(id: string, members: readonly Member<E>[]): LinkedEntity<E> {
  const { type } = members[0]!.entity;
  const name = id.slice(type.length + 1);
  const forms = members.flatMap(({ entity }) => [entity.name, ...entity.aliases]);
  return {
    id,
    name,
    type,
    aliases: [...new Set(forms)].filter((form) => form !== name),
    roles: [...new Set(members.flatMap(({ entity }) => entity.roles ?? []))],
    country: members.find(({ entity }) => entity.country !== undefined)?.entity.country,
    members,
  };
}
