import * as vscode from 'vscode';
import { throttle } from '../vscode/throttle';
import { dossierPathOf } from './dossierPath';
import { isHidden } from './findNews';

/** Milliseconds in which what is created is looked at together: a branch that is checked out brings thousands of files. */
const GATHERING = 250;

/**
 * Calls `came` once folders have come with a branch, out of an archive or from elsewhere: of the files in them the editor may
 * tell nothing.
 */
export function watchNewFolders(came: () => void): vscode.Disposable {
  let created: vscode.Uri[] = [];
  const look = throttle(GATHERING, async () => {
    const gathered = created;
    created = [];
    if (await hasFolder(gathered)) came();
  });
  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, true);
  watcher.onDidCreate((uri) => {
    if (isKeptAside(uri)) return;
    created.push(uri);
    look();
  });
  return vscode.Disposable.from(look, watcher);
}

/** Such files and folders come and go all the time. */
const isKeptAside = (uri: vscode.Uri): boolean => dossierPathOf(uri)?.path.split('/').some(isHidden) ?? true;

/** Looks no further than the first. */
async function hasFolder(uris: readonly vscode.Uri[]): Promise<boolean> {
  for (const uri of uris) if (await isFolder(uri)) return true;
  return false;
}

const isFolder = async (uri: vscode.Uri): Promise<boolean> => {
  // It may be gone again.
  const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
  return stat !== undefined && (stat.type & vscode.FileType.Directory) !== 0;
};
