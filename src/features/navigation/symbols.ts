import * as vscode from 'vscode';
import type { SearchHit } from '../../core/search/searchHit';
import { showHidden } from '../../core/text/showHidden';
import { documentsAtHand } from '../../session/documentsAtHand';
import { readFolder } from '../../session/readFolder';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import { loadCore } from '../../session/loadCore';
import { rangeIn } from './locations';
import type { NavigationDeps } from './navigationDeps';
import { SYMBOL_OF_HIT } from './symbolKinds';

/** More rows than anybody reads in a list that narrows with each letter. */
const MOST = 200;

/** How long a list may stay empty while a folder is read; what is found by then is shown, in milliseconds. */
const PATIENCE = 4000;

/**
 * Finds entities, commitments and topics by name. Whoever asks for the first time has the folder read, and is told so
 * for as long as that lasts.
 */
export function registerSymbols(deps: NavigationDeps): vscode.Disposable {
  const folderRead = readOnce(deps.index);
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      if (query.trim() === '') return [];
      if (!vscode.workspace.workspaceFolders) return searchOpenFiles(deps, query);
      await Promise.race([folderRead(), canceled(token), pause(PATIENCE)]);
      return token.isCancellationRequested ? [] : searchFolder(deps, query);
    },
  });
}

/** One reading with one progress, however many letters are typed while it lasts. */
function readOnce(index: WorkspaceIndex): () => Promise<void> {
  let reading: Promise<void> | undefined;
  return () =>
    (reading ??= readFolder(index, vscode.l10n.t('Reading the folder for the search by name')).finally(() => {
      reading = undefined;
    }));
}

const canceled = (token: vscode.CancellationToken): Promise<void> =>
  new Promise((resolve) => token.onCancellationRequested(() => resolve()));

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

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
  return search.find(query, MOST, await deps.taxonomies.get(first.uri), vscode.l10n.t).flatMap((hit) => {
    const document = documents.find(({ file }) => file === hit.file);
    return document ? [toSymbol(hit, new vscode.Location(document.uri, rangeIn(document.lines, hit.span)))] : [];
  });
}

/** The editor looks for the typed letters in the name, so that of a commitment must hold its words. */
function toSymbol(hit: Pick<SearchHit, 'kind' | 'label' | 'description'>, location: vscode.Location) {
  const { kind, label, description } = hit;
  const isCommitment = kind === 'commitment';
  const name = isCommitment ? `${label}: ${description.replace(/\s+/g, ' ')}` : label;
  const container = isCommitment ? '' : showHidden(description);
  return new vscode.SymbolInformation(showHidden(name), SYMBOL_OF_HIT[kind], container, location);
}
