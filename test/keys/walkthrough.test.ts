import assert from 'node:assert/strict';
import { eventually } from '../extension/support/eventually';
import { openEditorWindow, type EditorWindow } from './support/editorWindow';
import { reviewCounter } from './support/reviewCounter';

const NEWS = 'talks.md';
const ARTICLE = '# Talks\n\nCanada pledged to cut its tariff on salmon by June 1.\n';

describe('The walkthrough', function () {
  this.slow(60_000);
  let editor: EditorWindow;

  before(async () => {
    editor = await openEditorWindow({ [NEWS]: ARTICLE });
  });

  after(() => editor.close());

  it('ticks each of its five steps once its thing is done, and none before', async () => {
    await ticked();
    await editor.openFile(NEWS);
    await editor.hover('pledged');
    await editor.page.locator('.monaco-hover', { hasText: 'Marked because' }).first().waitFor();
    await editor.press('Control+k', 'l');
    await reviewed('0/1');
    await editor.press('y');
    await reviewed('1/1');
    await editor.press('Escape');
    await ticked('open', 'read', 'decide');
    await editor.command('Rapporteur: Focus on Topics View');
    await editor.command('Rapporteur: Open Board');
    await ticked('open', 'read', 'decide', 'topics', 'board');
  });

  it('ticks what was done before it was opened for the first time', async () => {
    await editor.close();
    editor = await openEditorWindow({ [NEWS]: ARTICLE });
    await editor.openFile(NEWS);
    await editor.press('Control+k', 'l');
    await reviewed('0/1');
    await editor.press('y');
    await reviewed('1/1');
    await ticked('open', 'decide');
  });

  /** Opens the walkthrough, and waits until these steps are ticked and no others. */
  async function ticked(...wanted: readonly string[]): Promise<void> {
    await editor.command('View: Close All Editors');
    await editor.command('Welcome: Open Walkthrough...');
    await editor.choose('Get Started with Rapporteur');
    const ticks = editor.page.locator('[data-done-step-id*="firstMinutes"]');
    await ticks.first().waitFor();
    await eventually(async () => {
      const steps = await ticks.evaluateAll((all) =>
        all
          .filter((tick) => tick.getAttribute('aria-checked') === 'true')
          .map((tick) => tick.getAttribute('data-done-step-id')!.split('#').at(-1)!),
      );
      assert.deepEqual(steps, wanted);
    });
  }

  const reviewed = (count: string): Promise<void> => reviewCounter(editor.page, count).waitFor();
});
