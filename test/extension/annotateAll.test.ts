import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { labelText } from '../../src/core/annotation/body';
import { COMMAND } from '../../src/manifest';
import { closeAll, eventually, openNews, rapporteur, readText, removeAll, select } from './support/editor';

const ARTICLE =
  'The beef quota rose. Farmers said the beef\nquota was low; other quotas stayed. The beef quota fell.\n';

describe('Annotating all occurrences', () => {
  afterEach(async () => {
    await closeAll();
    await removeAll('all', '.rapporteur/annotations/all');
  });

  it('labels each occurrence of the selected words that stays checked, and takes all back by one undo', async () => {
    const editor = await openNews('all/beef.md', ARTICLE);
    await (await rapporteur()).marks.ready(editor.document);
    select(editor, 'beef quota');
    const done = vscode.commands.executeCommand(COMMAND.annotateAll);
    await eventually(async () => {
      // First the list of labels, whose first is taken; then the list of occurrences.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.equal((await labeled(editor)).length, 3);
    });
    await done;
    assert.deepEqual(await labeled(editor), [
      ['agreement', 'beef quota'],
      ['agreement', 'beef\nquota'],
      ['agreement', 'beef quota'],
    ]);
    await vscode.commands.executeCommand(COMMAND.undo);
    assert.deepEqual(await labeled(editor), []);
    assert.equal(await readText('all/beef.md'), ARTICLE);
  });
});

async function labeled({ document }: vscode.TextEditor): Promise<[string, string][]> {
  const { marks } = await rapporteur();
  return marks
    .get(document)
    .flatMap((mark): [string, string][] =>
      mark.kind === 'annotation' && mark.label
        ? [[labelText(mark.label), document.getText().slice(mark.span.start, mark.span.end)]]
        : [],
    );
}
