import type { Page } from 'playwright-core';
import { workbenchOf } from '../../../scripts/screenshots/workbench';

/**
 * Milliseconds that loading and activating each of these extensions took at the last start of their host, as the editor
 * itself counts them for “Show Running Extensions”: with all that the machine does at the same time.
 */
export async function activationTimes(page: Page, names: readonly string[]): Promise<readonly number[]> {
  await page.locator('.monaco-editor .view-lines [class*="ced-"]').first().waitFor();
  await workbenchOf(page).command('Show Running Extensions');
  const times = await Promise.all(names.map((name) => timeIn(page, name)));
  await page.keyboard.press('Control+F4');
  return times;
}

async function timeIn(page: Page, name: string): Promise<number> {
  const row = page.locator('.monaco-list-row', { hasText: name }).filter({ has: page.locator('.activation-time') });
  const told = /(\d+)ms/.exec(await row.locator('.activation-time').first().innerText());
  if (!told) throw new Error(`The editor does not tell how long “${name}” took to start.`);
  return Number(told[1]);
}
