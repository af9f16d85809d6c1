import { eventually } from './dossierState';
import type { ProbedWindow } from './stage';

/** The newest message of the editor, as a person reads it in the list of notifications; "" if none comes. */
export async function newestMessage(window: ProbedWindow): Promise<string> {
  const messages = window.page.locator('.notifications-center .notification-list-item-message');
  const message = messages.filter({ hasNotText: EDITORS_OWN }).first();
  // An empty list is not shown, so that it is asked for until there is something in it.
  await eventually(async () => {
    await window.host().evaluate(async ({ vscode }) => {
      await vscode.commands.executeCommand('notifications.showList');
    }, undefined);
    return message.isVisible();
  });
  return (await message.isVisible()) ? (await message.innerText()).replaceAll(/\s+/g, ' ') : '';
}

/** What the editor says by itself while a command waits for an extension. */
const EDITORS_OWN = 'Activating Extensions';

export const clearMessages = (window: ProbedWindow): Promise<unknown> =>
  window.host().evaluate(async ({ vscode }) => {
    await vscode.commands.executeCommand('notifications.clearAll');
  }, undefined);
