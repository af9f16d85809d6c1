import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/manifest';
import { rapporteur } from './support/editor';

describe('Activation', () => {
  it('registers every command of the manifest', async () => {
    await rapporteur();
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      Object.values(COMMAND).filter((command) => !known.has(command)),
      [],
    );
  });

  it('reads no folder before a view of ours is opened', async () => {
    const { index, topics } = await rapporteur();
    if (!topics.view.visible) assert.equal(index.state, 'idle');
  });
});
