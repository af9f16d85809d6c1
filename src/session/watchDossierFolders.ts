import * as vscode from 'vscode';
import { DOSSIER_FOLDER } from '../core/annotation/sidecarPath';
import { debounce } from '../vscode/debounce';

/** Tells of each `.rapporteur` that came or went whole, with a branch or a backup: of what is in it the editor may then tell nothing. */
export interface DossierFolders extends vscode.Disposable {
  /** Fires with the `.rapporteur` folder. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

/**
 * Where a folder of the workspace is gone itself, the editor may stop watching it, and tells nothing when it is back: from
 * its deletion on we look for it.
 */
export function watchDossierFolders(): DossierFolders {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const came = vscode.workspace.createFileSystemWatcher(`**/${DOSSIER_FOLDER}`, false, true, true);
  const went = vscode.workspace.createFileSystemWatcher('**', true, true, false);
  const lookLater = debounce<string>(LOOK, (root) => void look(vscode.Uri.parse(root, true)));
  const look = async (root: vscode.Uri): Promise<void> => {
    if (await isThere(root)) changed.fire(vscode.Uri.joinPath(root, DOSSIER_FOLDER));
    else lookLater(root.toString());
  };
  // A branch deletes thousands of files at once; their folder is looked at once for all of them.
  const check = debounce<string>(SETTLE, async (root) => {
    if (!(await isThere(vscode.Uri.parse(root, true)))) lookLater(root);
  });
  const gone = (uri: vscode.Uri): void => {
    const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (root) check(root.toString());
    if (uri.path.endsWith(`/${DOSSIER_FOLDER}`)) changed.fire(uri);
  };
  const disposables = vscode.Disposable.from(
    ...[changed, came, went, lookLater, check],
    came.onDidCreate((uri) => changed.fire(uri)),
    went.onDidDelete(gone),
  );
  return { onDidChange: changed.event, dispose: () => disposables.dispose() };
}

/** Milliseconds between two looks for a folder that is gone: soon enough for who has just put it back. */
const LOOK = 2000;

/** Milliseconds of rest after which deletions are taken for one. */
const SETTLE = 60;

const isThere = (folder: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(folder)).then(
    () => true,
    () => false,
  );
