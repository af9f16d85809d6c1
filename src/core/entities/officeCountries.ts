import type { Entity } from './entity';

/**
 * Gives persons the country of the body their title names, where nothing nearer tells it: "LDP executive council
 * chairman" acts for the country of the LDP, "chair of the Senate Finance Committee" for that of the Senate.
 */
export function withOfficeCountries<Some extends Omit<Entity, 'mentions'>>(entities: readonly Some[]): readonly Some[] {
  const bodies = new Map<string, Body>();
  for (const { type, name, aliases, country } of entities) {
    if (type !== 'organization' || country === undefined) continue;
    for (const form of [name, ...aliases]) bodies.set(form, { country, at: bodies.get(form)?.at ?? bodies.size });
  }
  if (bodies.size === 0) return entities;
  return entities.map((entity) => {
    if (entity.type !== 'person' || entity.country !== undefined) return entity;
    const country = entity.roles.flatMap((role) => officeOf(role, bodies) ?? [])[0];
    return country === undefined ? entity : { ...entity, country };
  });
}

interface Body {
  readonly country: string;
  /** The first of two bodies in a title counts, in the order in which the document names them. */
  readonly at: number;
}

function officeOf(role: string, bodies: ReadonlyMap<string, Body>): string | undefined {
  let first: Body | undefined;
  for (const form of formsIn(role)) {
    const body = bodies.get(form);
    if (body && (!first || body.at < first.at)) first = body;
  }
  return first?.country;
}

/** What a title may name as its body: "LDP" in "LDP executive council chairman", "Senate" in "president of the Senate". */
function formsIn(role: string): readonly string[] {
  const forms: string[] = [];
  for (let blank = role.indexOf(' '); blank >= 0; blank = role.indexOf(' ', blank + 1)) {
    forms.push(role.slice(0, blank));
    if (!role.startsWith(OF, blank)) continue;
    forms.push(role.slice(blank + OF.length));
    if (role.startsWith(OF_THE, blank)) forms.push(role.slice(blank + OF_THE.length));
  }
  return forms;
}

const OF = ' of ';
const OF_THE = ' of the ';
