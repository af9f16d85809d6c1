import type { Page } from 'playwright-core';

/** What a person does in the editor, as verbs over its page. */
export interface Workbench {
  readonly page: Page;
  openFile(name: string): Promise<void>;
  /** Runs a command by the title that the palette shows. */
  command(title: string): Promise<void>;
  /** Chooses a row of the list that is open. */
  choose(row: string): Promise<void>;
  widenSideBar(pixels: number): Promise<void>;
  /** Clicks a row of the tree in view: it unfolds, or shows its place in the text. */
  open(row: string): Promise<void>;
  /** Folds a view of the side bar, or unfolds it, by a click on its title. */
  fold(view: string): Promise<void>;
  /** Rests the mouse on words of the open text until their card is shown. */
  hover(words: string): Promise<void>;
  /** Selects words that stand on one row of the open text. */
  select(words: string): Promise<void>;
  /** Presses the keys of a chord, such as `Control+k` and `1`. */
  press(...keys: readonly string[]): Promise<void>;
}

/** Milliseconds the workbench takes to draw what has changed. */
const drawing = 700;

export function workbenchOf(page: Page): Workbench {
  const rest = () => page.waitForTimeout(drawing);
  const pick = async (opening: string, text: string) => {
    await ask(page, opening, text);
    await rest();
    await page.keyboard.press('Enter');
    await rest();
  };
  return {
    page,
    openFile: async (name) => {
      await pick('Control+p', name);
      await page.locator('.monaco-editor .view-lines [class*="ced-"]').first().waitFor();
      await rest();
    },
    command: async (title) => {
      await pick('F1', title);
    },
    choose: async (row) => {
      await page.keyboard.type(row);
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row }).waitFor();
      await page.keyboard.press('Enter');
      await rest();
    },
    widenSideBar: async (pixels) => {
      const bar = await page.locator('.part.sidebar').boundingBox();
      if (bar === null) throw new Error('The side bar is not in view.');
      const edge = { x: bar.x + bar.width, y: bar.y + bar.height / 2 };
      await page.mouse.move(edge.x, edge.y);
      await page.mouse.down();
      await page.mouse.move(edge.x + pixels, edge.y, { steps: 5 });
      await page.mouse.up();
      await rest();
    },
    open: async (row) => {
      // The card of a row on which the mouse still rests would be clicked instead.
      await page.mouse.move(0, 0);
      await page.locator('.pane-body .monaco-list-row', { hasText: row }).first().click();
      await rest();
    },
    fold: async (view) => {
      await page.locator('.pane-header', { hasText: view }).first().click();
      await rest();
    },
    hover: async (words) => {
      const { x, y, width, height } = await placeOf(page, words);
      await page.mouse.move(x + width / 2, y + height / 2 - 1);
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor();
      await rest();
    },
    select: async (words) => {
      const { x, y, width, height } = await placeOf(page, words);
      await page.mouse.move(x, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width, y + height / 2, { steps: 5 });
      await page.mouse.up();
      await rest();
    },
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
      await rest();
    },
  };
}

/** How often a list is opened anew, and how long what was typed may take to be found in it each time. */
const ASKINGS = 6;
const FOUND_MS = 8000;

/**
 * Opens a list by a key and types into it until the text is found. An editor that has just started does not hear the key,
 * or opens a list without the commands of an extension, which is not completed while it is open.
 */
async function ask(page: Page, opening: string, text: string): Promise<void> {
  const input = page.locator('.quick-input-widget input').first();
  const found = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text });
  for (let askings = 1; ; askings++) {
    try {
      await page.keyboard.press(opening);
      await input.waitFor({ timeout: FOUND_MS });
      await page.keyboard.type(text);
      return await found.waitFor({ timeout: FOUND_MS });
    } catch (error) {
      if (askings === ASKINGS) throw error;
      await page.keyboard.press('Escape');
      await input.waitFor({ state: 'hidden' });
    }
  }
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where words are drawn, in pixels of the page; they must stand on one row that is in view. */
export async function placeOf(page: Page, words: string): Promise<Place> {
  const place = await page.evaluate((sought) => {
    for (const row of document.querySelectorAll('.monaco-editor .view-lines .view-line')) {
      const found = (row.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(sought);
      if (found < 0) continue;
      const range = document.createRange();
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (found >= before && found < before + length) range.setStart(node, found - before);
        const end = found + sought.length;
        if (end > before && end <= before + length) range.setEnd(node, end - before);
        before += length;
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    return undefined;
  }, words);
  if (place === undefined) throw new Error(`No row in view has the words “${words}”.`);
  return place;
}
