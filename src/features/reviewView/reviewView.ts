import * as vscode from 'vscode';
import { worklist, type Worklist } from '../../core/worklist/worklist';
import { VIEW } from '../../manifest';
import type { Dossiers } from '../../session/dossiers';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import { RowProvider } from '../../vscode/rowProvider';
import type { RowView } from '../../vscode/treeView';
import { lostDocuments, type LostDocument } from './lostDocuments';
import { toTreeItem, type WorkNode } from './workNode';
import { workRows } from './workRows';

interface Deps {
  readonly index: WorkspaceIndex;
  readonly dossiers: Dossiers;
}

/** Everything that waits for a person, worst first: changed facts, missing documents, orphans, disputes, suggestions. */
export function registerReviewView({ index, dossiers }: Deps): RowView<WorkNode> {
  const provider = new RowProvider<WorkNode>({ toItem: toTreeItem, firstAsked: () => void index.ready() });
  const view = vscode.window.createTreeView(VIEW.review, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
  });
  const missing = missingDocuments(index, dossiers);
  const show = async (): Promise<void> => {
    const lost = await missing.get();
    const documents = index.all();
    const uris = new Map(documents.map(({ file, uri }) => [file, uri]));
    const list = worklist(
      documents,
      lost.map(({ path }) => path),
    );
    provider.show(workRows(list.rows, { lost, uriOf: (file) => uris.get(file) }));
    showCounts(view, list);
  };
  const disposables = vscode.Disposable.from(
    ...[provider, view, missing],
    index.onDidChange(() => void show()),
  );
  return { provider, view, dispose: () => disposables.dispose() };
}

/** Looking for every annotated document on the disk takes a while: it is done when documents or sidecars came or went. */
function missingDocuments(
  index: WorkspaceIndex,
  dossiers: Dossiers,
): vscode.Disposable & { readonly get: () => Promise<readonly LostDocument[]> } {
  let known: readonly LostDocument[] = [];
  let changes = 0;
  let seen = '';
  const listener = dossiers.onDidChangeSidecars(() => changes++);
  const get = async (): Promise<readonly LostDocument[]> => {
    const now = [changes, ...index.all().map(({ file }) => file)].join('\n');
    if (index.state !== 'ready' || now === seen) return known;
    seen = now;
    known = await lostDocuments(dossiers);
    return known;
  };
  return { get, dispose: () => listener.dispose() };
}

/** Suggestions are counted by the Topics view; a number twice on the same icon would mislead. */
function showCounts(view: vscode.TreeView<WorkNode>, { counts }: Worklist): void {
  const { suggested, ...urgent } = counts;
  const value = Object.values(urgent).reduce((sum, count) => sum + count, 0);
  view.badge = value === 0 ? undefined : { value, tooltip: vscode.l10n.t('{0} annotations to settle', value) };
  view.description = [
    value > 0 ? vscode.l10n.t('{0} to settle', value) : '',
    suggested > 0 ? vscode.l10n.t('{0} suggested', suggested) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
