import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ReviewAct } from '../../src/core/review/reviewAct';
import { COMMAND } from '../../src/manifest';
import { ARTICLE } from './support/article';
import { COLLEAGUES, colleaguesFile, WORDS } from './support/colleague';
import { closeAll, eventually, openNews, rapporteur, readText, removeAll, select, writeText } from './support/editor';

describe('Review mode', () => {
  let editor: vscode.TextEditor;
  let file: string;
  let tests = 0;

  beforeEach(async () => {
    file = `reviewMode/fisheries-${++tests}.md`;
    await writeText(`.rapporteur/annotations/${file}/ben.jsonl`, colleaguesFile(file));
    editor = await openNews(file, ARTICLE);
    await (await rapporteur()).marks.ready(editor.document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand(COMMAND.review);
  });

  afterEach(async () => {
    await act('leave');
    await closeAll();
    await removeAll('reviewMode', '.rapporteur/annotations/reviewMode');
  });

  it('goes from one open item to the next and counts the answers', async () => {
    const { total } = await progress();
    assert.ok(total >= 3, `${total} items`);
    for (let at = 0; at < total; at++) await act('accept');
    assert.deepEqual(await progress().then(({ answered, by }) => [answered, by.accepted]), [total, total]);
    assert.equal(await readText(file), ARTICLE);
    assert.equal(editor.document.isDirty, false);
  });

  it('begins where the cursor is, and stands on the words it asks about', async () => {
    await act('leave');
    const at = ARTICLE.indexOf('The two sides');
    editor.selection = new vscode.Selection(editor.document.positionAt(at), editor.document.positionAt(at));
    await vscode.commands.executeCommand(COMMAND.review);
    assert.match(selected(), /^The two sides|^meet again/);
  });

  it('skips, and takes the skip and an answer back', async () => {
    const first = selected();
    await act('skip');
    await act('reject');
    assert.deepEqual(await counts(), [1, 1]);
    await act('undo');
    await act('undo');
    assert.deepEqual(await counts(), [0, 0]);
    assert.equal(selected(), first);
    await act('redo');
    assert.deepEqual(await counts(), [0, 1]);
  });

  it('asks about what a colleague has recorded, and keeps it when one disagrees', async () => {
    await goToColleagues();
    await act('reject');
    const { annotations } = await rapporteur();
    const placed = annotations.placed(editor.document).map(({ annotation }) => annotation);
    assert.ok(placed.some(({ creator, id }) => creator === 'ben' && id === COLLEAGUES));
    const review = [...annotations.set(editor.document).entries.values()].find(
      (entry) => entry.kind === 'annotation' && entry.target.kind === 'annotation' && entry.target.id === COLLEAGUES,
    );
    assert.ok(review?.kind === 'annotation' && review.creator !== 'ben');
    assert.match(await readText(`.rapporteur/annotations/${file}/ben.jsonl`), /^(?:.*\n){2}$/);
  });

  it('puts another label beside a colleague’s instead of over it', async () => {
    await goToColleagues();
    await act('offer');
    const marks = (await rapporteur()).marks.get(editor.document);
    const here = marks.flatMap((mark) =>
      mark.kind === 'annotation' && mark.label?.kind === 'commitment'
        ? [[mark.annotation.creator === 'ben' ? 'ben' : 'own', mark.label.act]]
        : [],
    );
    assert.deepEqual(here.sort(), [
      ['ben', 'plan'],
      ['own', 'offer'],
    ]);
  });

  it('shows after leaving what was decided and what is open', async () => {
    await act('accept');
    await act('skip');
    await vscode.commands.executeCommand(COMMAND.reviewSummary);
    await eventually(() => {
      const page = vscode.window.activeTextEditor?.document.getText() ?? '';
      assert.match(page, /^# Review of reviewMode\/fisheries/);
      assert.match(page, /- Accepted: 1\n/);
      assert.match(page, /- Skipped: 1\n/);
      assert.match(page, /## Skipped/);
    });
  });

  it('does nothing in an editor that is not under review', async () => {
    const other = await openNews('reviewMode/other.md', ARTICLE);
    await act('accept');
    const { annotations } = await rapporteur();
    assert.deepEqual(annotations.placed(other.document), []);
    await vscode.window.showTextDocument(editor.document);
  });

  const act = (name: ReviewAct): Thenable<unknown> => vscode.commands.executeCommand(COMMAND.reviewAct, { act: name });

  const progress = async () => (await rapporteur()).reviews.progress(editor.document);

  const counts = async (): Promise<[rejected: number, skipped: number]> => {
    const { by } = await progress();
    return [by.rejected, by.skipped];
  };

  const selected = (): string => editor.document.getText(editor.selection);

  async function goToColleagues(): Promise<void> {
    select(editor, WORDS);
    const { reviews } = await rapporteur();
    reviews.stand(editor.document, undefined);
  }
});
