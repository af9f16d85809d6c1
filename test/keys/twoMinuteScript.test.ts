import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { sampleDossier } from '../../scripts/host/paths';
import { labelsOf } from '../../src/core/annotation/annotationSet';
import { labelText } from '../../src/core/annotation/body';
import { eventually } from '../extension/support/eventually';
import { annotationsIn } from './support/annotationsIn';
import { copyAll, filesIn, openEditorWindow, type EditorWindow } from './support/editorWindow';
import { reviewCounter } from './support/reviewCounter';
import { followScript } from './support/scriptForTesters';

const NEWS = 'news/2026-04-29-what-each-side-wants.md';
const OTHER = '2026-06-27-whisky-retreat.md';

describe('Review mode in two minutes', function () {
  this.slow(60_000);
  let editor: EditorWindow;
  let article: string;
  let total: number;

  const begin = async (): Promise<void> => {
    await editor?.close();
    editor = await openEditorWindow(filesIn(sampleDossier));
    article = readFileSync(join(editor.folder, NEWS), 'utf8');
    git('init', '--quiet');
    git('add', '.');
  };

  after(() => editor.close());

  followScript('Review mode in two minutes', begin, [
    {
      names: ['npm start', NEWS, 'ctrl+k l', 'cmd+k l', '0/'],
      does: async () => {
        await editor.openFile(nameOf(NEWS));
        await editor.page.locator('.monaco-editor .view-line').first().click();
        await press('Control+k', 'l');
        await counter('0/').waitFor();
        total = Number(/\/(\d+)/.exec(await counter('0/').innerText())![1]);
        assert.ok(total > 5, `${total}`);
        await eventually(async () => assert.ok(article.includes(await selected())));
        await caption(await headline());
      },
    },
    {
      names: ['y', 'x', 'space'],
      does: async () => {
        const seen = new Set<string>();
        for (const [at, key] of ['y', 'x', 'Space'].entries()) {
          await press(key);
          await answered(at + 1);
          await eventually(async () => assert.ok(!seen.has(await selected())));
          seen.add(await selected());
        }
        assert.deepEqual(motivations(), ['assessing', 'classifying']);
      },
    },
    {
      names: ['u', 'shift+u'],
      does: async () => {
        await press('u', 'u', 'u');
        await answered(0);
        await press('Shift+U');
        await answered(1);
      },
    },
    {
      names: ['j', 'd', '.'],
      does: async () => {
        await press('j');
        await eventually(async () => assert.match(await headline(), /^Offer(?!.*accepted)/));
        await press('d');
        await eventually(() => assert.equal(demands(), 1));
        await answered(2);
        await press('.');
        await eventually(() => assert.equal(demands(), 2));
        // The next steps count from here, and the file is written before the status bar tells.
        await answered(3);
      },
    },
    {
      names: ['ctrl+1'],
      does: async () => {
        await press('q', 'w', 'z', 'Enter', 'Delete', 'Backspace', 'Control+v');
        await unaltered();
        await press('Tab');
        await inText(false);
        await press('Control+1');
        await inText(true);
      },
    },
    {
      names: ['?', 'c'],
      does: async () => {
        const before = await count();
        await press('Shift+/');
        await question('Keys of Review Mode').waitFor();
        await editor.page.keyboard.type('Take the last answer back');
        await editor.page
          .locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Take the last answer back' })
          .waitFor();
        await press('Enter');
        await answered(before - 1);
        await press('Shift+U');
        await answered(before);
        await press('c');
        await question('Comment').waitFor();
        await press('Escape');
        await question().waitFor({ state: 'hidden' });
        await press('Shift+/');
        await question('Keys of Review Mode').waitFor();
        await press('Escape');
        await question().waitFor({ state: 'hidden' });
        await answered(before);
      },
    },
    {
      names: ['ctrl+f'],
      does: async () => {
        const before = await count();
        await press('Control+f');
        const find = editor.page.locator('.find-widget.visible');
        await find.waitFor();
        await editor.page.keyboard.type('yx');
        await press('Escape');
        await find.waitFor({ state: 'hidden' });
        await editor.openFile(OTHER);
        await counter().waitFor({ state: 'detached' });
        await editor.openFile(nameOf(NEWS));
        await answered(before);
        await unaltered();
        assert.equal(await copyAll(editor.page), article);
      },
    },
    {
      names: ['escape', 'git status', '.rapporteur/'],
      does: async () => {
        await press('Escape');
        await counter().waitFor({ state: 'detached' });
        // An editor that is driven by a test shows no toasts; the bell has them.
        await editor.command('Notifications: Show Notifications');
        await editor.page.getByRole('button', { name: 'Show Summary' }).click();
        await editor.page.locator('.tab.active', { hasText: 'Review Summary' }).waitFor();
        assert.match(await copyAll(editor.page), /open/i);
        await editor.openFile(OTHER);
        await editor.openFile(nameOf(NEWS));
        await editor.command('Rapporteur: Show Review Summary');
        await editor.page.locator('.tab.active', { hasText: 'Review Summary' }).waitFor();
        assert.equal(git('diff', '--name-only'), '');
        const untracked = git('ls-files', '--others').trim().split('\n');
        for (const file of untracked) assert.match(file, /^\.rapporteur\//);
        await editor.openFile(nameOf(NEWS));
        await press('Control+Home', 'Z');
        await editor.page.locator('.tab.active.dirty').waitFor();
      },
    },
  ]);

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await editor.page.keyboard.press(key);
  };

  const counter = (text?: string): Locator => reviewCounter(editor.page, text);
  const answered = (answers: number): Promise<void> => counter(`${answers}/${total}`).waitFor();
  const count = async (): Promise<number> => Number(/(\d+)\//.exec(await counter().innerText())![1]);

  /** The suggestion one is at as a screen reader hears it, without its words: "Offer · Britain → Brazil". */
  const headline = async (): Promise<string> => (await counter().getAttribute('aria-label'))!.split(' · “')[0]!;

  /** Waits until this is drawn beside a line. */
  const caption = async (text: string): Promise<void> => {
    await editor.page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('.view-line span')].some((part) =>
          getComputedStyle(part, '::after').content.includes(wanted),
        ),
      text,
    );
  };

  const question = (title = ''): Locator => editor.page.locator('.quick-input-widget', { hasText: title });

  const selected = (): Promise<string> =>
    editor.page.evaluate(async () => {
      document.execCommand('copy');
      return navigator.clipboard.readText();
    });

  const inText = (wanted: boolean): Promise<void> =>
    eventually(async () =>
      assert.equal(
        await editor.page.evaluate(
          () =>
            document.activeElement?.closest('.monaco-editor .native-edit-context, .monaco-editor .inputarea') !== null,
        ),
        wanted,
      ),
    );

  /** The file is as it was, and nothing waits to be saved. */
  async function unaltered(): Promise<void> {
    assert.equal(readFileSync(join(editor.folder, NEWS), 'utf8'), article);
    assert.equal(await editor.page.locator('.tab.active.dirty').count(), 0);
  }

  const recorded = () => annotationsIn(editor.folder, NEWS);
  const motivations = (): readonly string[] =>
    recorded()
      .map(({ motivation }) => String(motivation))
      .sort();
  const demands = (): number =>
    recorded().filter((annotation) => labelsOf(annotation).some((label) => labelText(label) === 'demand')).length;

  const git = (...words: readonly string[]): string =>
    execFileSync('git', words, { cwd: editor.folder, encoding: 'utf8' });
});

const nameOf = (path: string): string => path.split('/').at(-1)!;
