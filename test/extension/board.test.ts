import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { BoardPanel } from '../../src/features/board/board';
import { COMMAND } from '../../src/manifest';
import { closeAll, eventually, rapporteur, removeAll, writeText } from './support/editor';

const article = (date: string, body: string): string =>
  `---\ntitle: Ports fund\ndate: ${date}\nsource: Pacific Ledger\n---\n\n# Ports fund\n\n${body}\n`;

const PLEDGE = 'Canada pledged to pay 800 million dollars into the fund for fishing ports in Chile by July 1, 2026.';

describe('The board', () => {
  let board: BoardPanel;

  before(async () => {
    await writeText('board/2026-03-12-ports.md', article('2026-03-12', PLEDGE));
    const running = await rapporteur();
    board = running.board;
    assert.equal(board.panel(), undefined, 'a board is open that nobody asked for');
    await running.index.refresh();
  });

  afterEach(closeAll);
  after(() => removeAll('board'));

  const opened = async (): Promise<vscode.WebviewPanel> => {
    await vscode.commands.executeCommand(COMMAND.openBoard);
    await eventually(() => assert.ok(board.told(), 'the page has not asked for the board'));
    return board.panel()!;
  };

  const statementId = (words: string): string => {
    const found = board.told()!.statements.find(({ text }) => text.includes(words));
    assert.ok(found, `the board has no “${words}”`);
    return found.id;
  };

  it('is opened by its command, once', async () => {
    const panel = await opened();
    await vscode.commands.executeCommand(COMMAND.openBoard);
    assert.equal(board.panel(), panel);
    await eventually(() => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      assert.equal(tabs.filter(({ input }) => input instanceof vscode.TabInputWebview).length, 1);
    });
  });

  it('exports the documents of its statements by the same questions as elsewhere', async () => {
    await opened();
    await board.receive({ kind: 'export', statements: ['none of them'] });
    const asking = board.receive({ kind: 'export', statements: [statementId('800 million')] });
    let isAnswered = false;
    void asking.then(() => (isAnswered = true));
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      assert.ok(isAnswered, 'no question was asked, or it cannot be left');
    });
  });

  it('lets nothing run but its own script', async () => {
    const { webview } = await opened();
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(webview.html)?.[1] ?? '';
    // What the editor gives as the source of its webviews stands in the rule for styles.
    assert.match(
      policy.replaceAll('&#39;', "'"),
      /^default-src 'none'; style-src [^;]+; script-src 'nonce-[\da-z]{16,}'$/i,
    );
    assert.doesNotMatch(policy, /unsafe/);
    const scripts = [...webview.html.matchAll(/<script([^>]*)>([^<]*)</g)];
    assert.equal(scripts.length, 1);
    assert.match(scripts[0]![1]!, /^ nonce="[\da-z]+" src="[^"]+board\.js"$/i);
    assert.equal(scripts[0]![2], '');
    assert.doesNotMatch(webview.html, /\sstyle=|\son\w+=/i);
    assert.equal(webview.options.localResourceRoots?.length, 2);
  });

  it('shows the sentence that the page asks for, beside itself', async () => {
    const panel = await opened();
    await board.receive({ kind: 'reveal', statement: statementId('800 million dollars') });
    const editor = vscode.window.activeTextEditor!;
    assert.match(editor.document.uri.path, /board\/2026-03-12-ports\.md$/);
    assert.match(editor.document.getText(editor.selection), /^Canada pledged to pay 800 million dollars/);
    assert.notEqual(editor.viewColumn, panel.viewColumn);
  });

  it('opens nothing for what is no statement and no message of its page', async () => {
    await opened();
    for (const message of [
      { kind: 'reveal', statement: 'board/2026-03-12-ports.md' },
      { kind: 'reveal', statement: 1 },
      { kind: 'open', path: '/etc/hosts' },
      { kind: 'copy', format: 'html', statements: [] },
      { kind: 'savePicture', svg: '<html><script>1</script>' },
      'reveal',
      null,
    ]) {
      await board.receive(message);
    }
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('copies the rows that the page names', async () => {
    await opened();
    const statements = [statementId('800 million dollars'), 'no such row'];
    await board.receive({ kind: 'copy', format: 'csv', statements });
    const [head, ...rows] = (await vscode.env.clipboard.readText()).trimEnd().split('\r\n');
    assert.match(head!, /^Date,Party,Kind,/);
    assert.equal(rows.length, 1);
    assert.match(rows[0]!, /^2026-03-12,Canada,Pledge,/);
    await board.receive({ kind: 'copy', format: 'markdown', statements });
    assert.match(
      await vscode.env.clipboard.readText(),
      /^\| Date \| Party \|.*\n\| --- \|.*\n\| 2026-03-12 \| Canada \|/,
    );
  });

  it('follows what changes in the folder', async () => {
    await opened();
    await writeText('board/2026-03-13-more.md', article('2026-03-13', 'Chile refused to open its salmon market.'));
    await eventually(() => void statementId('salmon market'));
  });

  it('is there again after the editor was closed', async () => {
    const kept = vscode.window.createWebviewPanel('rapporteur.board', 'Board', vscode.ViewColumn.One);
    board.restore(kept);
    assert.equal(board.panel(), kept);
    assert.match(kept.webview.html, /board\.js/);
    await eventually(() => assert.ok(board.told()!.statements.length > 0));
    await closeAll();
    await eventually(() => assert.equal(board.panel(), undefined));
  });
});
