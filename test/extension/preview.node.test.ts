import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ARTICLE } from './support/article';
import { closeAll, eventually, inWorkspace, openNews, rapporteur, removeAll, writeText } from './support/editor';

const PATH = 'preview/2026-03-12-salmon.md';

/** What the editor's own preview makes of a text; its command takes the marks' plugin as the preview does. */
const html = (document: vscode.TextDocument): Thenable<string> =>
  vscode.commands.executeCommand<string>('markdown.api.render', document);

const withoutMarks = (text: string): string => text.replace(/<span class="rapporteur-[^>]*>|<\/span>/g, '');

// The workbench that the browser tests run in comes without the editor's own extensions, the preview among them.
describe('The Markdown preview', () => {
  afterEach(async () => {
    await closeAll();
    await removeAll('preview');
  });

  it('shows the marks of the text, and is else as it was', async () => {
    const editor = await openNews(PATH, ARTICLE);
    const { marks } = await rapporteur();
    await marks.ready(editor.document);
    const marked = await html(editor.document);
    assert.match(marked, /<span class="[^"]*rapporteur-commitment-pledge[^"]*"[^>]*>/);
    assert.match(marked, /<span class="[^"]*rapporteur-entity-place[^"]*"[^>]*>/);
    assert.equal(withoutMarks(marked), withoutMarks(await html(editor.document)));
    assert.match(withoutMarks(marked), /Canada pledged to cut its tariff on Chilean salmon by June 1/);
  });

  it('reads the text it shows and no folder', async () => {
    await writeText(PATH, ARTICLE);
    const { index } = await rapporteur();
    const before = index.state;
    const document = await vscode.workspace.openTextDocument(inWorkspace(PATH));
    await html(document);
    await eventually(async () => assert.match(await html(document), /rapporteur-commitment-pledge/));
    assert.equal(index.state, before);
  });

  it('follows an edit, with the marks on their words meanwhile', async () => {
    const editor = await openNews(PATH, ARTICLE);
    const { marks } = await rapporteur();
    await marks.ready(editor.document);
    await html(editor.document);
    await editor.edit((edit) => edit.insert(new vscode.Position(6, 0), 'A line above.\n\n'));
    assert.match(
      await html(editor.document),
      /<span class="[^"]*rapporteur-commitment-pledge[^"]*"[^>]*>pledged|<span class="[^"]*rapporteur-commitment-pledge/,
    );
    await marks.ready(editor.document);
    assert.match(await html(editor.document), /A line above\./);
  });

  it('can be opened on an article', async () => {
    const editor = await openNews(PATH, ARTICLE);
    await vscode.commands.executeCommand('markdown.showPreviewToSide', editor.document.uri);
    await eventually(() => {
      const tabs = vscode.window.tabGroups.all.map(({ activeTab }) => activeTab?.input);
      assert.ok(
        tabs.some((input) => input instanceof vscode.TabInputWebview && /markdown\.preview/.test(input.viewType)),
      );
    });
  });
});
