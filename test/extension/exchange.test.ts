import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/manifest';
import { ARTICLE, PLEDGE } from './support/article';
import {
  closeAll,
  eventually,
  inWorkspace,
  openNews,
  rapporteur,
  readText,
  removeAll,
  select,
  workspaceRoot,
  writeText,
} from './support/editor';

const NEWS = 'exchange/2026-03-12-fisheries.md';
const OUT = 'exchange-out';

const exportTo = (format: string, name: string): Thenable<unknown> =>
  vscode.commands.executeCommand(COMMAND.export, {
    format,
    documents: [inWorkspace(NEWS)],
    to: inWorkspace(`${OUT}/${name}`),
  });

const importFrom = (format: string, name: string): Thenable<unknown> =>
  vscode.commands.executeCommand(COMMAND.import, {
    format,
    files: [inWorkspace(`${OUT}/${name}`)],
    root: workspaceRoot(),
  });

/** The page is shown before the editor has read it anew. */
const pageSays = (...words: readonly RegExp[]): Promise<void> =>
  eventually(() => {
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    for (const word of words) assert.match(text, word);
  });

describe('In and out', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await openNews(NEWS, ARTICLE);
    await (await rapporteur()).marks.ready(editor.document);
  });

  afterEach(async () => {
    await closeAll();
    await removeAll('exchange', OUT, '.rapporteur');
  });

  it('exports the suggestions of a document nobody has annotated, and leaves the news alone', async () => {
    // What other tests have switched off in the dossier counts until the editor tells that its file is gone.
    await eventually(async () => {
      await exportTo('doccano', 'doccano.jsonl');
      const exported = await readText(`${OUT}/doccano.jsonl`);
      const line = JSON.parse(exported) as { text: string; label: [start: number, end: number, label: string][] };
      assert.equal(line.text, ARTICLE);
      assert.ok(
        line.label.some(([, , label]) => label === 'pledge'),
        exported,
      );
    });
    await pageSays(/^# Export: doccano JSONL/, /doccano keeps one label for a passage/);
    assert.equal(await readText(NEWS), ARTICLE);
  });

  it('exports what was annotated, and takes it over again where it is gone', async () => {
    const { annotations } = await rapporteur();
    select(editor, PLEDGE);
    await vscode.commands.executeCommand(COMMAND.applyLabel, { label: 'demand' });
    await exportTo('w3c', 'annotations.jsonld');
    await vscode.commands.executeCommand(COMMAND.undo);
    assert.equal(annotations.placed(editor.document).length, 0);
    await removeAll('.rapporteur');
    await closeAll();
    editor = await openNews(NEWS, ARTICLE);
    await importFrom('w3c', 'annotations.jsonld');
    await pageSays(/1 comes in/);
    const [placed] = annotations.placed(editor.document);
    assert.ok(placed?.anchoring.kind === 'anchored');
    assert.equal(ARTICLE.slice(placed.anchoring.span.start, placed.anchoring.span.end), PLEDGE);
    await vscode.commands.executeCommand(COMMAND.undo);
    assert.equal(annotations.placed(editor.document).length, 0);
  });

  it('takes entities over from a table, and one undo takes them back', async () => {
    await writeText(`${OUT}/names.csv`, 'name,type,aliases\nPort Authority of Ancud,organization,Ancud Ports\n');
    await importFrom('csv', 'names.csv');
    assert.match(await readText('.rapporteur/entities.yaml'), /Port Authority of Ancud/);
    await vscode.commands.executeCommand(COMMAND.undo);
    await assert.rejects(readText('.rapporteur/entities.yaml'), /ENOENT|nonexistent/);
  });

  it('says what is broken, and takes nothing over', async () => {
    await writeText(`${OUT}/broken.jsonl`, '{"text":"x","label":[[0,99,"pledge"]]}\n{"te');
    await importFrom('doccano', 'broken.jsonl');
    await pageSays(/broken\\?\.jsonl:1: /, /broken\\?\.jsonl:2: /);
    const { annotations } = await rapporteur();
    assert.equal(annotations.placed(editor.document).length, 0);
  });
});
