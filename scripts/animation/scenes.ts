import type { Workbench } from '../screenshots/workbench';
import type { Camera } from './camera';
import type { Stage } from './stage';

/** What a scene is played with: the editor, the camera before it, and what the camera's pictures lack. */
export interface Production {
  readonly workbench: Workbench;
  readonly camera: Camera;
  readonly stage: Stage;
}

export const scenes: readonly ((production: Production) => Promise<void>)[] = [reading, reviewing, board];

async function reading({ workbench, camera, stage }: Production): Promise<void> {
  await workbench.openFile('2026-04-13-brasilia-opening.md');
  await stage.title('Read: commitments are marked, and a card says who, what and why');
  await camera.hold(1800);
  await stage.lead('threatened');
  await workbench.hover('threatened');
  await camera.hold(3600);
}

async function reviewing({ workbench, camera, stage }: Production): Promise<void> {
  const { page, press } = workbench;
  await stage.leave();
  await stage.title('Review: one key for each decision, and the counter moves');
  await press('Control+k', 'l');
  const counter = page.locator('[id^="rapporteur."][aria-label*="Review mode"]');
  await counter.evaluate(({ style }) => Object.assign(style, { outline: '2px solid #c2410c', outlineOffset: '-2px' }));
  await stage.key('ctrl+k l', 'review mode');
  await camera.hold(1800);
  for (const [key, meaning] of answers) {
    await press(key);
    await stage.key(key, meaning);
    await camera.hold(1000);
  }
  await stage.key();
  await press('Escape');
}

/** To the article's first four suggestions; the last is a way of speaking, and no refusal. */
const answers = [
  ['y', 'accept'],
  ['y', 'accept'],
  ['y', 'accept'],
  ['x', 'reject'],
] as const;

async function board({ workbench, camera, stage }: Production): Promise<void> {
  const { page, command } = workbench;
  await command('Rapporteur: Open Board');
  // A webview is a frame in a frame.
  const inside = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  await inside.locator('[role=tabpanel]').waitFor();
  await stage.title('Board: who stands where, across all articles');
  await camera.hold(2400);
  for (const [tab, title] of [
    ['timeline', 'Board: what was said when'],
    ['ledger', 'Board: every commitment, to sort and filter'],
  ] as const) {
    const button = inside.locator(`#tab-${tab}`);
    await stage.lead((await button.boundingBox())!);
    await button.click();
    await inside.locator(`#panel-${tab}`).waitFor();
    await stage.title(title);
    await camera.hold(2400);
  }
}
