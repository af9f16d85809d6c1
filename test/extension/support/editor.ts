import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Exports, Rapporteur } from '../../../src/extensionWiring';

export { eventually } from './eventually';

/** The running extension with all its parts, as its tests are given it. */
export const rapporteur = async (): Promise<Rapporteur> => (await extension().activate()).whenReady;

export function extension(): vscode.Extension<Exports> {
  const found = vscode.extensions.getExtension<Exports>('rapporteur.rapporteur');
  assert.ok(found, 'the editor does not know the extension');
  return found;
}

export function workspaceRoot(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the tests need a folder');
  return folder.uri;
}

export const inWorkspace = (path: string): vscode.Uri => vscode.Uri.joinPath(workspaceRoot(), ...path.split('/'));

export const writeText = (path: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));

export const readText = async (path: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(path)));

/** Removes files and folders of a test; those that are not there do not matter. */
export async function removeAll(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await vscode.workspace.fs.delete(inWorkspace(path), { recursive: true }).then(undefined, () => undefined);
  }
}

/** Writes an article into the workspace and opens it as a person would. */
export async function openNews(path: string, text: string): Promise<vscode.TextEditor> {
  await writeText(path, text);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace(path)));
}

export const closeAll = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeAllEditors');

/** Selects the first occurrence of the words. */
export function select(editor: vscode.TextEditor, words: string): void {
  editor.selection = selectionOf(editor.document, words);
}

export function selectionOf(document: vscode.TextDocument, words: string): vscode.Selection {
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, `the text has no “${words}”`);
  return new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
}

/** The editor does not tell when a list is open: its answer is given again until the command that shows it has ended. */
export async function answerList(running: Thenable<unknown>, answer: 'accept' | 'leave'): Promise<void> {
  const state = { isDone: false };
  const ended = Promise.resolve(running).finally(() => (state.isDone = true));
  const command =
    answer === 'accept' ? 'workbench.action.acceptSelectedQuickOpenItem' : 'workbench.action.closeQuickOpen';
  while (!state.isDone) {
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, ANSWER_PAUSE))]);
    if (!state.isDone) await vscode.commands.executeCommand(command);
  }
  await ended;
}

/** Time to draw a list, in milliseconds. */
const ANSWER_PAUSE = 700;
