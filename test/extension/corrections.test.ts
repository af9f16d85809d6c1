import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/manifest';
import { ARTICLE } from './support/article';
import { closeAll, eventually, inWorkspace, openNews, rapporteur, readText, removeAll, select } from './support/editor';

const GLOSSARY = '.rapporteur/entities.yaml';

describe('Correcting a name', () => {
  let tests = 0;
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await openNews(`corrections/fisheries-${++tests}.md`, ARTICLE);
    await (await rapporteur()).marks.ready(editor.document);
  });

  afterEach(async () => {
    await closeAll();
    await removeAll('corrections', GLOSSARY);
  });

  it('takes it out of all texts when it is no entity, and says so in the glossary', async () => {
    assert.ok((await mentions(editor)).includes('Santiago'));
    select(editor, 'Santiago');
    await vscode.commands.executeCommand(COMMAND.notAnEntity);
    await eventually(async () => assert.ok(!(await mentions(editor)).includes('Santiago')));
    assert.match(await readText(GLOSSARY), /Santiago/);
  });

  it('takes the correction back by undo', async () => {
    select(editor, 'Santiago');
    await vscode.commands.executeCommand(COMMAND.notAnEntity);
    await eventually(async () => assert.ok(!(await mentions(editor)).includes('Santiago')));
    await vscode.commands.executeCommand(COMMAND.undo);
    await eventually(async () => assert.ok((await mentions(editor)).includes('Santiago')));
    await assert.rejects(readText(GLOSSARY));
    await vscode.commands.executeCommand(COMMAND.redo);
    assert.match(await readText(GLOSSARY), /Santiago/);
  });

  it('keeps the comments of a glossary that people have written', async () => {
    const own = '# Our own list\nentities:\n  - name: Chilean salmon # the fish\n    type: product\n';
    await vscode.workspace.fs.writeFile(inWorkspace(GLOSSARY), new TextEncoder().encode(own));
    select(editor, 'Santiago');
    await vscode.commands.executeCommand(COMMAND.notAnEntity);
    const text = await readText(GLOSSARY);
    assert.ok(text.startsWith(own), text);
    await eventually(async () => assert.ok((await mentions(editor)).includes('Chilean salmon')));
  });

  it('no longer counts when the glossary is gone right after it was written', async () => {
    select(editor, 'Santiago');
    await vscode.commands.executeCommand(COMMAND.notAnEntity);
    assert.ok(!(await mentions(editor)).includes('Santiago'));
    await removeAll(GLOSSARY);
    await eventually(async () => assert.ok((await mentions(editor)).includes('Santiago')));
  });

  it('says where a glossary is wrong', async () => {
    await vscode.workspace.fs.writeFile(inWorkspace(GLOSSARY), new TextEncoder().encode('entities:\n  - name: X\n'));
    await vscode.commands.executeCommand(COMMAND.openEntities);
    const opened = vscode.window.activeTextEditor!;
    await opened.edit((edit) => edit.insert(new vscode.Position(0, 0), '# mine\n'));
    await opened.document.save();
    await eventually(() => {
      const [problem] = vscode.languages.getDiagnostics(inWorkspace(GLOSSARY));
      assert.equal(problem?.range.start.line, 2);
    });
  });
});

describe('Rejecting a phrase always', () => {
  const rules = '.rapporteur/rules.yaml';

  afterEach(async () => {
    await closeAll();
    await removeAll('corrections', rules);
  });

  it('shows what would vanish, then switches the words off in the whole dossier', async () => {
    const editor = await openNews('corrections/always.md', ARTICLE);
    const { marks } = await rapporteur();
    await marks.ready(editor.document);
    const pledges = (): number =>
      marks.get(editor.document).filter((mark) => mark.kind === 'commitment' && mark.commitment.kind === 'pledge')
        .length;
    const before = pledges();
    select(editor, 'pledged');
    const rejecting = vscode.commands.executeCommand(COMMAND.rejectAlways);
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.match(await readText(rules), /pledged/);
    });
    await rejecting;
    await eventually(() => assert.equal(pledges(), before - 1));
    assert.equal(await readText('corrections/always.md'), ARTICLE);
    await removeAll(rules);
    await eventually(() => assert.equal(pledges(), before));
  });
});

async function mentions({ document }: vscode.TextEditor): Promise<string[]> {
  const { marks } = await rapporteur();
  const found = await marks.ready(document);
  return found.flatMap((mark) => (mark.kind === 'mention' ? [mark.mention.text] : []));
}
