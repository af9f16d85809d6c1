// Takes the pictures of the README from a real editor: `npm run screenshots`, or `-- NAME…` for some of them.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from './host/chromium';
import { Explained } from './host/explained';
import { installServer, type InstalledServer } from './host/installServer';
import { projectRoot, sampleDossier, scratchFolder } from './host/paths';
import { runScript } from './host/runScript';
import { stageExtension } from './host/stageExtension';
import { startServer } from './host/vscodeServer';
import { shots, type Shot } from './screenshots/shots';
import { workbenchOf } from './screenshots/workbench';

const themes: Readonly<Record<string, string>> = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Default High Contrast',
};

/** Settings that leave in the picture what it is about. */
const plainSettings = {
  'rapporteur.annotator': 'ana',
  'breadcrumbs.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.fontSize': 13,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'window.commandCenter': false,
  'window.title': 'Rapporteur',
  'workbench.layoutControl.enabled': false,
  'workbench.tips.enabled': false,
};

const pictures = join(projectRoot, 'media', 'screenshots');
/** In pixels: wide enough for the side bar beside lines of 120 characters, at which the sample's articles are wrapped. */
const viewport = { width: 1500, height: 820 };
/** Pixels of a picture for each one of the page: enough for sharp letters, and few enough for a small file. */
const sharpness = 1.5;

runScript(async () => {
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !shots.some((shot) => shot.name === name));
  if (unknown !== undefined) {
    throw new Explained(`There is no picture ${unknown}; there are ${shots.map(({ name }) => name).join(', ')}.`);
  }
  const chosen = named.length === 0 ? shots : shots.filter(({ name }) => named.includes(name));
  mkdirSync(pictures, { recursive: true });
  const installed = await installServer();
  const extension = await stageExtension();
  const browser = await launchChromium();
  try {
    for (const shot of chosen) {
      for (const theme of Object.keys(themes)) await take(shot, theme, { browser, installed, extension });
    }
  } finally {
    await browser.close();
  }
  return 0;
});

interface Studio {
  readonly browser: Browser;
  readonly installed: InstalledServer;
  readonly extension: string;
}

/** Each picture is taken in a fresh editor on a fresh copy of the sample dossier, so that none shows traces of another. */
async function take(shot: Shot, theme: string, { browser, installed, extension }: Studio): Promise<void> {
  const folder = join(scratchFolder('picture'), 'dossier');
  cpSync(sampleDossier, folder, { recursive: true });
  const settings = { ...plainSettings, 'workbench.colorTheme': themes[theme], ...shot.settings };
  const server = await startServer(installed, { dataFolder: scratchFolder('server'), settings });
  const page = await browser.newPage({ viewport, deviceScaleFactor: sharpness });
  try {
    await page.goto(server.address({ folder, extension }));
    await page.locator('.explorer-viewlet .monaco-list-row').first().waitFor();
    await shot.prepare(workbenchOf(page));
    const path = join(pictures, `${shot.name}-${theme}.png`);
    await page.screenshot({ path });
    console.log(path);
  } finally {
    await page.close();
    await server.stop();
  }
}
