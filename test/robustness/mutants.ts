import { MUTATIONS } from './mutations';
import { randomFrom } from './random';
import type { Target } from './targets';

/** One damaged file, and all that is needed to make it again. */
export interface Mutant {
  readonly target: Target;
  readonly seed: number;
  readonly mutations: readonly string[];
  readonly bytes: Uint8Array;
}

/** Mutations heaped on one file; more of them leave nothing that is valid. */
const MOST_MUTATIONS = 3;

/** The mutant of a seed: its first mutation goes through the whole list as seeds count up, the others are random. */
export function mutantOf(target: Target, seed: number): Mutant {
  const random = randomFrom(seed);
  const first = MUTATIONS[seed % MUTATIONS.length]!;
  const more = Array.from({ length: random.below(MOST_MUTATIONS) }, () => random.pick(MUTATIONS));
  const mutations = [first, ...more.filter(({ name }) => name !== 'a long line')];
  const sample: Uint8Array = new TextEncoder().encode(target.sample);
  const bytes = mutations.reduce((damaged, mutation) => mutation.apply(damaged, random), sample);
  return { target, seed, mutations: mutations.map(({ name }) => name), bytes };
}

export const describeMutant = ({ target, seed, mutations }: Mutant): string =>
  `${target.name}, seed ${seed}: ${mutations.join(', then ')}`;
