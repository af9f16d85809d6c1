import type { Entity } from '../entities/entity';

/**
 * For whom a name acts: the country of a minister, a ministry or a president, as far as the documents tell; else the
 * name itself. Where documents differ, the country that most of them name.
 */
export function actsFor(entities: Iterable<Pick<Entity, 'name' | 'type' | 'country'>>): (name: string) => string {
  const countries = new Map<string, Map<string, number>>();
  for (const { name, type, country } of entities) {
    if (country === undefined || (type !== 'person' && type !== 'organization')) continue;
    const counts = countries.get(name) ?? new Map<string, number>();
    countries.set(name, counts.set(country, (counts.get(country) ?? 0) + 1));
  }
  const chosen = new Map([...countries].map(([name, counts]) => [name, mostFrequent(counts)]));
  return (name) => chosen.get(name) ?? name;
}

const mostFrequent = (counts: ReadonlyMap<string, number>): string | undefined =>
  [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
