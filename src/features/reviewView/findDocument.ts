import * as vscode from 'vscode';
import { COMMAND } from '../../manifest';
import { dossierPathOf } from '../../session/dossierPath';
import type { Dossiers } from '../../session/dossiers';
import type { WorkspaceIndex } from '../../session/workspaceIndex';
import { pickOne } from '../../vscode/ask';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { localized } from '../../vscode/localized';
import { say } from '../../vscode/target';
import { candidatesFor } from './lostDocuments';

interface Deps {
  readonly commands: CommandRegistry;
  readonly dossiers: Dossiers;
  readonly index: WorkspaceIndex;
}

/** Gives a lost document's annotations to the document that it has become, by the person's choice. */
export function registerFindDocument({ commands, dossiers, index }: Deps): vscode.Disposable {
  return commands.register(COMMAND.findDocument, async ({ lost, path }) => {
    if (dossierPathOf(vscode.Uri.joinPath(lost.root, lost.path))?.root.toString() !== lost.root.toString()) {
      return say(vscode.l10n.t('{0} is in no folder that is open.', lost.path));
    }
    const candidates = path === undefined ? await candidatesFor(lost, dossiers, index) : [];
    if (path === undefined && candidates.length === 0) {
      return say(vscode.l10n.t('No document of this folder holds the annotated text of {0}.', lost.path));
    }
    const items = candidates.map((candidate) => ({
      label: candidate.path,
      description: vscode.l10n.t('{0} of {1} annotations found', candidate.found, candidate.of),
    }));
    const title = vscode.l10n.t('{0} is now…', lost.path);
    const chosen = path ?? (await pickOne(items, { title }))?.label;
    if (chosen === undefined) return;
    const problems = await dossiers.sidecars(lost.root).rename(lost.path, chosen);
    if (problems.length > 0) throw new Error(problems.map(({ message }) => localized(message)).join('\n'));
    say(vscode.l10n.t('The annotations of {0} are now those of {1}.', lost.path, chosen));
    await index.refresh();
  });
}
