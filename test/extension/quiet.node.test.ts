import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/manifest';
import { ARTICLE, PLEDGE } from './support/article';
import { listenAtDoors } from './support/doors';
import { closeAll, eventually, inWorkspace, openNews, rapporteur, removeAll, select } from './support/editor';
import { listenForCalls, type Quiet } from './support/quiet';

describe('Rapporteur at work', () => {
  let quiet: Quiet;

  before(() => {
    quiet = listenForCalls(vscode.extensions.getExtension('rapporteur.rapporteur')!.extensionPath);
  });
  after(async () => {
    quiet.stop();
    await closeAll();
    await removeAll('quiet', '.rapporteur/annotations/quiet');
  });

  it('starts no program and opens no socket', async () => {
    const { marks, index, annotations } = await rapporteur();
    const editor = await openNews('quiet/fisheries.md', ARTICLE);
    await marks.ready(editor.document);
    const at = editor.document.positionAt(ARTICLE.indexOf(PLEDGE));
    await vscode.commands.executeCommand('vscode.executeHoverProvider', editor.document.uri, at);
    select(editor, 'recognize its food safety inspections');
    await vscode.commands.executeCommand(COMMAND.applyLabel, { label: 'pledge' });
    assert.ok(annotations.placed(editor.document).length > 0);
    await index.refresh();
    await vscode.commands.executeCommand(COMMAND.openBoard);
    await vscode.commands.executeCommand(COMMAND.negotiation);
    await vscode.commands.executeCommand(COMMAND.export, {
      format: 'csv',
      documents: [editor.document.uri],
      to: inWorkspace('quiet/out.csv'),
    });
    assert.deepEqual(quiet.calls, []);
  }).timeout(90_000);

  it('would be heard if it did', () => {
    const heard: string[] = [];
    const door = { open: () => 1 };
    const stop = listenAtDoors((call) => heard.push(call), [[door, ['open']]]);
    assert.equal(door.open(), 1);
    stop();
    assert.equal(door.open(), 1);
    assert.equal(heard.length, 1);
  });

  it('would be heard in a worker thread too', async () => {
    const { workers } = quiet;
    const script = `require('node:child_process').spawnSync(process.execPath, ['--version'])`;
    const worker = new Worker(script, { eval: true });
    await new Promise((resolve) => worker.once('exit', resolve));
    await eventually(() => assert.ok(quiet.calls.some((call) => call.startsWith('spawnSync'))));
    assert.ok(quiet.workers > workers);
  });
});
