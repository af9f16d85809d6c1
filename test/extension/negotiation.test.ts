import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/manifest';
import { closeAll, eventually, inWorkspace, openNews, rapporteur, removeAll, writeText } from './support/editor';

const article = (date: string, body: string): string =>
  `---\ntitle: Ports fund\ndate: ${date}\nsource: Pacific Ledger\n---\n\n# Ports fund\n\n${body}\n`;

const PLEDGE = 'Canada pledged to pay 800 million dollars into the fund for fishing ports in Chile.';
const CORRECTED = PLEDGE.replace('800', '600');

describe('The negotiation across the folder', () => {
  before(async () => {
    await writeText('negotiation/2026-03-12-ports.md', article('2026-03-12', PLEDGE));
    await writeText('negotiation/2026-03-13-correction.md', article('2026-03-13', CORRECTED));
    await (await rapporteur()).index.refresh();
  });

  after(async () => {
    await closeAll();
    await removeAll('negotiation');
  });

  it('is shown as a page that cannot be edited, with links that select the words', async () => {
    await vscode.commands.executeCommand(COMMAND.negotiation);
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.languageId, 'markdown');
    const text = document.getText();
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.equal(document.getText(), text);
    assert.match(text, /### amount 800 million dollars → 600 million dollars, 1 day apart/);
    assert.match(text, /### Canada\n/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      50,
    );
    const link = links.find(({ range }) => document.getText(range).startsWith('[2026-03-13-correction'));
    assert.equal(
      link?.target?.with({ fragment: '' }).toString(),
      inWorkspace('negotiation/2026-03-13-correction.md').toString(),
    );
    await vscode.commands.executeCommand('vscode.open', link!.target);
    const editor = vscode.window.activeTextEditor!;
    assert.match(editor.document.getText(editor.selection), /^Canada pledged to pay 600 million dollars/);
  });

  it('leaves its own page without marks', async () => {
    await vscode.commands.executeCommand(COMMAND.negotiation);
    const { marks } = await rapporteur();
    assert.deepEqual(await marks.ready(vscode.window.activeTextEditor!.document), []);
  });

  it('is told in the hover of a commitment that another document states as well', async () => {
    const editor = await openNews('negotiation/2026-03-12-ports.md', article('2026-03-12', PLEDGE));
    await (await rapporteur()).marks.ready(editor.document);
    const at = editor.document.positionAt(editor.document.getText().indexOf('pledged') + 1);
    await eventually(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        editor.document.uri,
        at,
      );
      const told = hovers
        .flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value))
        .join('\n');
      const plain = told.replace(/&nbsp;|\\/g, (each) => (each === '\\' ? '' : ' '));
      assert.match(plain, /Also in 2026-03-13-correction\.md: amount 800 million dollars → 600 million dollars/);
      assert.match(plain, /Topic because: “.+” \(in /);
    });
  });
});
