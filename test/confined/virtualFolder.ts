import { promises as fs } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';

/**
 * Gives the files of a workspace whose folder is on no disk, from the folder beside the workspace's file, as extensions
 * do that show a repository without a copy of it.
 */
export function giveVirtualFolder(): vscode.Disposable {
  const [{ uri }] = vscode.workspace.workspaceFolders as [vscode.WorkspaceFolder];
  const folder = join(dirname(vscode.workspace.workspaceFile!.fsPath), 'dossier');
  const options = { isCaseSensitive: true, isReadonly: uri.scheme === 'rapporteur-readonly' };
  return vscode.workspace.registerFileSystemProvider(uri.scheme, virtualFolder(folder), options);
}

function virtualFolder(root: string): vscode.FileSystemProvider {
  const pathOf = ({ path }: vscode.Uri): string => join(root, path);
  const found = <T>(uri: vscode.Uri, act: (path: string) => Promise<T>): Promise<T> => orMissing(uri, act(pathOf(uri)));
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const { Changed, Created, Deleted } = vscode.FileChangeType;
  const tell = (type: vscode.FileChangeType, ...uris: vscode.Uri[]): void =>
    changed.fire(uris.map((uri) => ({ type, uri })));
  return {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) =>
      found(uri, async (path) => {
        const stats = await fs.stat(path);
        const { ctimeMs: ctime, mtimeMs: mtime, size } = stats;
        return { type: typeOf(stats), ctime, mtime, size };
      }),
    readDirectory: (uri) =>
      found(uri, async (path) => {
        const entries = await fs.readdir(path, { withFileTypes: true });
        return entries.map((entry): [string, vscode.FileType] => [entry.name, typeOf(entry)]);
      }),
    readFile: (uri) => found(uri, (path) => fs.readFile(path)),
    createDirectory: (uri) => found(uri, async (path) => void (await fs.mkdir(path, { recursive: true }))),
    writeFile: (uri, bytes) =>
      found(uri, async (path) => {
        await fs.writeFile(path, bytes);
        tell(Created, uri);
        tell(Changed, uri);
      }),
    delete: (uri) =>
      found(uri, async (path) => {
        await fs.rm(path, { recursive: true });
        tell(Deleted, uri);
      }),
    rename: (from, to) =>
      found(from, async (path) => {
        await fs.rename(path, pathOf(to));
        tell(Deleted, from);
        tell(Created, to);
      }),
  };
}

/** As the editor wants to hear it when there is nothing. */
async function orMissing<T>(uri: vscode.Uri, act: Promise<T>): Promise<T> {
  try {
    return await act;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw vscode.FileSystemError.FileNotFound(uri);
    throw error;
  }
}

interface Kind {
  isDirectory(): boolean;
}
const typeOf = (entry: Kind): vscode.FileType =>
  entry.isDirectory() ? vscode.FileType.Directory : vscode.FileType.File;
