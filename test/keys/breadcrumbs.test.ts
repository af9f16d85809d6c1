import assert from 'node:assert/strict';
import { eventually } from '../extension/support/eventually';
import { openEditorWindow, type EditorWindow } from './support/editorWindow';
import { reviewCounter } from './support/reviewCounter';

const NEWS = 'talks.md';
const ARTICLE = `# Talks in Oslo

## Monday

Canada pledged to cut its tariff on salmon by June 1. Nobody was surprised.

Peru pledged to reduce its greenhouse gas emissions by 2035.

## Tuesday

The sun shone on the fjord.
`;

describe('Breadcrumbs', function () {
  this.slow(60_000);
  let editor: EditorWindow;

  // A window for each, so that a second attempt finds the article as the first one did.
  beforeEach(async () => {
    editor = await openEditorWindow({ [NEWS]: ARTICLE });
    await editor.openFile(NEWS);
  });

  afterEach(() => editor.close());

  it('say the section, the topic and the commitment that the cursor is in', async () => {
    await goTo(5, 10);
    await breadcrumbs('Rapporteur', 'Monday', 'Tariffs and trade terms', 'Pledge · Canada');
    await goTo(7, 10);
    await breadcrumbs('Rapporteur', 'Monday', 'Climate finance', 'Pledge · Peru');
  });

  it('leave a place that has none of these to Markdown’s headings', async () => {
    await goTo(11, 5);
    await breadcrumbs('Markdown Language Features', '# Talks in Oslo', '## Tuesday');
  });

  it('follow what is decided and what is written', async () => {
    await goTo(5, 10);
    await editor.press('Control+k', 'l');
    await reviewed('0/2');
    await editor.press('d');
    await reviewed('1/2');
    await editor.press('Escape');
    await goTo(5, 10);
    await breadcrumbs('Rapporteur', 'Monday', 'Tariffs and trade terms', 'Demand · Canada');
    await goTo(11, 1);
    await editor.page.keyboard.type('Chile promised to buy ten million tons of soybeans. ');
    await goTo(11, 10);
    await breadcrumbs('Rapporteur', 'Tuesday', 'Soybeans and oilseeds', 'Pledge · Chile');
  });

  async function goTo(line: number, column: number): Promise<void> {
    await editor.press('Control+g');
    await editor.page.locator('.quick-input-widget input').first().waitFor();
    await editor.page.keyboard.type(`${line}:${column}`);
    await editor.press('Enter');
    await editor.page.locator('[id="status.editor.selection"]', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  const reviewed = (count: string): Promise<void> => reviewCounter(editor.page, count).waitFor();

  /** Waits until these follow the file's name. */
  const breadcrumbs = (...wanted: readonly string[]): Promise<void> =>
    eventually(async () => {
      const crumbs = await editor.page.locator('.breadcrumbs-control .monaco-breadcrumb-item').allInnerTexts();
      const shown = crumbs.map((crumb) => crumb.trim().replaceAll('\u00a0', ' '));
      assert.deepEqual(shown.slice(shown.indexOf(NEWS) + 1), wanted);
    });
});
