import assert from 'node:assert/strict';
import { workspaceRoot } from '../extension/support/editor';
import { itDecides } from './deciding';
import { itReads } from './reading';
import { giveVirtualFolder } from './virtualFolder';

describe('In a virtual workspace', () => {
  before(() => {
    assert.notEqual(workspaceRoot().scheme, 'file');
    giveVirtualFolder();
  });

  itReads();
  itDecides();
});
