import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../host/chromium';
import { installServer, type InstalledServer } from '../host/installServer';
import { sampleDossier, scratchFolder } from '../host/paths';
import { stageExtension } from '../host/stageExtension';
import { startServer } from '../host/vscodeServer';

/** What every picture needs, and is made once. */
export interface Studio {
  readonly browser: Browser;
  readonly installed: InstalledServer;
  /** Folder of the extension as it would ship. */
  readonly extension: string;
}

export async function openStudio(): Promise<Studio> {
  const installed = await installServer();
  const extension = await stageExtension();
  return { installed, extension, browser: await launchChromium() };
}

export interface SampleEditor {
  readonly page: Page;
  close(): Promise<void>;
}

interface SampleEditorOptions {
  /** In pixels of the page. */
  readonly viewport: { readonly width: number; readonly height: number };
  /** Pixels of a picture for each one of the page. */
  readonly sharpness?: number;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A fresh editor on a fresh copy of the sample dossier, so that no picture shows traces of another. */
export async function openSample(
  { browser, installed, extension }: Studio,
  { viewport, sharpness = 1, settings }: SampleEditorOptions,
): Promise<SampleEditor> {
  const folder = join(scratchFolder('picture'), 'dossier');
  // Without the decisions that come with the sample: the pictures show how one begins.
  cpSync(sampleDossier, folder, { recursive: true, filter: (source) => basename(source) !== '.rapporteur' });
  const server = await startServer(installed, {
    dataFolder: scratchFolder('server'),
    settings: { ...plainSettings, ...settings },
  });
  const page = await browser.newPage({ viewport, deviceScaleFactor: sharpness });
  const close = async () => {
    await page.close();
    await server.stop();
  };
  try {
    await page.goto(server.address({ folder, extension }));
    await page.locator('.explorer-viewlet .monaco-list-row').first().waitFor();
  } catch (error) {
    await close();
    throw error;
  }
  return { page, close };
}

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
