import type { Workbench } from './workbench';

/** One picture: its name in `media/screenshots/`, before the theme's, and the way to it from an empty editor. */
export interface Shot {
  readonly name: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  prepare(workbench: Workbench): Promise<void>;
}

const article = '2026-04-13-brasilia-opening.md';

export const shots: readonly Shot[] = [
  {
    name: 'reading',
    prepare: async ({ openFile, command, hover }) => {
      await openFile(article);
      await command('View: Close Primary Side Bar');
      await hover('threatened');
    },
  },
  {
    name: 'topics',
    prepare: async ({ openFile, command, widenSideBar, open }) => {
      await openFile(article);
      await command('Rapporteur: Focus on Topics View');
      await widenSideBar(110);
      await open('Agriculture and food');
      await open('Beef');
      await open('Upland');
    },
  },
  {
    name: 'parties',
    prepare: async ({ openFile, command, widenSideBar, fold, open }) => {
      await openFile(article);
      await command('Rapporteur: Focus on Parties View');
      await fold('Topics');
      await widenSideBar(150);
      await open('Brazil');
      await open('Positions');
      await open('Beef');
    },
  },
  {
    name: 'rounds',
    prepare: async ({ openFile, command, widenSideBar, fold, open }) => {
      await openFile(article);
      await command('Rapporteur: Focus on Rounds View');
      await fold('Topics');
      await widenSideBar(150);
      await open('Round 3');
      await open('Agreed');
      await open('Round 2');
      await open('Pledged');
    },
  },
  {
    name: 'review',
    prepare: async ({ openFile, command, widenSideBar, fold, open }) => {
      await openFile(article);
      await command('Rapporteur: Focus on Review View');
      await fold('Topics');
      await widenSideBar(150);
      await open('Correction');
    },
  },
  {
    name: 'preview',
    prepare: async ({ openFile, command, press, page }) => {
      await openFile(article);
      await command('View: Close Primary Side Bar');
      await press('Control+k', 'v');
      const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await preview.locator('[class*="rapporteur-"]').first().waitFor();
    },
  },
  {
    name: 'annotation',
    prepare: async ({ openFile, command, select, press, hover }) => {
      await openFile(article);
      await command('View: Close Primary Side Bar');
      await select('ready to recognize Brazilian inspectors');
      await press('Control+k', '2');
      await press('ArrowRight');
      await hover('recognize Brazilian');
    },
  },
];
