import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('The extension in a running editor', () => {
  it('is found and activates when a Markdown file is opened', async () => {
    const extension = vscode.extensions.getExtension('rapporteur.rapporteur');
    assert.ok(extension, 'the editor does not know the extension');
    await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Talks resume' });
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
