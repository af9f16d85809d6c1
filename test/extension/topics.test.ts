import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/manifest';
import type { TopicNode } from '../../src/features/topicView/topicNode';
import type { LedgerEntry } from '../../src/core/negotiation/ledgerEntry';
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

const TOPICS = '.rapporteur/topics.yaml';

describe('The Topics view', () => {
  before(async () => {
    await writeText('topics/fisheries.md', ARTICLE);
    await vscode.commands.executeCommand('rapporteur.topics.focus');
    await vscode.commands.executeCommand(COMMAND.refresh);
  });

  after(async () => {
    await closeAll();
    await removeAll('topics', TOPICS);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand(COMMAND.clearFilter);
    await vscode.commands.executeCommand(COMMAND.groupByTopic);
  });

  it('shows topics, in them commitments, in them their sentences', async () => {
    await eventually(async () => {
      const rows = await labels(4);
      assert.ok(rows[0]!.some(isBuiltIn), rows[0]!.join(' | '));
      assert.ok(
        rows.flat().some((row) => row.includes('Canada · pledge')),
        rows.flat().join(' | '),
      );
      assert.ok(
        rows.flat().some((row) => row.includes('Canada pledged to cut')),
        rows.flat().join(' | '),
      );
    });
  });

  it('can be grouped by party, kind and document', async () => {
    const roots = async (command: string): Promise<string[]> => {
      await vscode.commands.executeCommand(command);
      return (await labels(1))[0]!;
    };
    assert.ok((await roots(COMMAND.groupByKind)).includes('Pledge'));
    assert.ok((await roots(COMMAND.groupByParty)).includes('Canada'));
    assert.ok((await roots(COMMAND.groupByDocument)).some((row) => row.endsWith('fisheries.md')));
  });

  it('shows and selects the words of a commitment', async () => {
    const { index } = await rapporteur();
    const indexed = index.get(inWorkspace('topics/fisheries.md'));
    const entry = indexed?.entries.find(({ kind }) => kind === 'pledge');
    assert.ok(indexed && entry);
    await vscode.commands.executeCommand(COMMAND.reveal, { uri: indexed.uri.toString(), ...entry.span });
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document.uri.toString(), indexed.uri.toString());
    assert.equal(editor.document.getText(editor.selection), ARTICLE.slice(entry.span.start, entry.span.end));
  });

  it('counts in its badge what is left to review', async () => {
    const { topics } = await rapporteur();
    const editor = await openNews('topics/fisheries.md', ARTICLE);
    await (await rapporteur()).marks.ready(editor.document);
    await eventually(() => assert.ok((topics.view.badge?.value ?? 0) > 0));
    const before = topics.view.badge!.value;
    select(editor, 'pledged');
    await vscode.commands.executeCommand(COMMAND.accept);
    await eventually(() => assert.equal(topics.view.badge?.value ?? 0, before - 1));
    await vscode.commands.executeCommand(COMMAND.undo);
    await eventually(() => assert.equal(topics.view.badge?.value, before));
  });

  it('moves what is dropped on a topic there, several in one step that undo takes back', async () => {
    const { topics } = await rapporteur();
    const fishery = await entriesOf('topics/fisheries.md');
    const target = topicRow('agriculture');
    const moved = await dragged(topics.provider.getChildren().flatMap(below).filter(isEntry));
    await topics.drag.handleDrop!(target, moved, new vscode.CancellationTokenSource().token);
    const topicsNow = async (): Promise<string[]> => (await entriesOf('topics/fisheries.md')).map(({ topic }) => topic);
    await eventually(async () =>
      assert.deepEqual(
        await topicsNow(),
        fishery.map(() => 'agriculture'),
      ),
    );
    await vscode.commands.executeCommand(COMMAND.undo);
    await eventually(async () =>
      assert.deepEqual(
        await topicsNow(),
        fishery.map(({ topic }) => topic),
      ),
    );

    function topicRow(id: string) {
      const row = topics.provider
        .getChildren()
        .flatMap((each) => [each, ...below(each)])
        .find((each) => each.kind === 'ledger' && each.topic === id);
      assert.ok(row, `no row for ${id}`);
      return row;
    }
    function below(node: TopicNode): TopicNode[] {
      return topics.provider.getChildren(node).flatMap((each) => [each, ...below(each)]);
    }
    async function dragged(nodes: readonly TopicNode[]): Promise<vscode.DataTransfer> {
      const transfer = new vscode.DataTransfer();
      await topics.drag.handleDrag!(nodes, transfer, new vscode.CancellationTokenSource().token);
      return transfer;
    }
  });

  it('shows only what the filter lets through, and everything again once it is cleared', async () => {
    const { topics } = await rapporteur();
    await vscode.commands.executeCommand(COMMAND.filterTopics, { kinds: ['agreement'], parties: ['Chile'] });
    await eventually(async () => {
      const rows = (await labels(4)).flat();
      assert.ok(
        rows.some((row) => row.endsWith('· agreement')),
        rows.join(' | '),
      );
      assert.ok(!rows.some((row) => row.endsWith('· pledge')), rows.join(' | '));
    });
    // Other tests may have left an article open, which counts as long as it is.
    const [, shown, all] = /Agreement, Chile · (\d+) of (\d+)$/.exec(topics.view.description ?? '') ?? [];
    assert.ok(Number(shown) >= 1 && Number(shown) < Number(all), topics.view.description);
    await vscode.commands.executeCommand(COMMAND.clearFilter);
    await eventually(async () => assert.ok((await labels(4)).flat().some((row) => row.endsWith('· pledge'))));
  });

  it('keeps a row the same object while something else changes, and draws only what has changed', async () => {
    const { topics } = await rapporteur();
    await labels(4);
    const before = topics.provider.getChildren();
    const redrawn: (readonly TopicNode[] | undefined)[] = [];
    const listener = topics.provider.onDidChangeTreeData((nodes) => redrawn.push(nodes));
    await writeText('topics/other.md', ARTICLE.replaceAll('Chil', 'Uzbek').replace('salmon', 'fintech services'));
    await eventually(() => assert.ok(redrawn.length > 0));
    listener.dispose();
    await removeAll('topics/other.md');
    const after = topics.provider.getChildren();
    assert.ok(before.some((node) => after.includes(node)));
  });

  it('reads the dossier’s own topics as soon as they are saved', async () => {
    await writeText(TOPICS, 'topics:\n  - label: Fish\n    synonyms: [salmon]\n');
    await vscode.commands.executeCommand(COMMAND.refresh);
    await eventually(async () => assert.ok((await labels(1))[0]!.includes('Fish')));
  });

  it('writes an accepted proposal below its topic, and leaves the rest of the file as it was', async () => {
    const own = '# Our topics\nextends: built-in\ntopics:\n  - label: Sea law # the old one\n';
    await writeText(TOPICS, own);
    const proposal = { id: 'kelp', phrase: 'kelp', parent: 'agriculture' };
    await vscode.commands.executeCommand(COMMAND.acceptTopic, { proposal, parent: 'agriculture' });
    const text = await readText(TOPICS);
    assert.ok(text.startsWith(own), text);
    assert.match(text, /Kelp/);
  });

  it('says where a topics file is wrong, and goes on with the built-in topics', async () => {
    const editor = await openNews(TOPICS, 'topics:\n  - label: Fish\n   synonyms: [salmon\n');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# mine\n'));
    await editor.document.save();
    await eventually(async () => {
      const [problem] = vscode.languages.getDiagnostics(inWorkspace(TOPICS));
      assert.ok(problem, 'no problem is shown');
      assert.ok(problem.range.start.line >= 2, `line ${problem.range.start.line}`);
      assert.ok((await labels(1))[0]!.some(isBuiltIn));
    });
  });
});

/** Which of them the article's commitments are about is for the rules to say. */
const isBuiltIn = (row: string): boolean => /^(Tariffs|Agriculture)/.test(row);

const isEntry = (node: TopicNode): boolean => node.kind === 'ledger' && node.item.kind === 'entry';

async function entriesOf(path: string): Promise<readonly LedgerEntry[]> {
  const { index } = await rapporteur();
  await index.ready();
  return index.get(inWorkspace(path))?.entries ?? [];
}

/** The labels of the tree's rows, level by level. */
async function labels(depth: number): Promise<string[][]> {
  const { topics, index } = await rapporteur();
  await index.ready();
  const levels: string[][] = [];
  let nodes = topics.provider.getChildren();
  for (let level = 0; level < depth && nodes.length > 0; level++) {
    const items = await Promise.all(nodes.map((node) => topics.provider.getTreeItem(node)));
    levels.push(items.map(({ label }) => String(label)));
    nodes = nodes.flatMap((node) => topics.provider.getChildren(node));
  }
  return levels;
}
