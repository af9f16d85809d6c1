import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { sampleDossier } from '../../scripts/host/paths';
import { eventually } from '../extension/support/eventually';
import { placeOf } from '../../scripts/screenshots/workbench';
import { annotationsIn } from './support/annotationsIn';
import { filesIn, openEditorWindow, selectedText, type EditorWindow } from './support/editorWindow';
import { followScript } from './support/scriptForTesters';

const NEWS = '2026-05-21-london-press-conference.md';
const FIRST = '2026-04-13-brasilia-opening.md';

describe("Finding one's way", function () {
  this.slow(60_000);
  let editor: EditorWindow;

  const begin = async (): Promise<void> => {
    await editor?.close();
    editor = await openEditorWindow(filesIn(sampleDossier));
  };

  after(() => editor.close());

  followScript("Finding one's way (two minutes)", begin, [
    {
      names: [NEWS],
      does: async () => {
        await editor.openFile(NEWS);
        await editor.hover('Eleanor Whitcombe');
        const card = editor.page.locator('.monaco-hover', { hasText: 'Marked because' }).first();
        await card.locator('a', { hasText: 'All mentions' }).first().click();
        await editor.page.locator('.reference-zone-widget .monaco-list-row').nth(1).waitFor();
        await press('Escape');
      },
    },
    {
      names: ['F12', 'F12'],
      does: async () => {
        await editor.select('Antunes Prado');
        await press('F12');
        await tab(FIRST).waitFor();
        await editor.command('Go Back');
        await tab(NEWS).waitFor();
        for (const words of ['pledge came', 'she did not dismiss']) {
          const { x, y, height } = await placeOf(editor.page, words);
          await editor.page.mouse.click(x + height / 2, y + height / 2);
          const before = await cursor();
          await press('F12');
          await eventually(async () => assert.notEqual(await cursor(), before));
          await editor.openFile(NEWS);
        }
      },
    },
    {
      names: ['F2', 'Dame Eleanor Whitcombe', '.rapporteur/entities.yaml'],
      does: async () => {
        const before = textOf(`news/${NEWS}`);
        await editor.select('Eleanor Whitcombe');
        await press('F2');
        await editor.page.locator('.rename-box input').waitFor();
        await press('Control+a');
        await editor.page.keyboard.type('Dame Eleanor Whitcombe');
        await press('Enter');
        await eventually(() => assert.match(textOf('.rapporteur/entities.yaml'), /Dame Eleanor Whitcombe/));
        assert.equal(textOf(`news/${NEWS}`), before);
        await editor.command('Rapporteur: Undo Last Annotation Act');
        await eventually(() => assert.doesNotMatch(textOf('.rapporteur/entities.yaml'), /Dame Eleanor/));
      },
    },
    {
      names: ['ctrl+t', 'whisky', 'ctrl+k shift+n'],
      does: async () => {
        await press('Control+t');
        await editor.page.keyboard.type('whisky');
        await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'pledge: ' }).first().waitFor();
        await press('Escape');
        await editor.command('Explorer: Focus on Outline View');
        await editor.page.locator('.outline-pane .monaco-list-row', { hasText: 'Rapporteur' }).waitFor();
        await editor.openFile(NEWS);
        await press('Control+Home', 'Control+k', 'Shift+n');
        await editor.page.locator('.monaco-editor .selected-text').first().waitFor();
      },
    },
    {
      names: ['ctrl+k shift+a'],
      does: async () => {
        const before = annotationsIn(editor.folder, `news/${NEWS}`).length;
        await editor.select('whisky');
        await selectedText(editor.page, 'whisky');
        await press('Control+k', 'Shift+a');
        await editor.page.locator('.quick-input-widget input[placeholder^="Choose a label"]').waitFor();
        await press('Enter');
        await question('Label all as').waitFor();
        await editor.page.locator('.quick-input-list .monaco-list-row').nth(1).waitFor();
        await press('ArrowDown', 'Space', 'Enter');
        await eventually(() => assert.ok(annotationsIn(editor.folder, `news/${NEWS}`).length > before));
        await editor.command('Rapporteur: Undo Last Annotation Act');
        await eventually(() => assert.equal(annotationsIn(editor.folder, `news/${NEWS}`).length, before));
      },
    },
    {
      names: [],
      does: async () => {
        await editor.command('Welcome: Open Walkthrough...');
        await editor.choose('Get Started with Rapporteur');
        await editor.page.locator('[data-done-step-id*="firstMinutes#open"][aria-checked=true]').waitFor();
      },
    },
    {
      names: ['#getCommitments what is due in 2027?'],
      // There is no language model in an editor under test; test/extension/chatTools.test.ts asks the tool itself.
      does: () => Promise.resolve(),
    },
  ]);

  const press = (...keys: readonly string[]): Promise<void> => editor.press(...keys);
  const tab = (name: string): Locator => editor.page.locator('.tab.active', { hasText: name });
  const cursor = (): Promise<string> => editor.page.locator('[id="status.editor.selection"]').innerText();
  const question = (words: string): Locator => editor.page.locator('.quick-input-widget', { hasText: words });
  const textOf = (path: string): string => {
    const file = join(editor.folder, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
});
