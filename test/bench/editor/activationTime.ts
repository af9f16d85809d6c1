import type { Page } from 'playwright-core';
import { workbenchOf } from '../../../scripts/screenshots/workbench';

/**
 * Milliseconds that loading and activating the extension took at the last start of its host, as the editor itself counts
 * them for “Show Running Extensions”: the extension's own part, without what the host does meanwhile.
 */
export async function activationTime(page: Page): Promise<number> {
  await page.locator('.monaco-editor .view-lines [class*="ced-"]').first().waitFor();
  await workbenchOf(page).command('Show Running Extensions');
  const row = page
    .locator('.monaco-list-row', { hasText: 'Rapporteur' })
    .filter({ has: page.locator('.activation-time') });
  const told = /(\d+)ms/.exec(await row.locator('.activation-time').first().innerText());
  if (!told) throw new Error('The editor does not tell how long the extension took to start.');
  await page.keyboard.press('Control+F4');
  return Number(told[1]);
}
