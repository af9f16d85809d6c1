import type { LedgerEntry } from './ledgerEntry';

/** Oldest first; what has no date comes before all that has one; then by document and place. */
export const byTime = (a: LedgerEntry, b: LedgerEntry): number =>
  compareText(a.published ?? '', b.published ?? '') || compareText(a.file, b.file) || a.span.start - b.span.start;

const DAY = 86_400_000;

/** Whole days from one publication to the other, never negative; undefined when one has no date. */
export function daysBetween(a: LedgerEntry, b: LedgerEntry): number | undefined {
  if (a.published === undefined || b.published === undefined) return undefined;
  return Math.abs(Math.round((Date.parse(b.published) - Date.parse(a.published)) / DAY));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
