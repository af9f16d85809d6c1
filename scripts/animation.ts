// Films the tour in the README in a real editor: `npm run animation`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cameraOf, type Frame } from './animation/camera';
import { scenes } from './animation/scenes';
import { stageOn } from './animation/stage';
import { toGif } from './animation/toGif';
import { projectRoot } from './host/paths';
import { runScript } from './host/runScript';

import { openSample, openStudio } from './screenshots/sampleEditor';
import { workbenchOf } from './screenshots/workbench';

/** In pixels: as wide as a README is shown, and wide enough for the lines of the sample's articles. */
const viewport = { width: 1000, height: 620 };

/** Settings that leave the width to the text, and nothing that blinks or comes and goes by itself. */
const settings = {
  'workbench.colorTheme': 'Light Modern',
  'workbench.activityBar.location': 'hidden',
  'editor.lineNumbers': 'off',
  'editor.folding': false,
  'editor.glyphMargin': false,
  'editor.cursorBlinking': 'solid',
  'editor.lightbulb.enabled': 'off',
  'editor.renderWhitespace': 'none',
};

const path = join(projectRoot, 'media', 'screenshots', 'tour.gif');

runScript(async () => {
  const gif = await toGif(await film());
  writeFileSync(path, gif);
  console.log(`${path}: ${Math.round(gif.length / 1024)} KB`);
  return 0;
});

async function film(): Promise<readonly Frame[]> {
  const studio = await openStudio();
  try {
    const { page, close } = await openSample(studio, { viewport, settings });
    try {
      const camera = cameraOf(page);
      const production = { workbench: workbenchOf(page), camera, stage: await stageOn(page, camera) };
      await production.workbench.command('View: Close Primary Side Bar');
      for (const play of scenes) await play(production);
      return camera.frames;
    } finally {
      await close();
    }
  } finally {
    await studio.browser.close();
  }
}
