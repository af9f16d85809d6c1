// Takes the pictures of the README from a real editor: `npm run screenshots`, or `-- NAME…` for some of them.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Explained } from './host/explained';
import { projectRoot } from './host/paths';
import { runScript } from './host/runScript';
import { openSample, openStudio, type Studio } from './screenshots/sampleEditor';
import { shots, type Shot } from './screenshots/shots';
import { workbenchOf } from './screenshots/workbench';

const themes: Readonly<Record<string, string>> = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Default High Contrast',
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
  const studio = await openStudio();
  try {
    for (const shot of chosen) {
      for (const theme of Object.keys(themes)) await take(shot, theme, studio);
    }
  } finally {
    await studio.browser.close();
  }
  return 0;
});

async function take(shot: Shot, theme: string, studio: Studio): Promise<void> {
  const settings = { 'workbench.colorTheme': themes[theme], ...shot.settings };
  const { page, close } = await openSample(studio, { viewport, sharpness, settings });
  try {
    await shot.prepare(workbenchOf(page));
    const path = join(pictures, `${shot.name}-${theme}.png`);
    await page.screenshot({ path });
    console.log(path);
  } finally {
    await close();
  }
}
