import * as vscode from 'vscode';
import { COMMAND, CONTEXT } from '../../manifest';
import type { AnnotationStore } from '../../session/annotationStore';
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
  const revert = async (direction: 'undo' | 'redo'): Promise<void> => {
    const uri = dossiers.last(direction);
    if (!uri) return say(nothing(direction));
    const document = await vscode.workspace.openTextDocument(uri);
    const reverted = await deps.annotations[direction](document);
    say(reverted ? done(direction, vscode.workspace.asRelativePath(uri)) : nothing(direction));
  };
  showWhatCan();
  return vscode.Disposable.from(
    dossiers.onDidAct(showWhatCan),
    commands.register(COMMAND.undo, () => revert('undo')),
    commands.register(COMMAND.redo, () => revert('redo')),
  );
}

const nothing = (direction: 'undo' | 'redo'): string =>
  direction === 'undo'
    ? vscode.l10n.t('There is no annotation act of this window to undo.')
    : vscode.l10n.t('There is no annotation act to redo.');

const done = (direction: 'undo' | 'redo', file: string): string =>
  direction === 'undo' ? vscode.l10n.t('Undone in {0}.', file) : vscode.l10n.t('Redone in {0}.', file);
