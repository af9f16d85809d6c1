import * as vscode from 'vscode';
import type { SearchHit } from '../../core/search/searchHit';
import { documentsAtHand } from '../../session/documentsAtHand';
import { loadCore } from '../../vscode/loadCore';
import { rangeIn } from './locations';
import type { NavigationDeps } from './navigationDeps';
import { SYMBOL_OF_HIT } from './symbolKinds';

/** More rows than anybody reads in a list that narrows with each letter. */
const MOST = 200;

/**
 * Finds entities, commitments and topics by name: in the whole folder once a view has had it read, else in the open files
 * only, since typing a few letters is no request to read a folder.
 */
export const registerSymbols = (deps: NavigationDeps): vscode.Disposable =>
  vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: (query) =>
      deps.index.state === 'idle' ? searchOpenFiles(deps, query) : searchFolder(deps, query),
  });

async function searchFolder({ index }: NavigationDeps, query: string): Promise<vscode.SymbolInformation[]> {
  const hits = await index.search(query, MOST);
  return hits.flatMap((hit) => {
    const document = index.get(hit.uri);
    return document ? [toSymbol(hit, new vscode.Location(hit.uri, rangeIn(document.lines, hit.span)))] : [];
  });
}

async function searchOpenFiles(deps: NavigationDeps, query: string): Promise<vscode.SymbolInformation[]> {
  const documents = await documentsAtHand(deps);
  const [first] = documents;
  if (!first) return [];
  const { dossierSearch } = await loadCore();
  const search = dossierSearch();
  for (const document of documents) search.put(document);
  return search.find(query, MOST, await deps.taxonomies.get(first.uri)).flatMap((hit) => {
    const document = documents.find(({ file }) => file === hit.file);
    return document ? [toSymbol(hit, new vscode.Location(document.uri, rangeIn(document.lines, hit.span)))] : [];
  });
}

/** The editor looks for the typed letters in the name, so that of a commitment must hold its words. */
function toSymbol(hit: Pick<SearchHit, 'kind' | 'label' | 'description'>, location: vscode.Location) {
  const { kind, label, description } = hit;
  const isCommitment = kind === 'commitment';
  const name = isCommitment ? `${label}: ${description.replace(/\s+/g, ' ')}` : label;
  return new vscode.SymbolInformation(name, SYMBOL_OF_HIT[kind], isCommitment ? '' : description, location);
}
