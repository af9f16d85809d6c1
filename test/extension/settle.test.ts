import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/manifest';
import type { WorkNode } from '../../src/features/reviewView/workNode';
import { ARTICLE } from './support/article';
import {
  closeAll,
  eventually,
  inWorkspace,
  openNews,
  rapporteur,
  readText,
  removeAll,
  select,
  writeText,
} from './support/editor';

const CLAUSE = 'cut its tariff on Chilean salmon by June 1';

/** Annotates the article, then lets another version of it come from outside, as a pull would bring it. */
async function annotatedThen(name: string, changed: string): Promise<vscode.TextEditor> {
  const before = await openNews(`settle/${name}-before.md`, ARTICLE);
  await (await rapporteur()).marks.ready(before.document);
  select(before, CLAUSE);
  await vscode.commands.executeCommand(COMMAND.applyLabel, { label: 'pledge' });
  const folder = `.rapporteur/annotations/settle/${name}-before.md`;
  const [[file]] = (await vscode.workspace.fs.readDirectory(inWorkspace(folder))) as [[string, vscode.FileType]];
  const lines = await readText(`${folder}/${file}`);
  const after = `settle/${name}.md`;
  await writeText(`.rapporteur/annotations/${after}/${file}`, lines.replaceAll(`settle/${name}-before.md`, after));
  const editor = await openNews(after, changed);
  await (await rapporteur()).marks.ready(editor.document);
  return editor;
}

/** All rows of the Review view, as they are when they are asked for. */
async function reviewRows(): Promise<() => readonly WorkNode[]> {
  const { provider } = (await rapporteur()).review;
  const below = (node?: WorkNode): WorkNode[] => provider.getChildren(node).flatMap((each) => [each, ...below(each)]);
  return () => below();
}

describe('An annotation whose text changed outside the editor', () => {
  afterEach(async () => {
    await closeAll();
    await removeAll('settle', '.rapporteur/annotations/settle');
  });

  it('names the changed fact in Problems, until a person accepts the new text', async () => {
    const editor = await annotatedThen('date', ARTICLE.replace('June 1', 'August 9'));
    const warnings = (): vscode.Diagnostic[] =>
      vscode.languages
        .getDiagnostics(editor.document.uri)
        .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning);
    await eventually(() => assert.match(warnings()[0]?.message ?? '', /June.*August/));
    select(editor, 'Chilean salmon by August');
    await vscode.commands.executeCommand(COMMAND.acceptChange);
    await eventually(() => assert.deepEqual(warnings(), []));
    const { marks } = await rapporteur();
    const [mark] = marks.get(editor.document).filter(({ kind }) => kind === 'annotation');
    assert.equal(
      mark && editor.document.getText().slice(mark.span.start, mark.span.end),
      CLAUSE.replace('June 1', 'August 9'),
    );
  });

  it('is told while one edits, and no longer once the edit is undone', async () => {
    const editor = await openNews('settle/live.md', ARTICLE);
    await (await rapporteur()).marks.ready(editor.document);
    select(editor, CLAUSE);
    await vscode.commands.executeCommand(COMMAND.applyLabel, { label: 'pledge' });
    const { annotations } = await rapporteur();
    const kind = (): string | undefined => annotations.placed(editor.document)[0]?.anchoring.kind;
    select(editor, 'June 1');
    await editor.edit((edit) => edit.replace(editor.selection, 'August 9'));
    await eventually(() => assert.equal(kind(), 'changed'));
    await vscode.commands.executeCommand('undo');
    await eventually(() => assert.equal(kind(), 'anchored'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is kept when its text is gone, and can be attached to the selection', async () => {
    const editor = await annotatedThen('gone', '# Nothing of it\n\nAnother story altogether was printed here.\n');
    const { marks, annotations } = await rapporteur();
    assert.equal(annotations.placed(editor.document)[0]?.anchoring.kind, 'orphaned');
    select(editor, 'Another story');
    await vscode.commands.executeCommand(COMMAND.attachHere);
    const [mark] = marks.get(editor.document).filter(({ kind }) => kind === 'annotation');
    assert.equal(mark && editor.document.getText().slice(mark.span.start, mark.span.end), 'Another story');
  });

  it('waits for its document when that was renamed elsewhere, and goes to the one that is named', async () => {
    await annotatedThen('old-name', ARTICLE);
    await closeAll();
    await writeText('settle/new-name.md', ARTICLE);
    await removeAll('settle/old-name.md');
    const { index } = await rapporteur();
    await index.refresh();
    const waiting = await reviewRows();
    const lost = () => waiting().flatMap(({ lost: one }) => one ?? []);
    await eventually(() => assert.ok(lost().some(({ path }) => path === 'settle/old-name.md')));
    const one = lost().find(({ path }) => path === 'settle/old-name.md');
    await vscode.commands.executeCommand(COMMAND.findDocument, { lost: one, path: 'settle/new-name.md' });
    await eventually(() => {
      assert.ok(!lost().some(({ path }) => path === 'settle/old-name.md'));
      assert.equal(index.get(inWorkspace('settle/new-name.md'))?.placed[0]?.anchoring.kind, 'anchored');
    });
  });

  it('is listed under Review, whether its document is open or not', async () => {
    await annotatedThen('list', '# Nothing of it\n\nAnother story altogether was printed here.\n');
    await closeAll();
    const { index } = await rapporteur();
    await index.refresh();
    const waiting = await reviewRows();
    await eventually(() => {
      const files = waiting().flatMap(({ row }) => (row.kind === 'annotation' ? [[row.state, row.file]] : []));
      assert.deepEqual(
        files.filter(([, file]) => file === 'settle/list.md'),
        [['orphaned', 'settle/list.md']],
      );
    });
  });
});
