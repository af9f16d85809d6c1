import { COMMITMENT_KINDS, type CommitmentKind } from '../commitments/commitment';
import type { LedgerEntry, ReviewState } from './ledgerEntry';
import { matchesFilter, type LedgerFilter } from './ledgerFilter';

/** What a list of commitments can be filtered by; the names are those of `LedgerFilter`. */
export const CRITERIA = ['reviews', 'kinds', 'parties', 'published'] as const;

export type Criterion = (typeof CRITERIA)[number];

/** One value that occurs, to be let through. */
export interface FilterChoice {
  readonly criterion: Criterion;
  /** A review state, a kind, a party's canonical name, or a month, "2026-05". */
  readonly value: string;
  /** Entries that it lets through. */
  readonly count: number;
}

const REVIEWS: readonly ReviewState[] = ['unreviewed', 'accepted', 'disputed', 'rejected'];

/** All values that occur in the entries: states and kinds in their usual order, parties by how often, months by date. */
export function filterChoices(entries: readonly LedgerEntry[]): readonly FilterChoice[] {
  const counted = (criterion: Criterion, valuesOf: (entry: LedgerEntry) => readonly string[]): FilterChoice[] => {
    const counts = new Map<string, number>();
    for (const entry of entries)
      for (const value of new Set(valuesOf(entry))) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([value, count]) => ({ criterion, value, count }));
  };
  return [
    ...inOrder(
      counted('reviews', ({ review }) => [review]),
      REVIEWS,
    ),
    ...inOrder(
      counted('kinds', ({ kind }) => [kind]),
      COMMITMENT_KINDS,
    ),
    ...counted('parties', ({ parties, addressees }) => [...parties, ...addressees]).sort(byCount),
    ...counted('published', ({ published }) => (published === undefined ? [] : [published.slice(0, 7)])).sort(byValue),
  ];
}

/** Values of one criterion are alternatives; each criterion must be met. */
export function filterOf(choices: readonly Pick<FilterChoice, 'criterion' | 'value'>[]): LedgerFilter {
  const values = (criterion: Criterion): readonly string[] =>
    choices.filter((choice) => choice.criterion === criterion).map(({ value }) => value);
  const chosen = CRITERIA.filter((criterion) => values(criterion).length > 0);
  return Object.fromEntries(chosen.map((criterion) => [criterion, values(criterion)])) as LedgerFilter;
}

export const isChosen = ({ criterion, value }: FilterChoice, filter: LedgerFilter): boolean =>
  (filter[criterion] as readonly string[] | undefined)?.includes(value) ?? false;

/** What was rejected is shown only where it is asked for. */
export const isShown = (entry: LedgerEntry, filter: LedgerFilter): boolean =>
  matchesFilter(entry, filter) && (filter.reviews !== undefined || entry.review !== 'rejected');

const inOrder = (choices: readonly FilterChoice[], order: readonly (ReviewState | CommitmentKind)[]): FilterChoice[] =>
  choices.toSorted(
    (a, b) => (order as readonly string[]).indexOf(a.value) - (order as readonly string[]).indexOf(b.value),
  );

const byCount = (a: FilterChoice, b: FilterChoice): number => b.count - a.count || byValue(a, b);

const byValue = (a: FilterChoice, b: FilterChoice): number => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
