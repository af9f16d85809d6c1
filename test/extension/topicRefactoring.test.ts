import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/manifest';
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

describe('Refactoring of topics', () => {
  before(async () => {
    await writeText('refactoring/fisheries.md', ARTICLE);
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
