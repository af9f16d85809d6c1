import * as vscode from 'vscode';
import { COMMAND } from '../../manifest';
import { canCopySample, copySample } from '../../session/copySample';
import type { CommandRegistry } from '../../vscode/commandRegistry';

interface Deps {
  readonly commands: CommandRegistry;
  /** Where the extension lies. */
  readonly extension: vscode.Uri;
}

/** "Open the Sample Dossier": a copy to try things on, in a folder of the person's choice. */
export const registerFirstMinutes = ({ commands, extension }: Deps): vscode.Disposable =>
  commands.register(COMMAND.openSample, async () => {
    if (!canCopySample(extension)) return explainBrowser();
    const parent = await pickFolder();
    if (!parent) return;
    const folder = await copySample(extension, parent);
    const isEmptyWindow = (vscode.workspace.workspaceFolders ?? []).length === 0;
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: !isEmptyWindow });
  });

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    canSelectMany: false,
    title: vscode.l10n.t('Where is the copy of the sample dossier to lie?'),
    openLabel: vscode.l10n.t('Copy It Here'),
  });
  return picked?.[0];
}

async function explainBrowser(): Promise<void> {
  const open = vscode.l10n.t('Open Folder');
  const message = vscode.l10n.t(
    'In the browser the sample dossier cannot be copied. Open a folder with Markdown news articles instead; Rapporteur reads them at once.',
  );
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.commands.executeCommand('workbench.action.files.openFolder');
  }
}
