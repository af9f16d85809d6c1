import * as vscode from 'vscode';
import { COMMAND, type PlaceArgument } from '../../manifest';
import { say, targetOf } from '../../vscode/target';
import type { NavigationDeps } from './navigationDeps';

/** The editor's own ways to navigate, from a card or a tree as well: each first puts the cursor on the place meant. */
export const registerEntityCommands = ({ commands }: NavigationDeps): vscode.Disposable =>
  vscode.Disposable.from(
    commands.register(COMMAND.goToFirst, (place) => runAt(place, 'editor.action.revealDefinition')),
    commands.register(COMMAND.findMentions, (place) => runAt(place, 'editor.action.goToReferences')),
    commands.register(COMMAND.renameEntity, (place) => runAt(place, 'editor.action.rename')),
  );

async function runAt(place: PlaceArgument, command: string): Promise<void> {
  const target = await targetOf(place);
  if (!target) return say(vscode.l10n.t('Open a Markdown file first.'));
  const { document, span } = target;
  const editor = await vscode.window.showTextDocument(document, { preview: true });
  if (place) {
    const cursor = document.positionAt(span.start);
    editor.selection = new vscode.Selection(cursor, cursor);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  await vscode.commands.executeCommand(command);
}
