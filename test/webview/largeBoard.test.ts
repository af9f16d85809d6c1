import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/host/chromium';
import type { Board } from '../../src/features/board/protocol';
import { entry } from '../core/negotiation/entry';
import { boardOfEntries, bring, WORDS } from './support/boards';
import { openPage, type PageUnderTest } from './support/pageUnderTest';

const MANY = 6000;

/** The page of a dossier with thousands of commitments, all different, by forty parties over two years. */
describe('The page of a large board', () => {
  let browser: Browser;
  let board: Board;

  before(async () => {
    browser = await launchChromium();
    const small = await boardOfEntries([]);
    const statements = Array.from({ length: MANY }, (_, at) => {
      const { id, text } = entry({ id: `e${at}`, text: `Party ${at % 40} will do thing ${at}` });
      const published = new Date(Date.UTC(2024, 0, 1 + (at % 730))).toISOString().slice(0, 10);
      const parties = [`Party ${at % 40}`];
      const facts = { kind: 'pledge', addressees: [], topic: 'tariffs', review: 'unreviewed' } as const;
      return { ...facts, id, text, published, parties, file: 'a.md', place: '¶1' };
    }).sort((a, b) => (a.published < b.published ? -1 : 1));
    const topics = [{ id: 'tariffs', label: 'Tariffs', above: [] }];
    board = { ...small, statements, positions: { parties: [], topics, cells: [] } };
  });
  after(() => browser.close());

  const opened = async (tab: string): Promise<PageUnderTest> => {
    const open = await openPage(browser, { kept: { tab } });
    await open.tell(WORDS);
    await open.tell(bring(board));
    await open.page.locator(`#panel-${tab}`).waitFor();
    return open;
  };

  it('draws a hundred rows, says which, and leads to all of them', async () => {
    const { page } = await opened('ledger');
    assert.equal(await page.locator('tbody tr').count(), 100);
    await page.getByText(`Rows 1 to 100 of ${MANY}`).waitFor();
    assert.equal(await page.locator('table').getAttribute('aria-rowcount'), String(MANY + 1));
    await page.getByRole('button', { name: 'Next rows' }).click();
    await page.getByText(`Rows 101 to 200 of ${MANY}`).waitFor();
    assert.equal(await page.locator('tbody tr').first().getAttribute('aria-rowindex'), '102');
    assert.equal(
      await page.getByRole('button', { name: 'Next rows' }).evaluate((each) => each === document.activeElement),
      true,
    );
    await page.close();
  });

  it('finds one of them by its words, and copies all that are found', async () => {
    const { page, said } = await opened('ledger');
    await page.getByLabel('Words').fill('thing 4711');
    await page.locator('.actions', { hasText: `Commitments: 1 of ${MANY}` }).waitFor();
    await page.getByLabel('Words').fill('');
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    const message = (await said()).at(-1);
    assert.ok(message?.kind === 'copy' && message.statements.length === MANY);
    await page.close();
  });

  it('draws the latest commitments of the timeline, and says that these are not all', async () => {
    const { page } = await opened('timeline');
    assert.equal(await page.locator('.point').count(), 1500);
    await page.getByText(`Only the latest 1500 of ${MANY} dated commitments are drawn.`).waitFor();
    await page.close();
  });
});
