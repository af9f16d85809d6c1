import * as vscode from 'vscode';
import { DOSSIER_FOLDER } from '../core/annotation/sidecarPath';

/**
 * Tells of each `.rapporteur` that came or went whole, with a branch or a backup: of what is in it the editor may then tell
 * nothing. Of a folder of the workspace that was gone and is back it tells that folder only.
 */
export function watchDossierFolders(changed: (folder: vscode.Uri) => void): vscode.Disposable {
  const folders = vscode.workspace.createFileSystemWatcher(`**/${DOSSIER_FOLDER}`, false, true);
  const anything = vscode.workspace.createFileSystemWatcher('**', false, true, true);
  return vscode.Disposable.from(
    folders,
    folders.onDidCreate(changed),
    folders.onDidDelete(changed),
    anything,
    anything.onDidCreate((uri) => {
      if (isOpened(uri)) changed(vscode.Uri.joinPath(uri, DOSSIER_FOLDER));
    }),
  );
}

const isOpened = (uri: vscode.Uri): boolean =>
  vscode.workspace.workspaceFolders?.some((folder) => folder.uri.toString() === uri.toString()) ?? false;
