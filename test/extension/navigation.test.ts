import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/manifest';
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
  selectionOf,
  writeText,
} from './support/editor';

const GLOSSARY = '.rapporteur/entities.yaml';
const PACT = `# Norway and Iceland

BERGEN, May 4 - Norway promised on Monday to open its ports. The promise was welcomed by Iceland.

The two countries signed the North Atlantic Herring Pact in 2019. Iceland threatened to leave the pact by June 1.
`;

describe('Navigating as in code', () => {
  let editor: vscode.TextEditor;
  let file: string;
  let tests = 0;

  beforeEach(async () => {
    file = `navigation/pact-${++tests}.md`;
    editor = await openNews(file, PACT);
    await (await rapporteur()).marks.ready(editor.document);
  });

  afterEach(async () => {
    await closeAll();
    await removeAll('navigation', '.rapporteur/annotations/navigation', GLOSSARY);
  });

  describe('to the definition', () => {
    it('goes from a name to the first statement', async () => {
      const [words] = await definitions(editor, 'Iceland threatened');
      assert.match(words!, /signed/);
    });

    it('goes from “the pact” and “the promise” to what they mean', async () => {
      assert.deepEqual(await definitions(editor, 'pact by'), ['North Atlantic Herring Pact']);
      assert.match((await definitions(editor, 'The promise'))[0]!, /open its ports/);
    });

    it('does so in a long text, too, which a worker reads while somebody types', async () => {
      const pact = PACT.replaceAll('Herring', 'Capelin');
      const long = await openNews('navigation/long.md', `${'Both sides met.\n\n'.repeat(2000)}${pact}`);
      const { analyses, follower } = (await rapporteur()).session;
      await eventually(async () => {
        await long.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Now '));
        assert.ok(follower.follows((await analyses.ready(long.document))!.analysis), 'no worker follows');
      });
      await long.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Now '));
      assert.deepEqual(await definitions(long, 'pact by'), ['North Atlantic Capelin Pact']);
    });

    it('goes to the glossary where it lists the name', async () => {
      await writeText(GLOSSARY, '# ours\nentities:\n  - name: Iceland\n    type: place\n');
      await eventually(async () => {
        const [target] = await definitionLinks(editor, 'Iceland threatened');
        assert.equal(target?.targetUri.toString(), inWorkspace(GLOSSARY).toString());
        assert.equal(target.targetRange.start.line, 2);
      });
    });
  });

  it('finds all mentions in the dossier, and shows those of the file at the cursor', async () => {
    await writeText('navigation/other.md', 'Icelandic trawlers left. Iceland objected.\n');
    await (await rapporteur()).index.refresh();
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      editor.document.uri,
      selectionOf(editor.document, 'Iceland threatened').start,
    );
    const inFile = (path: string): number =>
      found.filter(({ uri }) => uri.toString() === inWorkspace(path).toString()).length;
    assert.deepEqual([inFile(file), inFile('navigation/other.md')], [3, 1]);
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      editor.document.uri,
      selectionOf(editor.document, 'Iceland threatened').start,
    );
    assert.deepEqual(
      highlights.map(({ range }) => editor.document.getText(range)),
      ['Iceland', 'Iceland', 'Iceland'],
    );
  });

  describe('renaming an entity', () => {
    it('writes the glossary and the annotations, never the news; one undo takes all back', async () => {
      select(editor, 'promised');
      await vscode.commands.executeCommand(COMMAND.accept);
      assert.deepEqual(await parties(editor), [['Norway']]);
      await rename(editor, 'Norway promised', 'Kingdom of Norway');
      assert.deepEqual(await parties(editor), [['Kingdom of Norway']]);
      assert.match(await readText(GLOSSARY), /name: Kingdom of Norway/);
      assert.equal(await readText(file), PACT);
      assert.equal(editor.document.isDirty, false);
      await vscode.commands.executeCommand(COMMAND.undo);
      assert.deepEqual(await parties(editor), [['Norway']]);
      // There was no glossary before.
      await assert.rejects(readText(GLOSSARY));
    });

    it('offers the canonical name, and refuses a name that another has, a date and a plain word', async () => {
      const prepared = await vscode.commands.executeCommand<{ placeholder: string }>(
        'vscode.prepareRename',
        editor.document.uri,
        selectionOf(editor.document, 'Herring Pact').start,
      );
      assert.equal(prepared.placeholder, 'North Atlantic Herring Pact');
      await assert.rejects(Promise.resolve(rename(editor, 'Norway promised', 'Iceland')));
      await assert.rejects(Promise.resolve(rename(editor, 'June 1', 'Doomsday')));
      await assert.rejects(Promise.resolve(rename(editor, 'welcomed', 'cheered')));
      assert.equal(await readText(file), PACT);
    });
  });

  it('finds entities and commitments by name, also in files that nobody has opened', async () => {
    await writeText('navigation/unopened.md', 'OSLO, May 5 - Sweden pledged to scrap its duty on lingonberries.\n');
    const symbols = async (query: string): Promise<string[]> =>
      (
        await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)
      ).map(({ name }) => name);
    await eventually(async () => {
      assert.ok((await symbols('herring pact')).includes('North Atlantic Herring Pact'));
      assert.ok((await symbols('leave the pact')).some((name) => name.startsWith('Iceland · threat: ')));
      assert.ok((await symbols('lingonberries')).some((name) => name.startsWith('Sweden · pledge: ')));
    });
  });

  it('outlines topics and commitments beside the headings', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    const leaves = (list: readonly vscode.DocumentSymbol[]): string[] =>
      list.flatMap((symbol) => (symbol.children.length > 0 ? leaves(symbol.children) : [symbol.name]));
    const names = leaves(symbols);
    assert.ok(names.includes('Pledge · Norway'), names.join(' | '));
    assert.ok(names.includes('Threat · Iceland'), names.join(' | '));
  });

  it('walks from commitment to commitment, past annotations that are none', async () => {
    select(editor, 'welcomed by Iceland');
    await vscode.commands.executeCommand(COMMAND.applyLabel, { label: 'red line' });
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const visited: string[] = [];
    for (const command of [COMMAND.nextCommitment, COMMAND.nextCommitment, COMMAND.previousCommitment]) {
      await vscode.commands.executeCommand(command);
      visited.push(editor.document.getText(editor.selection));
    }
    assert.match(visited[0]!, /open its ports/);
    assert.match(visited.at(-1)!, /open its ports|signed/);
    assert.ok(!visited.some((words) => words.startsWith('welcomed')), visited.join(' | '));
  });

  it('runs the editor’s own commands from a card, at the place of the card', async () => {
    const other = await openNews('navigation/card.md', ARTICLE);
    await (await rapporteur()).marks.ready(other.document);
    const at = PACT.indexOf('The promise') + 4;
    const place = { uri: editor.document.uri.toString(), start: at, end: at + 4 };
    await vscode.commands.executeCommand(COMMAND.goToFirst, place);
    await eventually(() => {
      const active = vscode.window.activeTextEditor!;
      assert.equal(active.document.uri.toString(), editor.document.uri.toString());
      assert.equal(active.document.offsetAt(active.selection.start), PACT.indexOf('Norway promised'));
    });
  });
});

const definitionLinks = ({ document }: vscode.TextEditor, words: string): Thenable<vscode.LocationLink[]> =>
  vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, selectionOf(document, words).start);

/** The words of the open text that a definition leads to. */
async function definitions(editor: vscode.TextEditor, words: string): Promise<string[]> {
  const links = await definitionLinks(editor, words);
  return links.map(({ targetRange }) => editor.document.getText(targetRange));
}

const rename = ({ document }: vscode.TextEditor, words: string, to: string): Thenable<unknown> =>
  vscode.commands.executeCommand(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    selectionOf(document, words).start,
    to,
  );

async function parties({ document }: vscode.TextEditor): Promise<(readonly string[])[]> {
  const { marks } = await rapporteur();
  return marks
    .get(document)
    .flatMap((mark) => (mark.kind === 'annotation' && mark.label?.kind === 'commitment' ? [mark.label.parties] : []));
}
