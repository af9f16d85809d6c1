import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { labelsOf } from '../../src/core/annotation/annotationSet';
import { eventually } from '../extension/support/eventually';
import { annotationsIn } from './support/annotationsIn';
import { openEditorWindow, type EditorWindow } from './support/editorWindow';

const NEWS = 'fisheries.md';
const ARTICLE = `# Canada and Chile resume talks

Canada pledged to open its fisheries ports to Chilean trawlers by June 1.

Norway promised to close its fishing grounds at night.
`;

describe('Splitting a topic by keys', function () {
  this.slow(60_000);
  let editor: EditorWindow;

  before(async () => {
    editor = await openEditorWindow({ [NEWS]: ARTICLE });
    await editor.openFile(NEWS);
  });

  after(() => editor.close());

  it('splits off what is checked in the list, after a preview, and one undo puts it back', async () => {
    await editor.command('Rapporteur: Split Topic…');
    await editor.choose('Fisheries');
    await question('which commitments go?').waitFor();
    await row('Canada pledged').waitFor();
    await editor.page.keyboard.type('at night');
    await row('Canada pledged').waitFor({ state: 'detached' });
    await editor.press('ArrowDown', 'Space');
    await row('Norway promised').locator('[role=checkbox][aria-checked=true], input:checked').waitFor();
    await editor.press('Enter');
    await question('Name of the narrower topic').waitFor();
    await editor.page.keyboard.type('Quiet nights');
    await editor.press('Enter');
    await question('Preview').waitFor();
    assert.equal(existsSync(topicsFile()), false, 'something is written before the person agrees');
    await editor.press('Enter');
    await eventually(() => {
      assert.match(readFileSync(topicsFile(), 'utf8'), /Quiet nights/);
      assert.deepEqual(recorded(), [['Norway', 'agriculture/fisheries/quiet-nights']]);
    });
    await editor.command('Rapporteur: Undo Last Annotation Act');
    await eventually(() => {
      assert.equal(existsSync(topicsFile()), false);
      assert.deepEqual(recorded(), []);
    });
    assert.equal(readFileSync(join(editor.folder, NEWS), 'utf8'), ARTICLE);
  });

  it('writes nothing when the list is left', async () => {
    await editor.command('Rapporteur: Split Topic…');
    await editor.choose('Fisheries');
    await question('which commitments go?').waitFor();
    await editor.press('Escape');
    await question('').waitFor({ state: 'hidden' });
    assert.equal(existsSync(topicsFile()), false);
    assert.deepEqual(recorded(), []);
  });

  const question = (words: string): Locator => editor.page.locator('.quick-input-widget', { hasText: words });
  const row = (words: string): Locator => editor.page.locator('.quick-input-list .monaco-list-row', { hasText: words });
  const topicsFile = (): string => join(editor.folder, '.rapporteur', 'topics.yaml');

  /** The parties and the topic of each commitment in the sidecar. */
  const recorded = (): readonly (readonly [string, string | undefined])[] =>
    annotationsIn(editor.folder, NEWS)
      .flatMap(labelsOf)
      .flatMap((label) => (label.kind === 'commitment' ? [[label.parties.join(), label.topic] as const] : []));
});
