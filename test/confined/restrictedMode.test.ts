import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { itDecides } from './deciding';
import { itReads } from './reading';

describe('In Restricted Mode', () => {
  before(() => assert.equal(vscode.workspace.isTrusted, false, 'the folder is trusted'));

  itReads();
  itDecides();
});
