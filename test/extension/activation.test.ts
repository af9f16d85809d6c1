import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/manifest';
import { closeAll, eventually, extension, rapporteur } from './support/editor';

describe('Activation', () => {
  // The first test of all: afterwards everything is loaded.
  it('takes a command before its feature is loaded, and runs it then', async function () {
    const exports = await extension().activate();
    if (await isSettled(exports.whenReady)) return this.skip();
    await vscode.commands.executeCommand(COMMAND.openSettings);
    await eventually(() => assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, 'Settings'));
    await closeAll();
  });

  it('registers every command of the manifest', async () => {
    await rapporteur();
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      Object.values(COMMAND).filter((command) => !known.has(command)),
      [],
    );
  });

  it('has a feature behind each of them', async () => {
    assert.deepEqual((await rapporteur()).unanswered, []);
  });

  it('reads no folder before a view of ours is opened', async () => {
    const { index, topics } = await rapporteur();
    if (!topics.view.visible) assert.equal(index.state, 'idle');
  });
});

const isSettled = (promise: Promise<unknown>): Promise<boolean> =>
  Promise.race([promise.then(() => true), Promise.resolve(false)]);
