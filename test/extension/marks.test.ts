import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/manifest';
import { toRange } from '../../src/vscode/range';
import { ARTICLE, PLEDGE } from './support/article';
import { closeAll, eventually, inWorkspace, openNews, rapporteur, removeAll, selectionOf } from './support/editor';

describe('Marks in the text', () => {
  afterEach(async () => {
    await closeAll();
    await removeAll('marks');
  });

  it('are there when an article is opened', async () => {
    const editor = await openNews(newFile(), ARTICLE);
    await eventually(async () => {
      const painted = await paintedWords(editor);
      assert.ok(painted.get('entity.place')?.includes('Canada'), 'Canada is no place');
      assert.ok(painted.get('entity.place')?.includes('Chile'), 'Chile is no place');
      const pledges = painted.get('commitment.pledge') ?? [];
      assert.ok(
        pledges.some((words) => words.includes('cut its tariff')),
        `pledges: ${pledges.join(' | ')}`,
      );
    });
  });

  it('stay on their words while somebody types above them', async () => {
    const editor = await openNews(newFile(), ARTICLE);
    const before = await eventuallyPainted(editor);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), ''));
    const heading = selectionOf(editor.document, '# Canada').start;
    await editor.edit((edit) => edit.insert(heading, 'An editor adds this line.\n\n'));
    await eventually(async () => assert.deepEqual(await paintedWords(editor), before));
  });

  it('are those of the text as it stands while somebody types in a long one, which a worker reads', async () => {
    const paragraph = 'Norway pledged to cut its tariff on Peruvian copper by June 1.\n\n';
    const editor = await openNews(newFile(), `# Talks\n\n${paragraph.repeat(400)}`);
    const { session, marks } = await rapporteur();
    const { analyses, follower } = session;
    const read = async () => (await analyses.ready(editor.document))!.analysis;
    await eventually(async () => {
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 2), 'A '));
      assert.ok(follower.follows(await read()), 'no worker follows');
    });
    await editor.edit((edit) => edit.replace(new vscode.Range(4, 0, 4, 6), 'Chile'));
    const told = await read();
    assert.ok(follower.follows(told), 'the worker did not tell the analysis');
    assert.deepEqual(told.commitments[1]?.parties, ['Chile']);
    const found = (await marks.ready(editor.document)).filter(({ kind }) => kind === 'commitment');
    assert.equal(found.length, 400);
    const words = found.map(({ span }) => editor.document.getText(toRange(editor.document, span)));
    assert.deepEqual([...new Set(words)], [words[0], words[1]]);
    assert.match(words[1]!, /^Chile pledged/);
  });

  it('leave an empty file and a binary file alone', async () => {
    const empty = await openNews('marks/empty.md', '');
    const { marks } = await rapporteur();
    assert.deepEqual(await marks.ready(empty.document), []);
    const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256);
    await vscode.workspace.fs.writeFile(inWorkspace('marks/binary.md'), bytes);
    const binary = await vscode.workspace.openTextDocument(inWorkspace('marks/binary.md')).then(
      (document) => document,
      () => undefined,
    );
    if (binary) await marks.ready(binary);
    assert.deepEqual([...(await vscode.workspace.fs.readFile(inWorkspace('marks/binary.md')))], [...bytes]);
  });

  it('are not made in a file over five million characters, which is said', async () => {
    const sentence = 'Canada pledged to cut its tariff on Chilean salmon by June 1.\n\n';
    const editor = await openNews('marks/huge.md', sentence.repeat(Math.ceil(5_100_000 / sentence.length)));
    const { marks } = await rapporteur();
    assert.deepEqual(await marks.ready(editor.document), []);
    await eventually(() => {
      const [problem] = vscode.languages.getDiagnostics(editor.document.uri);
      assert.equal(problem?.severity, vscode.DiagnosticSeverity.Information);
      assert.match(problem.message, /by hand/);
    });
  });

  it('are made in a part the parser is kept from, and Problems says where it was read as plain prose', async () => {
    const nested = `${'> '.repeat(60)}Canada pledged to cut its tariff on Chilean salmon by June 1.`;
    const editor = await openNews('marks/nested.md', `# Talks\n\nBoth sides met.\n\n${nested}\n`);
    const { marks } = await rapporteur();
    const found = await marks.ready(editor.document);
    assert.ok(found.some(({ kind }) => kind === 'commitment'));
    await eventually(() => {
      const [problem] = vscode.languages.getDiagnostics(editor.document.uri);
      assert.equal(problem?.range.start.line, 4);
      assert.match(problem.message, /plain prose/);
    });
  });

  it('can be walked through to the end by keys', async () => {
    const editor = await openNews(newFile(), ARTICLE);
    const { marks } = await rapporteur();
    const expected = (await marks.ready(editor.document)).filter(({ kind }) => kind !== 'mention').length;
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const visited = new Set<number>();
    for (let i = 0; i <= expected; i++) {
      await vscode.commands.executeCommand(COMMAND.nextMark);
      visited.add(editor.document.offsetAt(editor.selection.start));
    }
    assert.equal(visited.size, expected);
    assert.ok(expected >= 2, `only ${expected} commitments found`);
  });

  it('are walked through one by one by a key that is held down', async () => {
    const editor = await openNews(newFile(), ARTICLE);
    const { marks } = await rapporteur();
    const walked = (await marks.ready(editor.document)).filter(({ kind }) => kind !== 'mention');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await Promise.all([1, 2].map(() => vscode.commands.executeCommand(COMMAND.nextMark)));
    assert.equal(editor.document.offsetAt(editor.selection.start), walked[1]!.span.start);
  });
});

