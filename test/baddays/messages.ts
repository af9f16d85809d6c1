import type { ProbedWindow } from './stage';

/** How long a message may take to come, in milliseconds. */
const PATIENCE_MS = 10_000;

/** The newest message of the editor, as a person reads it in the list of notifications; "" if there is none. */
export async function newestMessage(window: ProbedWindow): Promise<string> {
  await window.host().evaluate(async ({ vscode }) => {
    await vscode.commands.executeCommand('notifications.showList');
  }, undefined);
  const message = window.page.locator('.notifications-center .notification-list-item-message').first();
  return (await message.innerText({ timeout: PATIENCE_MS }).catch(() => '')).replaceAll(/\s+/g, ' ');
}

export const clearMessages = (window: ProbedWindow): Promise<unknown> =>
  window.host().evaluate(async ({ vscode }) => {
    await vscode.commands.executeCommand('notifications.clearAll');
  }, undefined);
