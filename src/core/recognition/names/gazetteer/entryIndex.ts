import type { GazetteerEntry } from './parseGazetteer';

/** The entries of one gazetteer file, found by name or alias. */
export interface EntryIndex {
  readonly entries: readonly GazetteerEntry[];
  /** By canonical name or alias, exactly as written; undefined when unknown. The first entry of a form wins. */
  find(form: string): GazetteerEntry | undefined;
}

export function indexEntries(entries: readonly GazetteerEntry[]): EntryIndex {
  const byForm = new Map<string, GazetteerEntry>();
  for (const entry of entries) {
    for (const form of [entry.name, ...entry.aliases]) if (!byForm.has(form)) byForm.set(form, entry);
  }
  return { entries, find: (form) => byForm.get(form.includes('\u2019') ? form.replaceAll('\u2019', "'") : form) };
}

/** Entries by the values of one of their fields: countries by demonym, countries by capital. */
export function byField(entries: readonly GazetteerEntry[], key: string): ReadonlyMap<string, GazetteerEntry> {
  const found = new Map<string, GazetteerEntry>();
  for (const entry of entries) {
    for (const value of entry.fields.get(key) ?? []) if (!found.has(value)) found.set(value, entry);
  }
  return found;
}
