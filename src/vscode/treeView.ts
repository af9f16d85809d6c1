import * as vscode from 'vscode';
import type { ViewId } from '../manifest';
import type { RowNode, RowSource } from '../core/rows/shownRows';
import { RowProvider } from './rowProvider';

/** A view of rows with ids, and the rows it shows. */
export interface RowView<N extends RowNode> extends vscode.Disposable {
  readonly provider: RowProvider<N>;
  readonly view: vscode.TreeView<N>;
}

interface Projection<N extends RowNode> {
  readonly id: ViewId;
  /** May read a file for what a row says, as it is asked only for rows that are seen. */
  readonly toItem: (node: N) => vscode.TreeItem | Promise<vscode.TreeItem>;
  /** Called when the view is first looked at. */
  readonly firstAsked: () => void;
  /** Fires when the rows may be others. */
  readonly onDidChange: vscode.Event<void>;
  /** The rows as they are now, with what the view says of them as a whole. */
  readonly project: (view: vscode.TreeView<N>) => Promise<RowSource<N>>;
}

/** A view that is a pure projection of something: made anew when that changes, but not while nobody looks at it. */
export function projectedView<N extends RowNode>(projection: Projection<N>): RowView<N> {
  const { id, toItem, firstAsked, onDidChange, project } = projection;
  const provider = new RowProvider<N>({
    toItem,
    firstAsked: () => {
      firstAsked();
      void show();
    },
  });
  const view = vscode.window.createTreeView(id, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
  });
  let isStale = false;
  const show = async (): Promise<void> => {
    isStale = !view.visible;
    if (view.visible) provider.show(await project(view));
  };
  const disposables = vscode.Disposable.from(
    provider,
    view,
    onDidChange(() => void show()),
    view.onDidChangeVisibility(() => isStale && void show()),
  );
  return { provider, view, dispose: () => disposables.dispose() };
}
