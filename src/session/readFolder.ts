import * as vscode from 'vscode';
import type { WorkspaceIndex } from './workspaceIndex';

/**
 * Reads the whole folder because a person asked for what is in it, unless that has been done. The title says what for;
 * the person may stop it, or the token may, and gets what was read by then.
 */
export async function readFolder(
  index: WorkspaceIndex,
  title: string,
  asked?: vscode.CancellationToken,
): Promise<void> {
  if (index.state === 'ready' || index.state === 'canceled') return index.ready();
  const location = vscode.ProgressLocation.Notification;
  await vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const told = index.onDidChange(() =>
      progress.report({ message: vscode.l10n.t('{0} documents', index.all().length) }),
    );
    const stops = [token, asked].map((each) => each?.onCancellationRequested(() => index.cancel()));
    await index
      .ready()
      .finally(() => vscode.Disposable.from(told, ...stops.filter((each) => each !== undefined)).dispose());
  });
}
