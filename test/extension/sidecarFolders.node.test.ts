import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/manifest';
import { ARTICLE } from './support/article';
import { closeAll, eventually, inWorkspace, openNews, rapporteur, removeAll, select } from './support/editor';

const DOCUMENT = 'folders/talks.md';
const sidecars = (): string => inWorkspace('.rapporteur/annotations/folders').fsPath;
const away = (): string => inWorkspace('folders-away').fsPath;

describe('a folder of sidecars', () => {
  afterEach(async () => {
    await closeAll();
    await removeAll('folders', 'folders-away', '.rapporteur/annotations/folders');
  });

  it('may go and come back whole, as with a branch, under an open article', async () => {
    const { annotations } = await rapporteur();
    const editor = await openNews(DOCUMENT, ARTICLE);
    select(editor, 'meet again in Santiago');
    await vscode.commands.executeCommand(COMMAND.applyLabel, { label: 'plan' });
    const shown = (): number => annotations.placed(editor.document).length;
    assert.equal(shown(), 1);
    renameSync(sidecars(), away());
    await eventually(() => assert.equal(shown(), 0));
    renameSync(away(), sidecars());
    await eventually(() => assert.equal(shown(), 1));
  });
});