describe('The hover', () => {
  afterEach(async () => {
    await closeAll();
    await removeAll('marks');
  });

  it('says who pledged what, by when, and which words told so', async () => {
    const text = await hoverOn('pledged', ARTICLE);
    for (const part of ['Pledge', 'Canada', 'June 1', 'Marked because']) assert.ok(text.includes(part), text);
  });

  it('explains an entity inside a commitment first', async () => {
    const text = await hoverOn('Canada pledged', ARTICLE);
    assert.ok(text.includes('Place'), text);
  });

  it('shows what a document says as text, never as a link or command', async () => {
    const evil = ARTICLE.replace('Chilean salmon', '[salmon](command:workbench.action.quit)');
    const text = await hoverOn('pledged', evil);
    assert.ok(!/\]\(command:workbench/.test(text), text);
  });

  it('lets its links run our own commands only', async () => {
    const editor = await openNews(newFile(), ARTICLE);
    const hovers = await hoversAt(editor, PLEDGE);
    const enabled = hovers
      .flatMap(({ contents }) => contents)
      .flatMap((content) => {
        const trusted = (content as vscode.MarkdownString).isTrusted;
        assert.notEqual(trusted, true);
        return typeof trusted === 'object' ? trusted.enabledCommands : [];
      });
    assert.ok(enabled.length > 0);
    assert.deepEqual(
      enabled.filter((command) => !command.startsWith('rapporteur.')),
      [],
    );
  });
});

/** The editor keeps a closed document for a while: another text needs another file. */
const newFile = (): string => `marks/article-${++files}.md`;
let files = 0;

async function paintedWords(editor: vscode.TextEditor): Promise<Map<string, string[]>> {
  const { highlights } = await rapporteur();
  const words = [...highlights.painted(editor)].map(
    ([style, ranges]) => [style, ranges.map((range) => editor.document.getText(range))] as const,
  );
  return new Map(words.filter(([, list]) => list.length > 0));
}

async function eventuallyPainted(editor: vscode.TextEditor): Promise<Map<string, string[]>> {
  let painted = new Map<string, string[]>();
  await eventually(async () => {
    painted = await paintedWords(editor);
    assert.ok(painted.has('commitment.pledge'));
  });
  return painted;
}

async function hoversAt({ document }: vscode.TextEditor, words: string): Promise<readonly vscode.Hover[]> {
  await (await rapporteur()).marks.ready(document);
  const position = selectionOf(document, words).start.translate(0, 1);
  return vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
}

async function hoverOn(words: string, text: string): Promise<string> {
  const editor = await openNews(newFile(), text);
  const hovers = await hoversAt(editor, words);
  const contents = hovers.flatMap((hover) => hover.contents).map((content) => (content as vscode.MarkdownString).value);
  return contents.join('\n').replaceAll('&nbsp;', ' ');
}
