import type { BoardStatement, Tab } from '../protocol';

/** What the person has chosen on the page; kept by the editor while the page is hidden, and over restarts. */
export interface View {
  readonly tab: Tab;
  readonly partyOrder: PartyOrder;
  /** How many parties the matrix shows; 0 for all. */
  readonly partyLimit: number;
  /** How many times as wide as the page the timeline is. */
  readonly zoom: number;
  readonly filter: LedgerFilter;
  readonly sort: LedgerSort;
  /** The first row that the ledger shows. */
  readonly firstRow: number;
  readonly scrolled: Scrolled;
}

/** How far the content of a tab is scrolled, in pixels, from the left and from the top; nothing for one as it was at first. */
export type Scrolled = Readonly<Partial<Record<Tab, readonly [number, number]>>>;

export type PartyOrder = 'positions' | 'latest' | 'name';

/** An empty string lets everything through. */
export interface LedgerFilter {
  readonly text: string;
  readonly party: string;
  readonly kind: string;
  readonly topic: string;
  readonly review: string;
}

export type SortColumn = 'published' | 'parties' | 'kind' | 'text' | 'topic' | 'due' | 'review';

export interface LedgerSort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

export const NO_FILTER: LedgerFilter = { text: '', party: '', kind: '', topic: '', review: '' };

const FIRST_VIEW: View = {
  tab: 'positions',
  partyOrder: 'positions',
  partyLimit: 6,
  zoom: 1,
  filter: NO_FILTER,
  sort: { column: 'published', descending: true },
  firstRow: 0,
  scrolled: {},
};

/** What an earlier page kept, as far as it can be read; whatever is missing or of another type is as at first. */
export function readView(kept: unknown): View {
  const found = isObject(kept) ? kept : {};
  return {
    ...(pick(FIRST_VIEW, found) as View),
    filter: pick(NO_FILTER, found['filter']) as LedgerFilter,
    sort: pick(FIRST_VIEW.sort, found['sort']) as LedgerSort,
    scrolled: readScrolled(found['scrolled']),
  };
}

function pick(first: object, found: unknown): object {
  const given = isObject(found) ? found : {};
  return Object.fromEntries(
    Object.entries(first).map(([name, value]) => [name, typeof given[name] === typeof value ? given[name] : value]),
  );
}

const readScrolled = (found: unknown): Scrolled =>
  Object.fromEntries(Object.entries(isObject(found) ? found : {}).filter(([, place]) => isPlace(place)));

const isPlace = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((pixels) => typeof pixels === 'number');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What the ledger sorts a statement by. */
export type SortKey = (statement: BoardStatement) => string;
