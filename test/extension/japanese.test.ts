import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/manifest';
import type { TopicNode } from '../../src/features/topicView/topicNode';
import { ARTICLE } from './support/article';
import {
  closeAll,
  eventually,
  inWorkspace,
  openNews,
  rapporteur,
  removeAll,
  selectionOf,
  writeText,
} from './support/editor';

describe('Rapporteur in Japanese', () => {
  before(function () {
    // The tests run once more in an editor that speaks Japanese, see scripts/test.ts.
    if (vscode.env.language !== 'ja') this.skip();
  });

  after(async () => {
    await closeAll();
    await removeAll('japanese');
  });

  it('names its commands and settings', () => {
    const { packageJSON } = vscode.extensions.getExtension('rapporteur.rapporteur')!;
    const { contributes } = packageJSON as Manifest;
    const english = contributes.commands
      .map(({ title }) => title.value)
      .filter((title) => /^[\x20-\x7e…]+$/.test(title));
    assert.deepEqual(english, []);
  });

  it('says on a card and in the outline what a commitment is', async () => {
    const { document } = await openNews('japanese/fisheries.md', ARTICLE);
    await (await rapporteur()).marks.ready(document);
    const position = selectionOf(document, 'pledged').start;
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const card = hovers
      .flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value))
      .join('\n');
    for (const word of ['約束', '期限', '承認', '却下']) assert.ok(card.includes(word), card);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(namesOf(symbols).includes('約束 · Canada'), namesOf(symbols).join(' | '));
  });

  it('shows in the Topics view what was done, and where it stands', async () => {
    await vscode.commands.executeCommand('rapporteur.topics.focus');
    await vscode.commands.executeCommand(COMMAND.refresh);
    const { topics } = await rapporteur();
    const rowsBelow = async (node?: TopicNode): Promise<string[]> => {
      const nodes = topics.provider.getChildren(node);
      const below = await Promise.all(nodes.map(rowsBelow));
      const items = await Promise.all(nodes.map((each) => topics.provider.getTreeItem(each)));
      return items.flatMap(({ label, description }, i) => [`${String(label)} ${String(description)}`, ...below[i]!]);
    };
    await eventually(async () => {
      const rows = await rowsBelow();
      const has = (words: RegExp): boolean => rows.some((row) => words.test(row));
      assert.ok(has(/^Canada · 約束/) && has(/第\d+段落 第\d+文/) && has(/未確認 \d+ 件/), rows.join(' | '));
    });
  });
});

describe('What core finds, in Japanese', () => {
  let document: vscode.TextDocument;

  before(async function () {
    if (vscode.env.language !== 'ja') this.skip();
    ({ document } = await openNews('japanese/reasons.md', ARTICLE));
    await (await rapporteur()).marks.ready(document);
  });

  after(async () => {
    await closeAll();
    await removeAll('japanese', BROKEN);
  });

  it('says why a name is marked', async () => {
    const { start } = selectionOf(document, 'Chile demanded');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      start,
    );
    const card = hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join();
    assert.match(card, /地名・人名録にある国/);
  });

  it('says what is wrong in a file of the dossier, and in which line', async () => {
    await writeText(BROKEN, 'topics:\n  - label: Fish\n  - label: [a, b\n');
    await eventually(() => {
      const [problem] = vscode.languages.getDiagnostics(inWorkspace(BROKEN));
      assert.match(problem?.message ?? '', /正しい YAML ではありません/);
    });
  });

  it('exports a brief in the person’s language, and reads it back', async () => {
    const to = inWorkspace('japanese/brief.html');
    await vscode.commands.executeCommand(COMMAND.export, { format: 'html', documents: [document.uri], to });
    const brief = new TextDecoder().decode(await vscode.workspace.fs.readFile(to));
    assert.match(brief, /<html lang="ja">/);
    for (const word of ['約束', '候補', '文書 1 件']) assert.ok(brief.includes(word), brief);
  });

  it('describes what a search finds', async () => {
    await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'salmon',
      );
      assert.ok(
        found.some(({ name }) => name.startsWith('Canada · 約束: ')),
        found.map(({ name }) => name).join(' | '),
      );
    });
  });
});

const BROKEN = '.rapporteur/topics.yaml';

const namesOf = (symbols: readonly vscode.DocumentSymbol[]): string[] =>
  symbols.flatMap(({ name, children }) => [name, ...namesOf(children)]);

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly title: { readonly value: string } }[] };
}
