import type { Page } from 'playwright-core';

/** Milliseconds from the key that opens a file until its text is drawn, and until its first mark is; NaN without marks. */
export interface Opening {
  readonly text: number;
  readonly marks: number;
}

/** Milliseconds that the page looks for a mark before it is taken that there will be none. */
const PATIENCE = 5_000;

/** Opens a file by its name as a person does, and watches the page frame by frame. */
export async function measureOpening(page: Page, file: string, firstWords: string): Promise<Opening> {
  await page.keyboard.press('Control+p');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(file);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: file }).waitFor();
  await page.evaluate(startWithNextKey);
  const seen = page.waitForFunction(lookAtEditor, { firstWords, patience: PATIENCE }, { polling: 'raf' });
  await page.keyboard.press('Enter');
  return (await (await seen).jsonValue()) as Opening;
}

/** Both run in the page, where they share this. */
interface Watch {
  opening: { start: number; text: number };
}

function startWithNextKey(): void {
  const watch = globalThis as unknown as Watch;
  watch.opening = { start: NaN, text: NaN };
  addEventListener('keydown', () => (watch.opening.start = performance.now()), { once: true, capture: true });
}

/** False until the first mark is drawn, or none has come for a while. */
function lookAtEditor({
  firstWords,
  patience,
}: {
  readonly firstWords: string;
  readonly patience: number;
}): Opening | false {
  const { opening } = globalThis as unknown as Watch;
  const time = performance.now() - opening.start;
  const lines = document.querySelector('.monaco-editor .view-lines');
  const isDrawn = lines?.textContent.replaceAll('\u00a0', ' ').includes(firstWords) === true;
  if (Number.isNaN(opening.text) && isDrawn && time > 0) opening.text = time;
  if (Number.isNaN(opening.text)) return false;
  const isMarked = lines?.querySelector('[class*="ced-"]') != null;
  if (isMarked) return { text: opening.text, marks: time };
  return time > patience ? { text: opening.text, marks: NaN } : false;
}
