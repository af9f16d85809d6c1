import * as vscode from 'vscode';
import { worklist, type Worklist } from '../../core/worklist/worklist';
import { VIEW } from '../../manifest';
import type { Dossiers } from '../../session/dossiers';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import { RowProvider } from '../../vscode/rowProvider';
import { lostDocuments } from './lostDocuments';
import { toTreeItem, type WorkNode } from './workNode';
import { workRows } from './workRows';

export interface ReviewView extends vscode.Disposable {
  readonly provider: RowProvider<WorkNode>;
  readonly view: vscode.TreeView<WorkNode>;
}

interface Deps {
  readonly index: WorkspaceIndex;
  readonly dossiers: Dossiers;
}

/** Everything that waits for a person, worst first: changed facts, missing documents, orphans, disputes, suggestions. */
export function registerReviewView({ index, dossiers }: Deps): ReviewView {
  const provider = new RowProvider<WorkNode>({ toItem: toTreeItem, firstAsked: () => void index.ready() });
  const view = vscode.window.createTreeView(VIEW.review, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
  });
  const show = async (): Promise<void> => {
    const lost = index.state === 'ready' ? await lostDocuments(dossiers) : [];
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
    provider,
    view,
    index.onDidChange(() => void show()),
  );
  return { provider, view, dispose: () => disposables.dispose() };
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
