import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEditorWindow, selectedText, type EditorWindow } from './support/editorWindow';

const NEWS = 'talks.md';
const ARTICLE = '# Talks\n\nCanada pledged to cut its tariff on salmon by June 1.\n';

describe('Comments on an annotation', function () {
  this.slow(60_000);
  let editor: EditorWindow;

  before(async () => {
    editor = await openEditorWindow({ [NEWS]: ARTICLE });
  });

  after(() => editor.close());

  it('begin in a box of their own, and are shown beside the article, which is as it was', async () => {
    const { page } = editor;
    await editor.openFile(NEWS);
    await editor.select('pledged to cut');
    await editor.press('Control+k', '2');
    await selectedText(page, 'pledged to cut');
    await editor.command('Rapporteur: Discuss Annotation');
    await page.locator('.quick-input-widget', { hasText: 'About an annotation by ana' }).waitFor();
    await page.keyboard.type('By which year?');
    await page.keyboard.press('Enter');
    await page.locator('.review-widget', { hasText: 'By which year?' }).first().waitFor();
    assert.equal(await page.locator('.tab.active.dirty').count(), 0);
    assert.equal(readFileSync(join(editor.folder, NEWS), 'utf8'), ARTICLE);
  });

  it('go on in a box too: what is typed never replaces the words', async () => {
    const { page } = editor;
    await editor.command('Rapporteur: Discuss Annotation');
    await page.locator('.quick-input-widget', { hasText: 'Reply' }).waitFor();
    await page.keyboard.type('By this one.');
    await page.keyboard.press('Enter');
    await page.locator('.review-widget', { hasText: 'By this one.' }).first().waitFor();
    assert.equal(await page.locator('.tab.active.dirty').count(), 0);
    assert.equal(readFileSync(join(editor.folder, NEWS), 'utf8'), ARTICLE);
  });
});
