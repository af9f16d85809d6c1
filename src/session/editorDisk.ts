import * as vscode from 'vscode';
import { isInside } from '../core/annotation/sidecarPath';
import { oneAfterAnother } from './oneAfterAnother';
import { failed, missing, ok, type Disk, type DiskEntry, type DiskOutcome } from './disk';

const inTurn = oneAfterAnother();

/**
 * The disk through the editor's own file system: the browser and virtual workspaces. It knows neither appending nor
 * fsync, so that an append reads the file anew and writes it whole; how durable that is depends on the file system.
 */
export function editorDisk(root: vscode.Uri, fs: vscode.FileSystem = vscode.workspace.fs): Disk {
  const at = <T>(path: string, act: (uri: vscode.Uri) => Thenable<T>): Promise<DiskOutcome<T>> =>
    guarded(root, path, act);
  const read = (path: string): Promise<DiskOutcome<Uint8Array>> => at(path, (uri) => fs.readFile(uri));
  const write = (path: string, bytes: Uint8Array): Promise<DiskOutcome<void>> =>
    at(path, (uri) => fs.writeFile(uri, bytes));
  return {
    read,
    appendDurably: async (path, bytes) => {
      const known = await read(path);
      if (known.kind === 'failed') return known;
      return write(path, known.kind === 'ok' ? joined(known.value, bytes) : bytes);
    },
    writeAtomically: write,
    rewriteLog: async (path, rewrite) => {
      const known = await read(path);
      return known.kind === 'ok' ? write(path, rewrite(known.value)) : known;
    },
    exclusively: (path, task) => at(path, (uri) => inTurn(uri.toString(), task)),
    list: (path) => at(path, async (uri) => (await fs.readDirectory(uri)).map(entryOf).sort(byName)),
    remove: (path) => at(path, (uri) => fs.delete(uri)),
    rename: (from, to) => at(from, (uri) => fs.rename(uri, vscode.Uri.joinPath(root, to), { overwrite: false })),
  };
}

async function guarded<T>(
  root: vscode.Uri,
  path: string,
  act: (uri: vscode.Uri) => Thenable<T>,
): Promise<DiskOutcome<T>> {
  if (!isInside(path)) return failed('OUTSIDE', path);
  try {
    return ok(await act(vscode.Uri.joinPath(root, path)));
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    return error.code === 'FileNotFound' ? missing : failed(error.code, path);
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}

const entryOf = ([name, type]: [string, vscode.FileType]): DiskEntry => ({
  name,
  kind: type & vscode.FileType.File ? 'file' : type & vscode.FileType.Directory ? 'folder' : 'other',
});

const byName = (a: DiskEntry, b: DiskEntry): number => (a.name < b.name ? -1 : 1);
