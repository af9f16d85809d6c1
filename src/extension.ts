import { userInfo } from 'node:os';
import type { ExtensionContext, Uri } from 'vscode';
import { wire, type Rapporteur } from './extensionWiring';
import { editorDisk } from './session/editorDisk';
import { nodeReader } from './session/indexing/nodeReader';
import { nodeDisk } from './session/nodeDisk';

/** The extension on the desktop or on a server: files are on a disk that can be told to keep what it was given. */
export function activate(context: ExtensionContext): Rapporteur {
  const diskOf = (root: Uri) => (root.scheme === 'file' ? nodeDisk(root.fsPath) : editorDisk(root));
  const startReader = (script: Uri) => nodeReader(script.fsPath);
  return wire(context, { diskOf, accountName: accountName(), startReader });
}

/** A container may run under an id that has no name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'annotator';
  }
}
