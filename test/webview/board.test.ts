import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/host/chromium';
import type { Board, Tab } from '../../src/features/board/protocol';
import { bring, sampleBoard, WORDS } from './support/boards';
import { openPage, THEMES, WIDTHS, type PageUnderTest } from './support/pageUnderTest';

const TABS: readonly Tab[] = ['positions', 'timeline', 'ledger', 'deadlines'];

describe('The page of the board', () => {
  let browser: Browser;
  let sample: Board;
  let open: PageUnderTest | undefined;

  const opened = async (situation: Parameters<typeof openPage>[1] = {}): Promise<PageUnderTest> => {
    open = await openPage(browser, situation);
    await open.tell(WORDS);
    await open.tell(bring(sample));
    await open.page.locator('[role=tabpanel]').waitFor();
    return open;
  };

  before(async () => {
    [browser, sample] = await Promise.all([launchChromium(), sampleBoard()]);
  });

  afterEach(async () => {
    const troubles = open?.troubles ?? [];
    await open?.page.close();
    open = undefined;
    assert.deepEqual(troubles, [], 'the page has run into trouble');
  });

  after(() => browser.close());

  for (const theme of THEMES) {
    for (const width of WIDTHS) {
      it(`has nothing that axe objects to: ${theme}, ${width} px`, async () => {
        const { page, violations } = await opened({ theme, width });
        for (const tab of TABS) {
          await page.locator(`#tab-${tab}`).click();
          await page.locator(`#panel-${tab}`).waitFor();
          assert.deepEqual(await violations(), [], tab);
          const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          assert.ok(excess <= 0, `${tab} is ${excess} px wider than the page`);
        }
      });
    }
  }

  it('says at first that it is reading, and then what there is', async () => {
    open = await openPage(browser);
    const { page, tell, said } = open;
    assert.deepEqual(await said(), [{ kind: 'ready' }]);
    await tell(WORDS);
    await tell({ kind: 'reading', documents: 32 });
    await page.getByText('Documents so far: 32').waitFor();
    await tell(bring(sample, { incomplete: 'Reading was stopped.' }));
    await page.getByText('Reading was stopped.').waitFor();
    assert.match(
      (await page.locator('.summary').textContent())!,
      /Documents: 6 · Commitments: \d+ · Today: 2026-07-15/,
    );
  });

  it('asks for an export of all its documents, or of those that the filtered ledger tells of', async () => {
    const { page, said } = await opened();
    await page.getByRole('button', { name: 'Export…', exact: true }).click();
    assert.deepEqual((await said()).at(-1), { kind: 'export' });
    await page.locator('#tab-ledger').click();
    const ofShown = page.getByRole('button', { name: 'Export the documents of these commitments…' });
    assert.equal(await ofShown.count(), 0);
    await page.locator('[data-key="search"]').fill('whisky');
    await ofShown.click();
    const asked = (await said()).at(-1)!;
    assert.ok(asked.kind === 'export' && asked.statements);
    assert.ok(asked.statements.length > 0 && asked.statements.length < sample.statements.length);
  });

  it('is walked by arrow keys from tab to tab', async () => {
    const { page } = await opened();
    await page.locator('#tab-positions').focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.locator('[role=tab][aria-selected=true]').textContent(), 'Timeline');
    await page.keyboard.press('End');
    assert.equal(await page.locator('[role=tab][aria-selected=true]').textContent(), 'Deadlines');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.locator('[role=tab][aria-selected=true]').textContent(), 'Positions');
    assert.equal(await page.locator('[role=tab][tabindex="0"]').count(), 1);
  });

  it('is scrolled as it was when one comes back to a tab, and to a page that was closed', async () => {
    const { page, kept } = await opened({ kept: { tab: 'ledger' } });
    const scrolled = async (on: PageUnderTest['page'], tab: string): Promise<number> =>
      on.locator(`[data-scroll="${tab}"]`).evaluate(({ scrollTop }) => scrollTop);
    await page.locator('[data-scroll="ledger"]').evaluate((rows) => rows.scrollTo(0, 300));
    await page.locator('#tab-positions').click();
    await page.locator('[data-scroll="positions"]').evaluate((grid) => grid.scrollTo(0, 40));
    await page.locator('#tab-ledger').click();
    assert.equal(await scrolled(page, 'ledger'), 300);
    const state = await kept();
    await page.close();
    const again = await opened({ kept: state });
    assert.equal(await scrolled(again.page, 'ledger'), 300);
    await again.page.locator('#tab-positions').click();
    assert.equal(await scrolled(again.page, 'positions'), 40);
  });

  it('leads past its head by one key', async () => {
    const { page } = await opened();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'content');
  });

  describe('positions', () => {
    it('show a cell for each party and topic, and say what is not known', async () => {
      const { page } = await opened();
      const [rows, columns] = [await page.locator('tbody tr').count(), (await page.locator('thead th').count()) - 1];
      assert.equal(await page.locator('[role=gridcell]').count(), rows * columns);
      assert.ok((await page.getByText('Not known', { exact: true }).count()) > 0);
      const levy = page.locator('tbody tr', { hasText: 'Digital services tax' });
      assert.match((await levy.textContent())!, /Brazil.*Refusal.*2026-06-27.*Changed/);
    });

    it('are walked by arrow keys, and Enter shows the sentence', async () => {
      const { page, said } = await opened();
      await page.locator('td.known').first().focus();
      const before = await page.evaluate(() => document.activeElement?.getAttribute('data-key'));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-key')), before);
      await page.keyboard.press('Enter');
      const [topic, party] = before!.split('\u001f');
      const cell = sample.positions.cells.find((each) => each.topic === topic && each.party === party);
      assert.deepEqual((await said()).at(-1), { kind: 'reveal', statement: cell?.stance });
    });

    it('tell beside the grid how the party came there, and what contradicts it', async () => {
      const { page } = await opened();
      const cell = sample.positions.cells.find(({ contradicted }) => contradicted.length > 0)!;
      await page.locator(`td:has-text("Contradicted")`).first().focus();
      const details = (await page.locator('.details').textContent())!;
      assert.ok(details.includes(`Course: ${cell.course}`));
      assert.match(details, /Contradicted by/);
    });

    it('are ordered and limited as the person chooses, and stay so', async () => {
      const { page, kept } = await opened();
      await page.getByLabel('Order of parties').selectOption('name');
      await page.getByLabel('Parties shown').selectOption('3');
      const names = await page.locator('thead th').allTextContents();
      assert.deepEqual(names.slice(1), [...names.slice(1)].sort());
      assert.equal(names.length, 4);
      const state = await kept();
      await page.close();
      const again = await opened({ kept: state });
      assert.deepEqual(await again.page.locator('thead th').allTextContents(), names);
    });
  });

  describe('the timeline', () => {
    it('draws every dated commitment, the chains and the rounds', async () => {
      const { page } = await opened({ kept: { tab: 'timeline' } });
      assert.equal(await page.locator('.point').count(), sample.statements.length);
      const links = sample.timeline.chains.reduce((sum, chain) => sum + chain.links.length - 1, 0);
      assert.equal(await page.locator('.timeline .link').count(), links);
      assert.equal(await page.locator('.timeline .band').count(), sample.timeline.rounds.length);
    });

    it('has one stop for Tab, is walked in time, and says each statement', async () => {
      const { page, said } = await opened({ kept: { tab: 'timeline' } });
      assert.equal(await page.locator('.point[tabindex="0"]').count(), 1);
      await page.locator('.point').first().focus();
      const x = () => page.evaluate(() => document.activeElement!.getBoundingClientRect().x);
      const first = await x();
      for (let step = 0; step < 30; step++) await page.keyboard.press('ArrowRight');
      assert.ok((await x()) > first);
      assert.match(
        (await page.evaluate(() => document.activeElement!.getAttribute('aria-label')))!,
        /^2026-\d\d-\d\d: /,
      );
      await page.keyboard.press('Enter');
      assert.equal((await said()).at(-1)?.kind, 'reveal');
    });

    it('is saved as a picture that needs nothing of the page', async () => {
      const { page, said } = await opened({ kept: { tab: 'timeline' }, theme: 'dark' });
      await page.getByRole('button', { name: 'Save as SVG' }).click();
      const message = (await said()).at(-1);
      assert.ok(message?.kind === 'savePicture');
      const { svg } = message;
      assert.match(svg, /^<svg /);
      assert.doesNotMatch(svg, /class=|tabindex|role=|data-|var\(|<script/);
      const alone = await browser.newPage();
      await alone.setContent(svg);
      const box = await alone.locator('svg').boundingBox();
      const colors = await alone.evaluate(() =>
        [...document.querySelectorAll('path')].map((each) => getComputedStyle(each).stroke),
      );
      await alone.close();
      assert.ok(box!.width > 300 && box!.height > 100);
      assert.ok(new Set(colors).size >= 5, 'the kinds have kept their colors');
    });
  });

  describe('the ledger', () => {
    it('is sorted by any column, both ways', async () => {
      const { page } = await opened({ kept: { tab: 'ledger' } });
      for (const column of ['Date', 'Party', 'Kind', 'Commitment', 'Topic', 'Due', 'Status']) {
        const head = page.getByRole('columnheader', { name: column, exact: true });
        await head.getByRole('button').click();
        const ascending = await head.getAttribute('aria-sort');
        await head.getByRole('button').click();
        assert.notEqual(await head.getAttribute('aria-sort'), ascending);
        assert.equal(
          await page.evaluate(() => document.activeElement?.classList.contains('head')),
          true,
          'keeps the focus',
        );
      }
    });

    it('is filtered by words, party, kind, topic and status, and says how many are left', async () => {
      const { page } = await opened({ kept: { tab: 'ledger' } });
      await page.getByLabel('Words').pressSequentially('whisky duty');
      const rows = await page.locator('tbody tr').count();
      assert.ok(rows > 1 && rows < sample.statements.length);
      for (const text of await page.locator('td.text').allTextContents()) assert.match(text, /whisky/i);
      await page.getByLabel('Kind').selectOption('pledge');
      assert.equal(
        await page.locator('[role=status]').textContent(),
        await page.locator('.actions .count').textContent(),
      );
      await page.getByLabel('Status').selectOption('rejected');
      await page.getByText('No commitment fits these filters.').waitFor();
      await page.getByRole('button', { name: 'Clear filters' }).click();
      assert.equal(await page.locator('tbody tr').count(), Math.min(100, sample.statements.length));
    });

    it('is copied as it is sorted and filtered', async () => {
      const { page, said } = await opened({ kept: { tab: 'ledger' } });
      await page.getByLabel('Kind').selectOption('threat');
      await page.getByRole('button', { name: 'Copy as CSV' }).click();
      const message = (await said()).at(-1);
      assert.ok(message?.kind === 'copy');
      const threats = sample.statements.filter(({ kind }) => kind === 'threat').map(({ id }) => id);
      assert.deepEqual([...message.statements].sort(), [...threats].sort());
    });
  });

  describe('deadlines', () => {
    it('tell what is overdue, due and to come, and from which words', async () => {
      const { page } = await opened({ kept: { tab: 'deadlines' } });
      const heads = await page.locator('h2').allTextContents();
      assert.deepEqual(
        heads.map((text) => text.replace(/ \(\d+\)/, '')),
        ['Overdue', 'Due within 30 days', 'Upcoming', 'Without a date'].filter(
          (_, at) => heads.length === 4 || at !== 1,
        ),
      );
      assert.match(
        (await page.locator('.reason').first().textContent())!,
        /Read from “by July 1”\. Counted from the day of publication, 2026-04-13\./,
      );
    });

    it('are saved for a calendar by a button', async () => {
      const { page, said } = await opened({ kept: { tab: 'deadlines' } });
      await page.getByRole('button', { name: /Calendar/ }).click();
      assert.deepEqual((await said()).at(-1), { kind: 'saveCalendar' });
    });
  });

  it('keeps the place of the person when something changes in the folder', async () => {
    const { page, tell } = await opened({ kept: { tab: 'ledger' } });
    const text = page.locator('td.text button').nth(3);
    await text.focus();
    const key = await text.getAttribute('data-key');
    const [first, ...rest] = sample.statements;
    const change = {
      statements: { put: [{ ...first!, review: 'accepted' as const }], order: [first!, ...rest].map(({ id }) => id) },
    };
    await tell({ kind: 'change', change, notes: { reasons: {} } });
    await page.getByText('Accepted', { exact: true }).locator('visible=true').last().waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-key')), key);
  });

  it('can be read where the system forces its own colors, and moves nothing for those who want no motion', async () => {
    const { page } = await opened({ forcedColors: 'active', kept: { tab: 'timeline' } });
    const strokes = await page
      .locator('.point path')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).stroke));
    assert.ok(strokes.every((stroke) => stroke !== 'none'));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((each) => getComputedStyle(each).transitionDuration !== '0s').length,
    );
    assert.equal(moving, 0);
  });
});
