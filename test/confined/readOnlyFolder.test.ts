import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/manifest';
import { closeAll, eventually, inWorkspace, rapporteur, select, workspaceRoot } from '../extension/support/editor';
import { heardBy } from '../extension/support/heard';
import { giveVirtualFolder } from './virtualFolder';
import { ARTICLE, itReads, openArticle, WORDS } from './reading';

describe('In a folder that may only be read', () => {
  before(async () => {
    if (workspaceRoot().scheme !== 'file') giveVirtualFolder();
    const written = vscode.workspace.fs.writeFile(inWorkspace('probe.md'), new Uint8Array());
    await assert.rejects(Promise.resolve(written), 'the folder may be written to');
  });

  itReads();

  it('shows a decision, says that it is not saved and what to do, and forgets it not', async () => {
    const { annotations } = await rapporteur();
    const editor = await openArticle();
    const before = annotations.placed(editor.document).length;
    const said = await errorsDuring(async () => {
      select(editor, WORDS);
      await vscode.commands.executeCommand(COMMAND.applyLabel, { label: 'demand' });
    });
    assert.equal(said.length, 1, said.join(' | '));
    assert.match(said[0]!, /not saved yet/);
    assert.match(said[0]!, /copy the folder/i);
    assert.equal(annotations.placed(editor.document).length, before + 1);

    const again = await errorsDuring(async () => {
      select(editor, 'Britain limits imports of flat steel');
      await vscode.commands.executeCommand(COMMAND.applyLabel, { label: 'demand' });
    });
    assert.match(again[0] ?? '', /^[^:]+: .*2 decisions/);
    assert.equal(annotations.placed(editor.document).length, before + 2);
  });

  it('shows what was decided in another editor of the same article', async () => {
    const { marks } = await rapporteur();
    await closeAll();
    const { document } = await openArticle();
    await eventually(() => {
      const recorded = marks.get(document).filter(({ kind }) => kind === 'annotation');
      const words = recorded.map(({ span }) => document.getText().slice(span.start, span.end));
      assert.ok(words.includes(WORDS), words.join(' | '));
    });
  });

  it('exports to where one may write what could not be saved', async () => {
    const to = vscode.Uri.joinPath(vscode.extensions.getExtension('rapporteur.rapporteur')!.extensionUri, 'kept.csv');
    const documents = [inWorkspace(ARTICLE)];
    await vscode.commands.executeCommand(COMMAND.export, { format: 'csv', documents, to });
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(to));
    assert.ok(text.includes(WORDS), text);
  });
});

const errorsDuring = async (act: () => Promise<void>): Promise<readonly string[]> =>
  (await heardBy('showErrorMessage', act)).map(String);
