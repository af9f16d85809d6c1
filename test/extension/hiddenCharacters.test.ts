import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TopicNode } from '../../src/features/topicView/topicNode';
import { COMMAND } from '../../src/manifest';
import { answerList, closeAll, eventually, openNews, rapporteur, removeAll, select } from './support/editor';
import { heardBy } from './support/heard';

/** Turns the direction of what follows it. */
const HIDDEN = '\u202e';
const NAMED = '⟨U+202E⟩';
const FILE = 'hidden/harbors.md';
const WORDS = `cut its tariff on Chil${HIDDEN}ean salmon`;
const ARTICLE = `# Talks on har${HIDDEN}bors\n\nCanada pledged to ${WORDS} by June 1, 2027, officials said.\n`;

describe('Hidden characters', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    editor = await openNews(FILE, ARTICLE);
    await (await rapporteur()).marks.ready(editor.document);
  });
  after(async () => {
    await closeAll();
    await removeAll('hidden', '.rapporteur/annotations/hidden');
  });

  it('are named in a list to choose from', async () => {
    const [rows] = await heardBy('showQuickPick', () =>
      answerList(vscode.commands.executeCommand(COMMAND.goToMark), 'leave'),
    );
    const texts = (rows as vscode.QuickPickItem[]).flatMap(({ label, description, detail }) => [
      label,
      description,
      detail,
    ]);
    assertNamed(texts.join(' | '));
  });

  it('are named in the rows of a view', async () => {
    const { topics, index } = await rapporteur();
    await vscode.commands.executeCommand('rapporteur.topics.focus');
    await index.refresh();
    const below = (row?: TopicNode): readonly TopicNode[] =>
      topics.provider.getChildren(row).flatMap((each) => [each, ...below(each)]);
    await eventually(async () => {
      const items = await Promise.all(below().map((row) => topics.provider.getTreeItem(row)));
      const texts = items.flatMap(({ label, description }) => [String(label), String(description)]);
      assertNamed(texts.filter((text) => text.includes('Chil')).join(' | '));
    });
  });

  it('are named in the outline', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    const ours = JSON.stringify(symbols.flatMap(({ name, children }) => [name, ...children.map((one) => one.detail)]));
    assert.ok(ours.includes(NAMED), ours);
  });

  it('are named in what is said at the bottom of the window', async () => {
    select(editor, 'officials');
    const said = await heardBy('setStatusBarMessage', async () => {
      await vscode.commands.executeCommand(COMMAND.applyLabel, { label: `red${HIDDEN}line` });
    });
    assertNamed(said.join());
  });

  it('stay in what is kept', async () => {
    const { marks } = await rapporteur();
    const labels = marks.get(editor.document).flatMap((mark) => (mark.kind === 'annotation' ? [mark.label] : []));
    assert.ok(JSON.stringify(labels).includes(HIDDEN), JSON.stringify(labels));
  });
});

function assertNamed(text: string): void {
  assert.ok(text.includes(NAMED), text);
  assert.ok(!text.includes(HIDDEN), text);
}
