import type { EntryRow } from '../manifest';

/** The commitments that a menu of a tree is about: all that are selected, or the row alone. Each once, though it may stand in several rows. */
export function chosenRows(row: Partial<EntryRow>, selected?: readonly Partial<EntryRow>[]): readonly EntryRow[] {
  const rows = selected && selected.length > 0 ? selected : [row];
  return [...new Map(rows.filter(isEntryRow).map((each) => [each.entry.id, each])).values()];
}

const isEntryRow = (row: Partial<EntryRow>): row is EntryRow => row.entry !== undefined && row.place !== undefined;
