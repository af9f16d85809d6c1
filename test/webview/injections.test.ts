import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/host/chromium';
import { showHidden } from '../../src/core/text/showHidden';
import type { LedgerEntry } from '../../src/core/negotiation/ledgerEntry';
import { entry } from '../core/negotiation/entry';
import { boardOfEntries, bring, WORDS } from './support/boards';
import { INJECTIONS } from '../security/injections';
import { openPage } from './support/pageUnderTest';

/** One statement with an injection in every text that comes from an article, an annotation or the folder. */
const hostile = (text: string, at: number): LedgerEntry =>
  entry({
    id: `${text}#${at}`,
    file: `news/${text}`,
    published: `2026-05-${String((at % 28) + 1).padStart(2, '0')}`,
    kind: (['pledge', 'demand', 'refusal'] as const)[at % 3]!,
    parties: [text],
    addressees: [`to ${text}`],
    topic: at % 2 === 0 ? 'tariffs' : text,
    speaker: text,
    condition: text,
    due: { phrase: text, date: at % 5 === 0 ? undefined : '2026-08' },
    text,
    sentence: { text, span: { start: 0, end: text.length }, place: text },
  });

describe('Words of articles on the page of the board', () => {
  let browser: Browser;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  it('are sixty ways to bring in a script', () => assert.equal(new Set(INJECTIONS).size, 60));

  it('leave no element, no handler and no address, in any tab', async () => {
    const board = await boardOfEntries(INJECTIONS.map(hostile));
    const reasons = Object.fromEntries(board.deadlines.map(({ statement }) => [statement, [statement]]));
    const { page, tell, troubles } = await openPage(browser, { kept: { partyLimit: 0 } });
    await tell(WORDS);
    await tell(bring(board, { reasons, incomplete: INJECTIONS[0]! }));
    for (const tab of ['positions', 'timeline', 'ledger', 'deadlines']) {
      await page.locator(`#tab-${tab}`).click();
      await page.locator(`#panel-${tab}`).waitFor();
      const found = await page.evaluate(() => ({
        tags: [...new Set([...document.body.querySelectorAll('*')].map((each) => each.tagName.toLowerCase()))],
        attributes: [...document.querySelectorAll('*')]
          .flatMap((each) => each.getAttributeNames())
          .filter((name) => name.startsWith('on') || name === 'href' || name === 'style' || name === 'srcdoc')
          .filter((name) => name !== 'href'),
        links: document.querySelectorAll('body [href], body [src]:not(script)').length,
        ids: document.querySelectorAll('[id="content"]').length,
        ran: 'injected' in window,
      }));
      assert.deepEqual(
        found.tags.filter((tag) => !OURS.has(tag)),
        [],
        tab,
      );
      // The theme's colors are set on the root by the editor, as in a webview.
      assert.deepEqual(
        found.attributes.filter((name) => name !== 'style'),
        [],
        tab,
      );
      assert.deepEqual([found.links, found.ids, found.ran], [0, 1, false], tab);
    }
    assert.deepEqual(troubles, []);
    await page.close();
  });

  it('are seen as they stand in the text, with what is hidden in them', async () => {
    const board = await boardOfEntries(INJECTIONS.map(hostile));
    const { page, tell } = await openPage(browser, { kept: { tab: 'ledger' } });
    await tell(WORDS);
    await tell(bring(board));
    await page.locator('#panel-ledger').waitFor();
    const texts = new Set(await page.locator('td.text').allTextContents());
    for (const text of INJECTIONS) assert.ok(texts.has(showHidden(text)), text);
    await page.close();
  });

  it('stay text in a picture that is saved', async () => {
    const board = await boardOfEntries(INJECTIONS.map(hostile));
    const { page, tell, said } = await openPage(browser, { kept: { tab: 'timeline' } });
    await tell(WORDS);
    await tell(bring(board));
    await page.getByRole('button', { name: 'Save as SVG' }).click();
    const message = (await said()).at(-1);
    assert.ok(message?.kind === 'savePicture');
    await page.close();
    const alone = await browser.newPage();
    await alone.setContent(message.svg);
    const tags = await alone.evaluate(() => [
      ...new Set([...document.querySelectorAll('svg, svg *')].map((each) => each.tagName)),
    ]);
    const ran = await alone.evaluate(() => 'injected' in window);
    await alone.close();
    assert.deepEqual(
      tags.filter((tag) => !['svg', 'g', 'rect', 'line', 'path', 'text', 'title', 'circle'].includes(tag)),
      [],
    );
    assert.equal(ran, false);
  });
});

/** The elements that the page is made of. */
const OURS = new Set(
  'header nav main div p span button h1 h2 h3 ul li section aside table thead tbody tr th td label select option input svg g rect line path text circle script'.split(
    ' ',
  ),
);
