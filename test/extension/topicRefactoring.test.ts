import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMAND, type EntryRow } from '../../src/manifest';
import { ARTICLE } from './support/article';
import {
  answerList,
  closeAll,
  eventually,
  inWorkspace,
  rapporteur,
  readText,
  removeAll,
  writeText,
} from './support/editor';

const TOPICS = '.rapporteur/topics.yaml';
const FISHERIES = 'agriculture/fisheries';

/** Two commitments on one matter in much the same words. */
const SALMON = `# Salmon

Peru pledged to open its salmon market by May 1.

Peru pledged to open its salmon market to Chile by May 2.
`;

describe('Refactoring of topics', () => {
  before(async () => {
    await writeText('refactoring/fisheries.md', ARTICLE);
    await writeText('refactoring/salmon.md', SALMON);
    await (await rapporteur()).index.refresh();
  });

  after(async () => {
    await closeAll();
    await removeAll('refactoring', TOPICS);
  });

  it('writes nothing when the person leaves the preview', async () => {
    const request = { topic: FISHERIES, into: 'customs' };
    await answerList(vscode.commands.executeCommand(COMMAND.mergeTopics, request), 'leave');
    await assert.rejects(async () => readText(TOPICS));
    assert.equal(await topicOfPledge(), FISHERIES);
  });

  it('merges a topic once the person agrees, and one undo takes the whole of it back', async () => {
    await agreed(COMMAND.mergeTopics, { topic: FISHERIES, into: 'customs' });
    await eventually(async () => assert.equal(await topicOfPledge(), 'customs'));
    await vscode.commands.executeCommand(COMMAND.undo);
    await eventually(async () => assert.equal(await topicOfPledge(), FISHERIES));
    await assert.rejects(async () => readText(TOPICS), 'a file that was not there before is not there after');
  });

  it('splits a narrower topic off by its words', async () => {
    await agreed(COMMAND.splitTopic, { topic: FISHERIES, label: 'Salmon', words: ['Chilean salmon'] });
    await eventually(async () => assert.equal(await topicOfPledge(), `${FISHERIES}/salmon`));
    await vscode.commands.executeCommand(COMMAND.undo);
    await eventually(async () => assert.equal(await topicOfPledge(), FISHERIES));
  });

  it('splits single commitments off that no word tells from the others, and one undo puts them back', async () => {
    const [first, second] = await fishing();
    await agreed(COMMAND.splitTopic, { ...first, label: 'Quiet seas' });
    await eventually(async () =>
      assert.deepEqual(
        (await fishing()).map(({ entry }) => entry.topic),
        [`${FISHERIES}/quiet-seas`, FISHERIES],
      ),
    );
    assert.ok((await fishing())[0]!.entry.annotation, 'the decision stands in no sidecar');
    assert.equal(second!.entry.topic, FISHERIES);
    await vscode.commands.executeCommand(COMMAND.undo);
    await eventually(async () =>
      assert.deepEqual(
        (await fishing()).map(({ entry }) => [entry.topic, entry.annotation]),
        [
          [FISHERIES, undefined],
          [FISHERIES, undefined],
        ],
      ),
    );
    await assert.rejects(async () => readText(TOPICS));
  });

  it('splits all off that are selected', async () => {
    const rows = await fishing();
    await answerList(
      vscode.commands.executeCommand(COMMAND.splitTopic, { ...rows[0], label: 'Quiet seas' }, rows),
      'accept',
    );
    await eventually(async () =>
      assert.deepEqual([...new Set((await fishing()).map(({ entry }) => entry.topic))], [`${FISHERIES}/quiet-seas`]),
    );
    await vscode.commands.executeCommand(COMMAND.undo);
    await eventually(async () => assert.ok((await fishing()).every(({ entry }) => entry.topic === FISHERIES)));
  });

  it('renames a topic, and its commitments stay', async () => {
    await agreed(COMMAND.renameTopic, { topic: FISHERIES, label: 'The sea' });
    await eventually(async () => {
      const { topics } = await rapporteur();
      const rows = topics.provider.getChildren().flatMap((row) => topics.provider.getChildren(row));
      const items = await Promise.all(rows.map((row) => topics.provider.getTreeItem(row)));
      assert.ok(items.some(({ label }) => label === 'The sea'));
      assert.equal(await topicOfPledge(), FISHERIES);
    });
    await vscode.commands.executeCommand(COMMAND.undo);
  });
});

const agreed = (command: string, request: object): Promise<void> =>
  answerList(vscode.commands.executeCommand(command, request), 'accept');

async function topicOfPledge(): Promise<string | undefined> {
  const { index } = await rapporteur();
  await index.ready();
  return index.get(inWorkspace('refactoring/fisheries.md'))?.entries.find(({ kind }) => kind === 'pledge')?.topic;
}

/** The commitments of the article on salmon, as rows of a tree. */
async function fishing(): Promise<readonly EntryRow[]> {
  const { index } = await rapporteur();
  await index.ready();
  const uri = inWorkspace('refactoring/salmon.md').toString();
  const entries = index.get(inWorkspace('refactoring/salmon.md'))?.entries ?? [];
  return entries.map((entry) => ({ entry, place: { uri, ...entry.span } }));
}
