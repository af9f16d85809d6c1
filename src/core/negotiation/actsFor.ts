import type { Entity } from '../entities/entity';

/**
 * For whom a name acts: the country of a minister, a ministry or a president, as far as the documents tell; else the
 * name itself. Where documents differ, the country that most of them name.
 */
export function actsFor(entities: Iterable<Pick<Entity, 'name' | 'type' | 'country'>>): (name: string) => string {
  const countries = new Map<string, string[]>();
  for (const { name, type, country } of entities) {
    if (country === undefined || (type !== 'person' && type !== 'organization')) continue;
    countries.set(name, [...(countries.get(name) ?? []), country]);
  }
  return (name) => mostFrequent(countries.get(name)) ?? name;
}

function mostFrequent(names: readonly string[] = []): string | undefined {
  const count = (name: string): number => names.filter((other) => other === name).length;
  return names.toSorted((a, b) => count(b) - count(a))[0];
}
