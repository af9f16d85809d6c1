import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/manifest';
import { eventually, inWorkspace, rapporteur, readText, select } from '../extension/support/editor';
import { ARTICLE, openArticle, WORDS } from './reading';

/** Decisions are made, kept beside the article, and taken back, as in any folder. */
export function itDecides(): void {
  it('keeps what a person records beside the article, and takes it back', async () => {
    const { annotations } = await rapporteur();
    const article = await readText(ARTICLE);
    const editor = await openArticle();
    const before = annotations.placed(editor.document).length;
    select(editor, WORDS);
    await vscode.commands.executeCommand(COMMAND.applyLabel, { label: 'red line' });
    assert.equal(annotations.placed(editor.document).length, before + 1);
    await eventually(async () => assert.ok((await ownLines()).some((line) => line.includes(WORDS))));
    await vscode.commands.executeCommand(COMMAND.undo);
    assert.equal(annotations.placed(editor.document).length, before);
    assert.equal(await readText(ARTICLE), article);
  });
}

/** All lines of the sidecars of the article. */
async function ownLines(): Promise<readonly string[]> {
  const folder = `.rapporteur/annotations/${ARTICLE}`;
  const files = await vscode.workspace.fs.readDirectory(inWorkspace(folder));
  return (await Promise.all(files.map(([name]) => readText(`${folder}/${name}`)))).flatMap((text) => text.split('\n'));
}
