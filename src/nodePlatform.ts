import { userInfo } from 'node:os';
import { editorDisk } from './session/editorDisk';
import { nodeReader } from './session/indexing/nodeReader';
import { nodeDisk } from './session/nodeDisk';
import type { Platform } from './session/platform';

/** On the desktop or on a server files are on a disk that can be told to keep what it was given. */
export const platform: Platform = {
  diskOf: (root) => (root.scheme === 'file' ? nodeDisk(root.fsPath) : editorDisk(root)),
  accountName: accountName(),
  startReader: (script) => nodeReader(script.fsPath),
};

/** A container may run under an id that has no name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'annotator';
  }
}
