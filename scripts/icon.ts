// Draws the icon of the gallery from that of the activity bar: `npm run icon`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './host/chromium';
import { projectRoot } from './host/paths';
import { runScript } from './host/runScript';

const media = join(projectRoot, 'media');
/** Side of the picture in pixels: twice the 128 that the gallery shows, for sharp screens. */
const side = 256;

runScript(async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: side, height: side } });
    await page.setContent(drawing(readFileSync(join(media, 'rapporteur.svg'), 'utf8')));
    const path = join(media, 'icon.png');
    await page.screenshot({ path, omitBackground: true });
    console.log(path);
  } finally {
    await browser.close();
  }
  return 0;
});

/** A page that is the icon: the motif on a rounded ground, and its last line as the mark that this extension sets. */
function drawing(motif: string): string {
  return `<style>
    body { margin: 0; }
    main { display: grid; place-items: center; width: ${side}px; height: ${side}px; }
    main { border-radius: 22%; background: #1f3a5f; color: #f4f1ea; }
    svg { width: 76%; height: 76%; }
    path:last-child { stroke: #f2b84b; }
  </style><main>${motif}</main>`;
}
