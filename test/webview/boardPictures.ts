// Takes a picture of every tab of the board in three themes at two widths: `npm run screenshots:board`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../scripts/host/bundle';
import { launchChromium } from '../../scripts/host/chromium';
import { projectRoot } from '../../scripts/host/paths';
import { runScript } from '../../scripts/host/runScript';
import { bring, sampleBoard, WORDS } from './support/boards';
import { openPage, THEMES, WIDTHS } from './support/pageUnderTest';

const pictures = join(projectRoot, 'media', 'screenshots', 'board');
const TABS = ['positions', 'timeline', 'ledger', 'deadlines'];

runScript(async () => {
  mkdirSync(pictures, { recursive: true });
  await bundle();
  const [browser, board] = [await launchChromium(), await sampleBoard()];
  try {
    for (const theme of THEMES) {
      for (const width of WIDTHS) {
        const { page, tell } = await openPage(browser, { theme, width });
        await tell(WORDS);
        await tell(bring(board));
        for (const tab of TABS) {
          await page.locator(`#tab-${tab}`).click();
          await page.locator(`#panel-${tab}`).waitFor();
          const path = join(pictures, `${tab}-${theme}-${width}.png`);
          await page.screenshot({ path });
          console.log(path);
        }
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
  return 0;
});
