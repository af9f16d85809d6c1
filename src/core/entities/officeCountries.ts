import type { Entity } from './entity';

/**
 * Gives persons the country of the body their title names, where nothing nearer tells it: "LDP executive council
 * chairman" acts for the country of the LDP, "chair of the Senate Finance Committee" for that of the Senate.
 */
export function withOfficeCountries<Some extends Omit<Entity, 'mentions'>>(entities: readonly Some[]): readonly Some[] {
  const bodies = new Map<string, string>();
  for (const { type, name, aliases, country } of entities) {
    if (type !== 'organization' || country === undefined) continue;
    for (const form of [name, ...aliases]) bodies.set(form, country);
  }
  if (bodies.size === 0) return entities;
  return entities.map((entity) => {
    if (entity.type !== 'person' || entity.country !== undefined) return entity;
    const country = entity.roles.flatMap((role) => officeOf(role, bodies) ?? [])[0];
    return country === undefined ? entity : { ...entity, country };
  });
}

function officeOf(role: string, bodies: ReadonlyMap<string, string>): string | undefined {
  for (const [form, country] of bodies) {
    if (role.startsWith(`${form} `) || role.endsWith(` of ${form}`) || role.endsWith(` of the ${form}`)) return country;
  }
  return undefined;
}
