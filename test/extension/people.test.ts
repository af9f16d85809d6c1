import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { decisionOf, labelsOf, noteOf, reviewsOf } from '../../src/core/annotation/annotationSet';
import { labelText } from '../../src/core/annotation/body';
import { COMMAND } from '../../src/manifest';
import { ARTICLE } from './support/article';
import { COLLEAGUES, colleaguesFile, WORDS } from './support/colleague';
import { closeAll, eventually, openNews, rapporteur, readText, removeAll, select, writeText } from './support/editor';

describe('Two or more people', () => {
  let editor: vscode.TextEditor;
  let file: string;
  let tests = 0;

  beforeEach(async () => {
    file = `people/fisheries-${++tests}.md`;
    await writeText(`.rapporteur/annotations/${file}/ben.jsonl`, colleaguesFile(file));
    editor = await openNews(file, ARTICLE);
    await (await rapporteur()).marks.ready(editor.document);
    select(editor, WORDS);
  });

  afterEach(async () => {
    await (await rapporteur()).annotators.hide(new Set());
    await closeAll();
    await removeAll('people', '.rapporteur/annotations/people');
  });

  it('shows a colleague’s annotations, and hides them without losing them', async () => {
    const { annotators, annotations } = await rapporteur();
    assert.equal((await byBen()).length, 1);
    await annotators.hide(new Set(['ben']));
    assert.equal((await byBen()).length, 0);
    assert.equal(annotations.placed(editor.document).length, 1);
    await annotators.hide(new Set());
    assert.equal((await byBen()).length, 1);
  });

  it('says whose annotation it is on hover', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      editor.selection.start,
    );
    const said = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)));
    assert.ok(
      said.some((text) => /ben/.test(text)),
      said.join('\n'),
    );
  });

  it('tells on one card what two colleagues have recorded alike, and answers either', async () => {
    const evas = colleaguesFile(file).replaceAll('"ben"', '"eva"').replace(COLLEAGUES, COLLEAGUES.replace(/1$/, '2'));
    await writeText(`.rapporteur/annotations/${file}/eva.jsonl`, evas);
    const { annotations } = await rapporteur();
    await eventually(() => assert.equal(annotations.placed(editor.document).length, 2));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      editor.selection.start,
    );
    const cards = hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value));
    const [card, ...others] = cards.filter((text) => text.includes('Annotated by'));
    assert.deepEqual(others, []);
    assert.match(card!, /Annotated by: ben, .*; eva, /);
    for (const name of ['ben', 'eva']) assert.match(card!, new RegExp(`Agree with ${name}.*Dispute ${name}…`));
  });

  it('keeps agreement and a dispute with its reason in one’s own file', async () => {
    const before = await readText(`.rapporteur/annotations/${file}/ben.jsonl`);
    await vscode.commands.executeCommand(COMMAND.agree);
    assert.deepEqual(await reviews(), [['accepted', undefined]]);
    await vscode.commands.executeCommand(COMMAND.dispute, undefined, 'They only talked about it.');
    assert.deepEqual(await reviews(), [['disputed', 'They only talked about it.']]);
    assert.equal(await readText(`.rapporteur/annotations/${file}/ben.jsonl`), before);
    await vscode.commands.executeCommand(COMMAND.undo);
    assert.deepEqual(await reviews(), [['accepted', undefined]]);
  });

  it('puts a label of one’s own beside a colleague’s, whose record stays as it was', async () => {
    const before = await readText(`.rapporteur/annotations/${file}/ben.jsonl`);
    await vscode.commands.executeCommand(COMMAND.applyLabel, { label: 'pledge' });
    const { annotations } = await rapporteur();
    const labels = annotations.placed(editor.document).flatMap(({ annotation }) => labelsOf(annotation).map(labelText));
    assert.deepEqual(labels.sort(), ['plan', 'pledge']);
    assert.deepEqual(await reviews(), [['disputed', undefined]]);
    assert.equal(await readText(`.rapporteur/annotations/${file}/ben.jsonl`), before);
  });

  it('keeps a reply in a conversation as an annotation of one’s own', async () => {
    await vscode.commands.executeCommand(COMMAND.discuss, undefined, 'Where does it *say* so?');
    const { annotations } = await rapporteur();
    await eventually(() => {
      const [reply] = reviewsOf(annotations.set(editor.document), COLLEAGUES);
      assert.equal(reply?.motivation, 'replying');
      assert.equal(noteOf(reply), 'Where does it *say* so?');
    });
  });

  it('goes to a disagreement and settles it with a reason', async () => {
    await vscode.commands.executeCommand(COMMAND.applyLabel, { label: 'red line' });
    await label('pledged', 'pledge');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand(COMMAND.nextDisagreement);
    assert.match(editor.document.getText(editor.selection), /^pledged|^Canada pledged/);
    await vscode.commands.executeCommand(COMMAND.nextDisagreement);
    assert.equal(editor.document.getText(editor.selection), WORDS);
    const place = { uri: editor.document.uri.toString(), start: at(WORDS), end: at(WORDS) + WORDS.length };
    await vscode.commands.executeCommand(COMMAND.settleDisagreement, place, {
      annotator: 'ben',
      reason: 'The date is set.',
    });
    assert.deepEqual(await reviews(), [['accepted', 'The date is set.']]);
  });

  it('lists disagreements side by side and measures agreement, on pages', async () => {
    await label('pledged', 'pledge');
    const { index } = await rapporteur();
    await index.refresh();
    await vscode.commands.executeCommand(COMMAND.disagreements);
    await pageShows(new RegExp(`## people/fisheries-${tests}\\\\?\\.md`));
    await vscode.commands.executeCommand(COMMAND.agreement);
    await pageShows(/# Agreement[\s\S]*## Commitments[\s\S]*\| plan +\| +\d+ \| +0\.00/);
  });

  const at = (words: string): number => editor.document.getText().indexOf(words);

  async function label(words: string, name: string): Promise<void> {
    select(editor, words);
    await vscode.commands.executeCommand(COMMAND.applyLabel, { label: name });
  }

  async function byBen() {
    const { marks } = await rapporteur();
    return marks.get(editor.document).filter((mark) => mark.kind === 'annotation' && mark.annotation.creator === 'ben');
  }

  async function reviews() {
    const { annotations } = await rapporteur();
    const all = reviewsOf(annotations.set(editor.document), COLLEAGUES);
    return all.map((review) => [decisionOf(review), noteOf(review)]);
  }

  const pageShows = (text: RegExp): Promise<void> =>
    eventually(() => assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', text));
});
