import * as vscode from 'vscode';
import type { DossierSearch } from '../core/search/dossierSearch';
import { loadCore } from './loadCore';
import type { KnowledgeStore } from './knowledge';
import { nextTurn } from './nextTurn';
import type { IndexedDocument, SearchHit } from './workspaceIndex';

/** Searches the documents given; what has changed since the last search is taken in first. */
export type SearchDocuments = (
  query: string,
  limit: number,
  documents: Iterable<IndexedDocument>,
) => Promise<readonly SearchHit[]>;

/** The editor gets its turn after so many milliseconds. */
const SLICE = 15;

/** Nothing is prepared before the first search. */
export function searchDocuments(knowledge: KnowledgeStore): SearchDocuments {
  const known = new Map<string, IndexedDocument>();
  let search: DossierSearch | undefined;
  return async (query, limit, documents) => {
    search ??= (await loadCore()).dossierSearch();
    await update(search, known, [...documents]);
    const [first] = known.values();
    if (!first) return [];
    const { taxonomy } = await knowledge.get(first.uri);
    return search.find(query, limit, taxonomy, vscode.l10n.t).flatMap(({ file, ...hit }) => {
      const uri = known.get(file)?.uri;
      return uri ? [{ ...hit, uri }] : [];
    });
  };
}

async function update(
  search: DossierSearch,
  known: Map<string, IndexedDocument>,
  documents: readonly IndexedDocument[],
): Promise<void> {
  const present = new Set(documents.map(({ file }) => file));
  for (const file of known.keys()) {
    if (present.has(file)) continue;
    known.delete(file);
    search.drop(file);
  }
  let started = performance.now();
  for (const document of documents) {
    if (known.get(document.file) === document) continue;
    known.set(document.file, document);
    search.put(document);
    if (performance.now() - started < SLICE) continue;
    await nextTurn();
    started = performance.now();
  }
}
