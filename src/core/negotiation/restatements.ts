import { changesBetween, type Change } from './change';
import { byTime } from './chronology';
import type { LedgerEntry } from './ledgerEntry';
import type { Matter } from './matters';

/** The same commitment as another document states it. */
export interface Restatement {
  readonly entry: LedgerEntry;
  /** From the earlier of the two statements to the later one. */
  readonly changes: readonly Change[];
}

/** What other documents say of an entry's commitment, oldest first: of each document the statement that differs most. */
export function restatementsOf(entry: LedgerEntry, matters: readonly Matter[]): readonly Restatement[] {
  const matter = matters.find(({ statements }) => statements.some((each) => each.entry.id === entry.id));
  const found = new Map<string, Restatement>();
  for (const { entry: other } of matter?.statements ?? []) {
    if (other.file === entry.file) continue;
    const [earlier, later] = [entry, other].sort(byTime) as [LedgerEntry, LedgerEntry];
    const changes = changesBetween(earlier, later);
    const known = found.get(other.file);
    if (!known || known.changes.length < changes.length) found.set(other.file, { entry: other, changes });
  }
  return [...found.values()];
}
