import * as vscode from 'vscode';
import { VIEW } from '../../manifest';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import { settleNodes, toTreeItem, type OutcomeNode, type SettleNode } from './settleNode';

export interface SettleView extends vscode.Disposable {
  rows(): readonly OutcomeNode[];
}

/** Lists the annotations whose text has changed or is gone, over all documents. */
export function registerSettleView(index: WorkspaceIndex): SettleView {
  const changed = new vscode.EventEmitter<void>();
  let nodes: readonly OutcomeNode[] = [];
  const view = vscode.window.createTreeView<SettleNode>(VIEW.settle, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => {
        if (index.state === 'idle') void index.ready();
        return node ? (node.kind === 'outcome' ? [...node.children] : []) : [...nodes];
      },
      getParent: (node) => (node.kind === 'annotation' ? nodes.find(({ children }) => children.includes(node)) : null),
      getTreeItem: toTreeItem,
    },
  });
  const show = (): void => {
    nodes = settleNodes(index.all());
    const value = nodes.reduce((sum, { children }) => sum + children.length, 0);
    view.badge = value === 0 ? undefined : { value, tooltip: vscode.l10n.t('{0} annotations to settle', value) };
    changed.fire();
  };
  const disposables = vscode.Disposable.from(changed, view, index.onDidChange(show));
  return { rows: () => nodes, dispose: () => disposables.dispose() };
}
