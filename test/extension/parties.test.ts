import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/manifest';
import type { RowView } from '../../src/vscode/treeView';
import type { RowNode } from '../../src/core/rows/shownRows';
import { ARTICLE } from './support/article';
import { closeAll, eventually, rapporteur, removeAll, writeText } from './support/editor';

const ROUNDS = ARTICLE.replace(
  'The two sides agreed',
  'The seventh round of talks between Canada and Chile was held in Ottawa on March 10. The two sides agreed',
);

/** All rows of a view with their labels, from the top down. */
function rowsOf<N extends RowNode>({
  provider,
}: RowView<N>): Promise<readonly { readonly node: N; readonly item: vscode.TreeItem }[]> {
  const below = (node?: N): N[] => provider.getChildren(node).flatMap((each) => [each, ...below(each)]);
  return Promise.all(below().map(async (node) => ({ node, item: await provider.getTreeItem(node) })));
}

const labelsOf = async <N extends RowNode>(view: RowView<N>): Promise<readonly string[]> =>
  (await rowsOf(view)).map(({ item }) => String(item.label));

describe('The Parties and Rounds views', () => {
  before(async () => {
    await writeText('parties/talks.md', ROUNDS);
    await vscode.commands.executeCommand('rapporteur.parties.focus');
    await vscode.commands.executeCommand('rapporteur.rounds.focus');
    await (await rapporteur()).index.refresh();
  });

  after(async () => {
    await closeAll();
    await removeAll('parties');
  });

  it('show who acts, with positions, commitments and mentions', async () => {
    const { parties } = await rapporteur();
    await eventually(async () => {
      const labels = await labelsOf(parties);
      for (const label of ['Canada', 'Positions', 'Commitments', 'Mentions']) {
        assert.ok(labels.includes(label), `${label} in ${labels.join(' | ')}`);
      }
    });
  });

  it('know the documents that an export of a row is of', async () => {
    const { parties, rounds } = await rapporteur();
    await eventually(async () => {
      for (const [kind, node] of [
        [
          'party',
          (await rowsOf(parties)).find(({ node: { row } }) => row.kind === 'party' && row.profile.name === 'Chile')
            ?.node,
        ],
        [
          'round',
          (await rowsOf(rounds)).find(({ node: { row } }) => row.kind === 'round' && row.place === 'Ottawa')?.node,
        ],
      ] as const) {
        const uris = new Set(node?.below().map(({ place }) => place.uri));
        assert.ok(
          [...uris].some((uri) => uri.endsWith('parties/talks.md')),
          `${kind}: ${[...uris].join(' ')}`,
        );
      }
    });
  });

  it('lead from a mention to the name in the text', async () => {
    const { parties } = await rapporteur();
    const mention = (await rowsOf(parties)).find(
      ({ node: { row, place } }) => row.kind === 'mention' && place?.uri.endsWith('talks.md'),
    );
    assert.ok(mention?.item.command);
    assert.match(String(mention.item.label), /(Canada|Chile)/);
    assert.match(String(mention.item.description), /\d/);
    await vscode.commands.executeCommand(
      mention.item.command.command,
      ...(mention.item.command.arguments as unknown[]),
    );
    const editor = vscode.window.activeTextEditor!;
    assert.match(editor.document.getText(editor.selection), /^(Canada|Chile)/);
  });

  it('show a round with its day and place, and what was agreed there', async () => {
    const { rounds } = await rapporteur();
    await eventually(async () => {
      const round = (await rowsOf(rounds)).find(({ node: { row } }) => row.kind === 'round' && row.place === 'Ottawa');
      assert.match(String(round?.item.label), /^Round 7/);
      assert.match(String(round?.item.description), /2026-03-10/);
      assert.ok((await labelsOf(rounds)).includes('Agreed'));
    });
  });

  it('know the way up from every row, and say each in words', async () => {
    const { parties, rounds } = await rapporteur();
    await checkAll(parties);
    await checkAll(rounds);
  });

  it('accept a commitment from its row, in every view at once', async () => {
    const { parties, index } = await rapporteur();
    const pledge = (await rowsOf(parties)).find(
      ({ node: { row } }) =>
        row.kind === 'entry' && row.entry.file.endsWith('parties/talks.md') && row.entry.kind === 'pledge',
    );
    assert.ok(pledge?.node.place);
    await vscode.commands.executeCommand(COMMAND.accept, pledge.node);
    await eventually(() => {
      const entries = index
        .all()
        .flatMap(({ entries: own }) => own.filter(({ file }) => file.endsWith('parties/talks.md')));
      assert.equal(entries.find(({ kind }) => kind === 'pledge')?.review, 'accepted');
    });
    await vscode.commands.executeCommand(COMMAND.undo);
  });

  async function checkAll<N extends RowNode>(view: RowView<N>): Promise<void> {
    const check = async (parent: N | undefined): Promise<void> => {
      for (const node of view.provider.getChildren(parent)) {
        assert.equal(view.provider.getParent(node), parent);
        assert.ok((await view.provider.getTreeItem(node)).accessibilityInformation?.label, node.id);
        await check(node);
      }
    };
    await check(undefined);
  }
});
