import * as vscode from 'vscode';
import { COMMAND, CONTEXT } from '../../manifest';
import type { AnnotationStore } from '../../session/annotationStore';
import type { Act, Direction } from '../../session/act';
import type { Dossiers } from '../../session/dossiers';
import type { CommandRegistry } from '../../vscode/commandRegistry';
import { say } from '../../vscode/target';

/** Undo and redo of annotation acts, in whichever document the last one was. The text's own undo is not touched. */
export function registerUndo(deps: {
  commands: CommandRegistry;
  annotations: AnnotationStore;
  dossiers: Dossiers;
}): vscode.Disposable {
  const { commands, dossiers } = deps;
  const showWhatCan = (): void => {
    void vscode.commands.executeCommand('setContext', CONTEXT.canUndo, dossiers.last('undo') !== undefined);
    void vscode.commands.executeCommand('setContext', CONTEXT.canRedo, dossiers.last('redo') !== undefined);
  };
  const revert = async (direction: Direction): Promise<void> => {
    const act = await deps.annotations.revertLast(direction);
    say(act ? done(direction, placeOf(act)) : nothing(direction));
  };
  showWhatCan();
  return vscode.Disposable.from(
    dossiers.onDidAct(showWhatCan),
    commands.register(COMMAND.undo, () => revert('undo')),
    commands.register(COMMAND.redo, () => revert('redo')),
  );
}

const nothing = (direction: Direction): string =>
  direction === 'undo'
    ? vscode.l10n.t('There is no annotation act of this window to undo.')
    : vscode.l10n.t('There is no annotation act to redo.');

const done = (direction: Direction, place: string): string =>
  direction === 'undo' ? vscode.l10n.t('Undone in {0}.', place) : vscode.l10n.t('Redone in {0}.', place);

function placeOf({ documents, rewrites }: Act): string {
  const [first] = documents;
  if (!first) return vscode.l10n.t('the files of the dossier');
  if (documents.length + rewrites.length === 1) return vscode.workspace.asRelativePath(first);
  return vscode.l10n.t('{0} files', documents.length + rewrites.length);
}
