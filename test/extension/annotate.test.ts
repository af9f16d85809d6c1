import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { labelText } from '../../src/core/annotation/body';
import { labelsOf, noteOf } from '../../src/core/annotation/annotationSet';
import { COMMAND } from '../../src/manifest';
import { ARTICLE } from './support/article';
import { closeAll, eventually, inWorkspace, openNews, rapporteur, readText, removeAll, select } from './support/editor';

const WORDS = 'recognize its food safety inspections';

describe('Annotating', () => {
  let editor: vscode.TextEditor;
  let file: string;
  let tests = 0;

  beforeEach(async () => {
    // The editor keeps a closed document for a while: every test has a file of its own.
    file = `annotate/fisheries-${++tests}.md`;
    editor = await openNews(file, ARTICLE);
    await (await rapporteur()).marks.ready(editor.document);
  });

  afterEach(async () => {
    await closeAll();
    await removeAll('annotate', '.rapporteur/annotations/annotate');
  });

  it('labels the selection with one key, at once and in the sidecar, and leaves the article alone', async () => {
    select(editor, WORDS);
    await label(5);
    assert.deepEqual(await recorded(editor), [['demand', WORDS]]);
    const lines = (await sidecarText(file))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.equal(lines.length, 2);
    assert.equal(lines[1]!['type'], 'Annotation');
    assert.equal(await readText(file), ARTICLE);
    assert.equal(editor.document.isDirty, false);
  });

  it('accepts the suggestion under the cursor, with what the rule knew', async () => {
    select(editor, 'pledged');
    await vscode.commands.executeCommand(COMMAND.accept);
    const [mark] = await annotationMarks(editor);
    assert.ok(mark?.label?.kind === 'commitment');
    assert.equal(mark.label.act, 'pledge');
    assert.deepEqual(mark.label.parties, ['Canada']);
    assert.equal(mark.annotation.provenance?.state, 'accepted');
  });

  it('takes the label of a key over a suggestion as its correction', async () => {
    select(editor, 'pledged');
    editor.selection = new vscode.Selection(editor.selection.active, editor.selection.active);
    await label(3);
    const [mark] = await annotationMarks(editor);
    assert.equal(mark?.annotation.provenance?.suggested, 'pledge');
    assert.equal(mark?.label && labelText(mark.label), 'plan');
  });

  it('hides what was rejected, and undo shows it again', async () => {
    const { marks } = await rapporteur();
    const before = marks.get(editor.document).filter(({ kind }) => kind === 'commitment').length;
    select(editor, 'pledged');
    await vscode.commands.executeCommand(COMMAND.reject);
    assert.equal(marks.get(editor.document).filter(({ kind }) => kind === 'commitment').length, before - 1);
    await vscode.commands.executeCommand(COMMAND.undo);
    assert.equal(marks.get(editor.document).filter(({ kind }) => kind === 'commitment').length, before);
  });

  it('writes a note on an annotation, removes the annotation, and brings both back by undo', async () => {
    select(editor, WORDS);
    await label(5);
    await vscode.commands.executeCommand(COMMAND.note, undefined, 'Ask the ministry.');
    assert.deepEqual(
      (await annotationMarks(editor)).map(({ annotation }) => noteOf(annotation)),
      ['Ask the ministry.'],
    );
    await vscode.commands.executeCommand(COMMAND.remove);
    assert.deepEqual(await recorded(editor), []);
    await vscode.commands.executeCommand(COMMAND.undo);
    assert.deepEqual(
      (await annotationMarks(editor)).map(({ annotation }) => noteOf(annotation)),
      ['Ask the ministry.'],
    );
    await vscode.commands.executeCommand(COMMAND.redo);
    assert.deepEqual(await recorded(editor), []);
  });

  it('keeps a label of one’s own', async () => {
    select(editor, WORDS);
    await vscode.commands.executeCommand(COMMAND.applyLabel, { label: 'red line' });
    assert.deepEqual(await recorded(editor), [['red line', WORDS]]);
  });

  it('offers labels by Quick Fix on a selection, and nothing to a mere cursor', async () => {
    select(editor, WORDS);
    const actions = await codeActions(editor.document, editor.selection);
    assert.ok(actions.some(({ command }) => command?.command === COMMAND.applyLabel));
    const cursor = new vscode.Range(editor.selection.start, editor.selection.start);
    assert.deepEqual(await codeActions(editor.document, cursor), []);
  });

  it('keeps annotations on their text while one types above, below and inside', async () => {
    select(editor, WORDS);
    await label(5);
    const { document } = editor;
    await editor.edit((edit) => {
      edit.insert(document.positionAt(document.getText().indexOf('Chile demanded')), 'Also: ');
      edit.insert(document.positionAt(document.getText().length), 'A last line.\n');
    });
    assert.deepEqual(await recorded(editor), [['demand', WORDS]]);
    await editor.edit((edit) => edit.insert(document.positionAt(document.getText().indexOf('food safety')), 'own '));
    assert.deepEqual(await recorded(editor), [['demand', WORDS.replace('food', 'own food')]]);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is found again when the article is opened anew', async () => {
    select(editor, WORDS);
    await label(5);
    const copy = await sidecarText(file);
    await vscode.workspace.fs.writeFile(
      inWorkspace('.rapporteur/annotations/annotate/again.md/ana.jsonl'),
      new TextEncoder().encode(copy.replaceAll(file, 'annotate/again.md')),
    );
    const again = await openNews('annotate/again.md', `A new first line.\n\n${ARTICLE}`);
    await (await rapporteur()).marks.ready(again.document);
    assert.deepEqual(await recorded(again), [['demand', WORDS]]);
  });

  it('goes along when the article is renamed, and is undone there', async () => {
    select(editor, WORDS);
    await label(5);
    const renamed = file.replace('fisheries', 'renamed');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(inWorkspace(file), inWorkspace(renamed));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually(async () => {
      const opened = await vscode.window.showTextDocument(inWorkspace(renamed));
      assert.deepEqual(await recorded(opened), [['demand', WORDS]]);
    });
    assert.match(await sidecarText(renamed), /Annotation/);
    await vscode.commands.executeCommand(COMMAND.undo);
    assert.deepEqual(await recorded(vscode.window.activeTextEditor!), []);
  });

  it('reports a line that cannot be read, and never overwrites it', async () => {
    select(editor, WORDS);
    await label(5);
    const [name] = (await vscode.workspace.fs.readDirectory(inWorkspace(sidecars(file))))[0]!;
    const path = `${sidecars(file)}/${name}`;
    const broken = `${await sidecarText(file)}{"broken": \n`;
    await vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(`${broken}\n`));
    select(editor, 'meet again in Santiago');
    await label(3);
    await eventually(() => {
      const [problem] = vscode.languages.getDiagnostics(inWorkspace(path));
      assert.equal(problem?.range.start.line, 2);
    });
    assert.ok((await sidecarText(file)).startsWith(broken));
    assert.equal((await recorded(editor)).length, 2);
  });
});

const sidecars = (file: string): string => `.rapporteur/annotations/${file}`;

const label = (position: number): Thenable<unknown> => vscode.commands.executeCommand(COMMAND.applyLabel, { position });

async function annotationMarks({ document }: vscode.TextEditor) {
  const { marks } = await rapporteur();
  return marks.get(document).filter((mark) => mark.kind === 'annotation');
}

async function recorded(editor: vscode.TextEditor): Promise<[string, string][]> {
  const text = editor.document.getText();
  return (await annotationMarks(editor)).map(({ annotation, span }) => [
    labelsOf(annotation).map(labelText).join(' '),
    text.slice(span.start, span.end),
  ]);
}

async function sidecarText(file: string): Promise<string> {
  const files = await vscode.workspace.fs.readDirectory(inWorkspace(sidecars(file)));
  assert.equal(files.length, 1, 'one annotator has one file');
  return readText(`${sidecars(file)}/${files[0]![0]}`);
}

async function codeActions(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
  );
  return all.filter(({ command }) => command?.command.startsWith('rapporteur.'));
}
