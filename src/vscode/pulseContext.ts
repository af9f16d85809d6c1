import * as vscode from 'vscode';

/**
 * Sets a context key for a moment. Steps of a walkthrough tick when a key becomes true; one that stayed true would never
 * become so again: the editor takes what is true when it first shows a walkthrough for old, and does not tick it.
 */
export async function pulseContext(key: string): Promise<void> {
  await vscode.commands.executeCommand('setContext', key, true);
  await vscode.commands.executeCommand('setContext', key, false);
}
