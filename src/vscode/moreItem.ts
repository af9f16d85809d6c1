import * as vscode from 'vscode';
import { COMMAND, type ViewId } from '../manifest';
import type { CommandRegistry } from './commandRegistry';

/** The last row of a page: how many are left, and a click to see more of them. `parent` is the row whose children go on. */
export function moreItem(view: ViewId, parent: string, remaining: number): vscode.TreeItem {
  const title = vscode.l10n.t('Show more ({0} left)', remaining);
  const item = new vscode.TreeItem(title);
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.contextValue = 'more';
  item.command = { title, command: COMMAND.showMore, arguments: [view, parent] };
  return item;
}

/** Sends a click on such a row to the view that it is in. */
export const registerShowMore = (
  commands: CommandRegistry,
  views: Readonly<Record<string, { readonly provider: { showMore(row: string): void } }>>,
): vscode.Disposable => commands.register(COMMAND.showMore, (view, row) => views[view]?.provider.showMore(row));
