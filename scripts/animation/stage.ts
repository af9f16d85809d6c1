import type { Page } from 'playwright-core';
import { placeOf, type Place } from '../screenshots/workbench';
import type { Camera } from './camera';
import { props } from './props';

/** What a picture of the page lacks: where the mouse is, what is being shown, and which key was pressed. */
export interface Stage {
  /** Says above the editor what is to be seen. */
  title(words: string): Promise<void>;
  /** Shows a key and what it does; without words, none. */
  key(name?: string, meaning?: string): Promise<void>;
  /** Leads the pointer to words of the text, or to a place of the page, while the camera runs. */
  lead(to: string | Place): Promise<void>;
  /** Takes the pointer away, as the keys need none. */
  leave(): Promise<void>;
}

/** Pictures on the pointer's way, and the milliseconds each stands: half a second, as a hand takes. */
const steps = 6;
const stepTime = 80;

/** Where the pointer is out of the picture, in pixels: past its lower right corner. */
const wings = { x: 1010, y: 630 };
/** Where the mouse itself waits meanwhile: over the title, where nothing answers to it. */
const idle = { x: 500, y: 10 };

export async function stageOn(page: Page, camera: Camera): Promise<Stage> {
  await furnish(page);
  let pointer = wings;
  const draw = () =>
    page.evaluate(({ x, y }) => {
      document.getElementById('tour-pointer')!.style.translate = `${x}px ${y}px`;
    }, pointer);
  await draw();
  return {
    title: (words) =>
      page.evaluate((text) => {
        document.getElementById('tour-title')!.textContent = text;
      }, words),
    key: (name = '', meaning = '') =>
      page.evaluate(
        ([cap, words]) => {
          document.getElementById('tour-key')!.style.display = cap === '' ? 'none' : 'flex';
          document.getElementById('tour-cap')!.textContent = cap!;
          document.getElementById('tour-meaning')!.textContent = words!;
        },
        [name, meaning],
      ),
    lead: async (to) => {
      const { x, y, width, height } = typeof to === 'string' ? await placeOf(page, to) : to;
      const [from, goal] = [pointer, { x: x + width / 2, y: y + height / 2 }];
      for (let step = 1; step <= steps; step++) {
        const done = step / steps;
        pointer = { x: from.x + (goal.x - from.x) * done, y: from.y + (goal.y - from.y) * done };
        await draw();
        await camera.hold(stepTime);
      }
    },
    leave: async () => {
      await page.mouse.move(idle.x, idle.y);
      pointer = wings;
      await draw();
    },
  };
}

/** Adds the props to the page one by one: its policy allows neither markup nor style sheets from a script. */
async function furnish(page: Page): Promise<void> {
  await page.evaluate((all) => {
    for (const { id, inside, style } of all) {
      const element = document.createElement('div');
      element.id = id;
      Object.assign(element.style, style);
      (document.getElementById(inside) ?? document.body).append(element);
    }
  }, props);
}
