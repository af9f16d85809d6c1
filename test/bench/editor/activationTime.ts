import type { Page } from 'playwright-core';
import { workbenchOf } from '../../../scripts/screenshots/workbench';

/** An extension by its identifier, and by the name that people see. */
export interface Measurable {
  readonly id: string;
  readonly name: string;
}

/** Milliseconds of one start of an extension, as the editor itself counts them. */
export interface Activation {
  /** Between the editor's marks before and after it loads the extension's code, and in the call that activates it. */
  readonly own: number;
  /**
   * What “Show Running Extensions” tells, which is taken from before the first extension is loaded of all that the same file
   * starts: with the waiting for those before it.
   */
  readonly told: number;
}

/** How each of these extensions was activated at the last start of their host. */
export async function activationsOf(page: Page, extensions: readonly Measurable[]): Promise<readonly Activation[]> {
  await page.locator('.monaco-editor .view-lines [class*="ced-"]').first().waitFor();
  await workbenchOf(page).command('Show Running Extensions');
  const told = await Promise.all(extensions.map(({ name }) => toldTime(page, name)));
  await page.keyboard.press('Control+F4');
  await workbenchOf(page).command('Startup Performance');
  const activations: Activation[] = [];
  for (const [i, { id }] of extensions.entries()) {
    const own = (await loadingTime(page, id)) + (await callTime(page, id));
    activations.push({ own, told: told[i]! });
  }
  await page.keyboard.press('Control+F4');
  return activations;
}

async function toldTime(page: Page, name: string): Promise<number> {
  const row = page.locator('.monaco-list-row', { hasText: name }).filter({ has: page.locator('.activation-time') });
  return numberIn(/(\d+)ms/.exec(await row.locator('.activation-time').first().innerText()), name);
}

/** The difference of two marks, each of which stands on a line with the time since 1970. */
async function loadingTime(page: Page, id: string): Promise<number> {
  const markOf = async (mark: string): Promise<number> => {
    const name = `code/extHost/${mark}/${id}`;
    return numberIn(new RegExp(`^${name}\\s+(\\d+)`).exec(await lineWith(page, name)), id);
  };
  return (await markOf('didLoadExtensionCode')) - (await markOf('willLoadExtensionCode'));
}

/** In the table of extensions: whether they start with the editor, loading, call and what the call has promised. */
async function callTime(page: Page, id: string): Promise<number> {
  const row = await lineWith(page, `| ${id}`);
  return numberIn(/^\|[^|]+\|[^|]+\|[^|]+\|\s*(\d+)/.exec(row), id);
}

/** The line of the open report that has these words in it. It must be searched for to be drawn, and the report grows for a while. */
async function lineWith(page: Page, words: string): Promise<string> {
  const line = page.locator('.monaco-editor .view-line', { hasText: words });
  for (let look = 0; look < LOOKS && (await line.count()) === 0; look++) {
    await page.waitForTimeout(BETWEEN_LOOKS);
    await page.keyboard.press('Control+f');
    await page.keyboard.insertText(words);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  }
  return (await line.first().innerText()).replaceAll('\u00a0', ' ');
}

const LOOKS = 20;
/** Milliseconds. */
const BETWEEN_LOOKS = 500;

function numberIn(told: RegExpExecArray | null, extension: string): number {
  if (!told) throw new Error(`The editor does not tell how long “${extension}” took to start.`);
  return Number(told[1]);
}
