import * as vscode from 'vscode';
import { VIEW } from '../../manifest';
import type { Dossiers } from '../../session/dossiers';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import { lostDocuments } from './lostDocuments';
import { settleNodes, toTreeItem, type LostNode, type OutcomeNode, type SettleNode } from './settleNode';

export interface SettleView extends vscode.Disposable {
  /** The top rows. */
  rows(): readonly (OutcomeNode | LostNode)[];
}

/** Lists the annotations whose text has changed or is gone, and the documents that are missing. */
export function registerSettleView(index: WorkspaceIndex, dossiers: Dossiers): SettleView {
  const changed = new vscode.EventEmitter<void>();
  let rows: readonly (OutcomeNode | LostNode)[] = [];
  const view = vscode.window.createTreeView<SettleNode>(VIEW.settle, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => {
        if (index.state === 'idle') void index.ready();
        return node ? (node.kind === 'outcome' ? [...node.children] : []) : [...rows];
      },
      getParent: (node) => rows.find((row) => row.kind === 'outcome' && row.children.some((child) => child === node)),
      getTreeItem: toTreeItem,
    },
  });
  const show = async (): Promise<void> => {
    const lost = index.state === 'ready' ? await lostDocuments(dossiers) : [];
    rows = [...settleNodes(index.all()), ...lost.map((one): LostNode => ({ kind: 'lost', lost: one }))];
    const value = rows.reduce((sum, row) => sum + (row.kind === 'outcome' ? row.children.length : 1), 0);
    view.badge = value === 0 ? undefined : { value, tooltip: vscode.l10n.t('{0} annotations to settle', value) };
    changed.fire();
  };
  const disposables = vscode.Disposable.from(
    changed,
    view,
    index.onDidChange(() => void show()),
  );
  return { rows: () => rows, dispose: () => disposables.dispose() };
}
