import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/manifest';
import { ARTICLE, PLEDGE } from './support/article';
import { closeAll, eventually, inWorkspace, openNews, removeAll, select } from './support/editor';

/** Uses only what an editor offers to everybody, so that it also proves the packaged extension. */
describe('The extension in a running editor', () => {
  const file = 'smoke/fisheries.md';
  const sidecars = '.rapporteur/annotations/smoke/fisheries.md';
  let editor: vscode.TextEditor;

  before(async () => {
    editor = await openNews(file, ARTICLE);
  });

  after(async () => {
    await closeAll();
    await removeAll('smoke', '.rapporteur/annotations/smoke');
  });

  it('starts when a Markdown file is opened', async () => {
    await eventually(() => {
      assert.equal(vscode.extensions.getExtension('rapporteur.rapporteur')?.isActive, true);
    });
  });

  it('explains a commitment on hover', async () => {
    const place = editor.document.positionAt(ARTICLE.indexOf(PLEDGE));
    await eventually(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        editor.document.uri,
        place,
      );
      assert.match(hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n'), /pledge/i);
    });
  });

  it('writes a label beside the article', async () => {
    select(editor, 'recognize its food safety inspections');
    await vscode.commands.executeCommand(COMMAND.applyLabel, { position: 5 });
    const written = await vscode.workspace.fs.readDirectory(inWorkspace(sidecars));
    assert.equal(written.length, 1);
  });
});

function textOf(content: vscode.MarkdownString | vscode.MarkedString): string {
  return typeof content === 'string' ? content : content.value;
}
