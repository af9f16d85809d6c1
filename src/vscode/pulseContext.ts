import * as vscode from 'vscode';

/**
 * Sets a context key for a moment. Steps of a walkthrough tick when a key becomes true; one that stayed true would never
 * become so again, and a walkthrough opened later would not notice.
 */
export async function pulseContext(key: string): Promise<void> {
  await vscode.commands.executeCommand('setContext', key, true);
  await vscode.commands.executeCommand('setContext', key, false);
}
