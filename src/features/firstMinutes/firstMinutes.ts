import * as vscode from 'vscode';
import { COMMAND, CONTEXT } from '../../manifest';
import type { AnalysisStore } from '../../session/analysisStore';
import { canCopySample, copySample } from '../../session/copySample';
import type { Dossiers } from '../../session/dossiers';
import { dossierPathOf } from '../../session/dossierPath';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { pulseContext } from '../../vscode/pulseContext';

interface Deps {
  readonly commands: CommandRegistry;
  readonly analyses: AnalysisStore;
  readonly dossiers: Dossiers;
  /** Where the extension lies. */
  readonly extension: vscode.Uri;
}

/** "Open the Sample Dossier", a copy to try things on in a folder of the person's choice; and ticks of the walkthrough. */
export function registerFirstMinutes({ commands, analyses, dossiers, extension }: Deps): vscode.Disposable {
  let last: vscode.Uri | undefined;
  const reached = new Set<string>();
  const reach = (key: string): void => {
    reached.add(key);
    void pulseContext(key);
  };
  const hasRead = ({ uri }: vscode.TextDocument): void => {
    // Each pause in typing reads the article again.
    if (uri.toString() === last?.toString() || !dossierPathOf(uri)) return;
    last = uri;
    reach(CONTEXT.articleRead);
  };
  vscode.workspace.textDocuments.filter((document) => analyses.get(document)).forEach(hasRead);
  return vscode.Disposable.from(
    analyses.onDidRead(hasRead),
    dossiers.onDidAct(() => {
      if (dossiers.last('undo')?.documents.length) reach(CONTEXT.decided);
    }),
    // The editor listens only once it has shown a walkthrough, whose tab has an input that extensions are not told of.
    vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
      if (opened.some(({ input }) => input === undefined)) reached.forEach((key) => void pulseContext(key));
    }),
    commands.register(COMMAND.openSample, () => openSample(extension)),
  );
}

async function openSample(extension: vscode.Uri): Promise<void> {
  if (!canCopySample(extension)) return explainBrowser();
  const parent = await pickFolder();
  if (!parent) return;
  const folder = await copySample(extension, parent);
  const isEmptyWindow = (vscode.workspace.workspaceFolders ?? []).length === 0;
  await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: !isEmptyWindow });
}

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
