import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMAND, VIEW } from '../../src/manifest';
import { eventually, inWorkspace, rapporteur, selectionOf } from '../extension/support/editor';
import { listenForCalls, type Quiet } from '../extension/support/quiet';

/** Of the sample dossier, which each of these folders holds. */
export const ARTICLE = 'news/2026-04-13-brasilia-opening.md';
/** Words of it that nobody has annotated and nothing is found in. */
export const WORDS = 'It took less than 5,000 tonnes';

/** Opens the article as a person would. */
export async function openArticle(): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace(ARTICLE)));
  await (await rapporteur()).marks.ready(editor.document);
  return editor;
}

/** What works wherever a folder can be read, and that none of it starts a program or opens a socket. */
export function itReads(): void {
  let quiet: Quiet;

  before(() => {
    quiet = listenForCalls(vscode.extensions.getExtension('rapporteur.rapporteur')!.extensionPath);
  });
  after(() => quiet.stop());

  it('marks what is found in an article, and what people have recorded', async () => {
    const { marks } = await rapporteur();
    const { document } = await openArticle();
    const kinds = new Set(marks.get(document).map(({ kind }) => kind));
    await eventually(() => assert.deepEqual(kinds, new Set(['mention', 'commitment', 'annotation'])));
  });

  it('says on hover what it is', async () => {
    const { document } = await openArticle();
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      selectionOf(document, 'Eleanor Whitcombe').start,
    );
    const cards = hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value));
    assert.match(cards.join('\n'), /Whitcombe/);
  });

  it('shows the whole dossier in its views', async () => {
    const { index, topics, parties, review } = await rapporteur();
    for (const view of [VIEW.topics, VIEW.parties, VIEW.review]) {
      await vscode.commands.executeCommand(`${view}.focus`);
    }
    await index.refresh();
    assert.ok(index.all().length >= 6, `${index.all().length} documents`);
    await eventually(() => {
      for (const { provider } of [topics, parties, review]) assert.ok(provider.getChildren().length > 0);
    });
  }).timeout(90_000);

  it('opens the board', async () => {
    await vscode.commands.executeCommand(COMMAND.openBoard);
    await eventually(() => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      assert.ok(tabs.some(({ input }) => input instanceof vscode.TabInputWebview));
    });
  });

  it('has started no program and opened no socket, in its worker threads neither', () => {
    assert.deepEqual(quiet.calls, []);
    assert.ok(quiet.workers > 0, 'no worker thread was listened to');
  });
}
