import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { WorkNode } from '../../src/features/reviewView/workNode';
import { COMMAND } from '../../src/manifest';
import { ARTICLE } from './support/article';
import { answerList, closeAll, eventually, inWorkspace, rapporteur, removeAll, writeText } from './support/editor';

const FILES = ['review/first.md', 'review/second.md'];

describe('The Review view', () => {
  before(async () => {
    for (const file of FILES) await writeText(file, ARTICLE);
    await vscode.commands.executeCommand('rapporteur.review.focus');
    await (await rapporteur()).index.refresh();
  });

  after(async () => {
    await closeAll();
    await removeAll('review', '.rapporteur/annotations/review');
  });

  it('lists what is suggested, by document, with the way back up', async () => {
    const { provider } = (await rapporteur()).review;
    await eventually(async () => {
      const document = await documentRow('review/first.md');
      const [first] = provider.getChildren(document);
      assert.ok(first?.entry && first.place);
      assert.equal(provider.getParent(first), document);
    });
  });

  it('decides all of several documents in one step, and undo takes all of them back', async () => {
    await eventually(async () => void (await Promise.all(FILES.map(documentRow))));
    const rows = await Promise.all(FILES.map(documentRow));
    const before = await openIn(FILES);
    assert.ok(before > 2);
    await answerList(vscode.commands.executeCommand(COMMAND.acceptAll, rows[0], rows), 'accept');
    await eventually(async () => assert.equal(await openIn(FILES), 0));
    await vscode.commands.executeCommand(COMMAND.undo);
    await eventually(async () => assert.equal(await openIn(FILES), before));
  });

  it('decides nothing when the preview is left', async () => {
    await eventually(async () => void (await documentRow('review/first.md')));
    const row = await documentRow('review/first.md');
    const before = await openIn(FILES);
    await answerList(vscode.commands.executeCommand(COMMAND.rejectAll, row), 'leave');
    assert.equal(await openIn(FILES), before);
  });
});

async function documentRow(file: string): Promise<WorkNode> {
  const { provider } = (await rapporteur()).review;
  const rows = provider.getChildren().flatMap((section) => provider.getChildren(section));
  const row = rows.find((each) => each.row.kind === 'document' && each.row.file === file);
  assert.ok(row, `no row for ${file}`);
  return row;
}

async function openIn(files: readonly string[]): Promise<number> {
  const { index } = await rapporteur();
  const entries = files.flatMap((file) => index.get(inWorkspace(file))?.entries ?? []);
  return entries.filter(({ review }) => review === 'unreviewed').length;
}
