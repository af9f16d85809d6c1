import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { eventually } from '../extension/support/eventually';
import { openEditorWindow, reloadWindow, selectedText, type EditorWindow } from './support/editorWindow';

const GOODS = ['salmon', 'wheat', 'beef', 'copper', 'timber', 'wool', 'rice', 'sugar', 'steel', 'lumber'];
const pledges = (country: string, month: string): string =>
  `---\ntitle: Tariffs of ${country}\ndate: 2026-0${month}-12\n---\n\n# Tariffs\n\n${GOODS.map(
    (good) => `${country} pledged to cut its tariff on ${good} by June 1.`,
  ).join('\n\n')}\n`;
const COUNTRIES = ['Canada', 'Chile', 'Norway', 'Peru'];

describe('The board by mouse', function () {
  this.slow(60_000);
  let editor: EditorWindow;

  before(async () => {
    const news = COUNTRIES.map((country, at) => [`${country}.md`, pledges(country, String(at + 1))]);
    editor = await openEditorWindow(Object.fromEntries(news) as Record<string, string>);
    await editor.command('Rapporteur: Open Board');
    await page().getByRole('gridcell').first().waitFor();
  });

  after(() => editor.close());

  it('shows the kinds in the colors of the theme', async () => {
    const sign = page().locator('.badge .sign.pledge').first();
    await sign.waitFor();
    const [color, text] = await sign.evaluate((shape) => [
      getComputedStyle(shape).fill,
      getComputedStyle(document.body).color,
    ]);
    assert.notEqual(color, text);
  });

  it('shows the sentence of a cell of the matrix', async () => {
    const cell = page().getByRole('gridcell', { name: 'Norway' }).locator('.clamped').first();
    const words = await cell.innerText();
    await cell.click();
    await shown('Norway.md', words);
  });

  it('shows the sentence of a row of the ledger', async () => {
    await page().getByRole('tab', { name: 'Ledger' }).click();
    await page().getByRole('button', { name: 'Chile pledged to cut its tariff on copper' }).click();
    await shown('Chile.md', 'Chile pledged to cut its tariff on copper by June 1');
  });

  it('is as it was left when the window was reloaded', async () => {
    await page().getByRole('tab', { name: 'Ledger' }).click();
    await page().getByRole('searchbox').fill('tariff');
    await page().locator('[data-key="choice:Topic"]').selectOption({ label: 'Tariffs and trade terms' });
    await page().getByRole('button', { name: 'Commitment', exact: true }).click();
    await ledger().evaluate((rows) => rows.scrollTo(0, 60));
    const [rows, scrolled] = [await ledger().innerText(), await scrollOf()];
    assert.ok(scrolled > 0, 'the ledger is too short to be scrolled');
    await reloadWindow(editor);
    await page().getByRole('tab', { name: 'Ledger', selected: true }).waitFor();
    await ledger().getByRole('row').first().waitFor();
    await eventually(async () => {
      assert.equal(await ledger().innerText(), rows);
      assert.equal(await scrollOf(), scrolled);
    });
  });

  /** The page in the two frames that the editor puts around it. */
  const page = (): FrameLocator => editor.page.frameLocator('iframe.webview').frameLocator('#active-frame');

  const ledger = (): Locator => page().locator('[data-scroll="ledger"]');
  const scrollOf = (): Promise<number> => ledger().evaluate(({ scrollTop }) => scrollTop);

  async function shown(file: string, words: string): Promise<void> {
    await editor.page.locator('.tab.active', { hasText: file }).waitFor();
    await selectedText(editor.page, words);
  }
});
