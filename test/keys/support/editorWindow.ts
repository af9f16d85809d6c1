import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../../scripts/host/chromium';
import { installServer } from '../../../scripts/host/installServer';
import { EXTENSION_VARIABLE } from '../../../scripts/host/keyTests';
import { scratchFolder } from '../../../scripts/host/paths';
import { stageExtension } from '../../../scripts/host/stageExtension';
import { startServer } from '../../../scripts/host/vscodeServer';
import { workbenchOf, type Workbench } from '../../../scripts/screenshots/workbench';

/** A real editor on a folder of its own, whose keys are pressed by the test. */
export interface EditorWindow extends Workbench {
  readonly folder: string;
  close(): Promise<void>;
}

/** Opens an editor on these files, named by their paths. */
export async function openEditorWindow(files: Readonly<Record<string, string>>): Promise<EditorWindow> {
  const folder = join(scratchFolder('keys'), 'dossier');
  for (const [path, text] of Object.entries(files)) writeFile(join(folder, path), text);
  const extension = process.env[EXTENSION_VARIABLE] ?? (await stageExtension());
  const server = await startServer(await installServer(), {
    dataFolder: scratchFolder('server'),
    settings: { 'rapporteur.annotator': 'ana', 'files.autoSave': 'off', 'window.title': 'Rapporteur' },
  });
  const browser = await launchChromium();
  const page = await browser.newPage({
    viewport: { width: 1400, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.goto(server.address({ folder, extension }));
  await page.locator('.explorer-viewlet .monaco-list-row').first().waitFor();
  return {
    ...workbenchOf(page),
    folder,
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** The files below a folder by their paths in it, as text. */
export function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** The whole text of the active editor, as a person copies it. */
export async function copyAll(page: Page): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const text = await page.waitForFunction(() => navigator.clipboard.readText());
  return text.jsonValue();
}

/** Reloads the window as its command does, and waits until it is a new one. */
export async function reloadWindow({ page, command }: Workbench): Promise<void> {
  const reloaded = page.waitForEvent('domcontentloaded');
  await command('Developer: Reload Window');
  await reloaded;
}

/** Waits until these words are selected in the active editor; a line without a selection is copied with its end. */
export async function selectedText(page: Page, words: string): Promise<void> {
  await page.waitForFunction(async (wanted) => {
    document.execCommand('copy');
    return (await navigator.clipboard.readText()) === wanted;
  }, words);
}

function writeFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
