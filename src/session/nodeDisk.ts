import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import * as nodeFs from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { isInside } from '../core/annotation/sidecarPath';
import { failed, missing, ok, type Disk, type DiskEntry, type DiskOutcome } from './disk';
import { dropLeftovers } from './leftovers';
import { withLock } from './fileLock';
import { onOwnLines } from './onOwnLines';

/** The part of node:fs/promises in use; tests put failures in between. */
export type NodeFs = Pick<
  typeof nodeFs,
  'open' | 'mkdir' | 'readdir' | 'rename' | 'link' | 'unlink' | 'rmdir' | 'realpath' | 'lstat'
>;

/** The disk under Node: the desktop extension, the remote extension host and the command line. */
export function nodeDisk(root: string, fs: NodeFs = nodeFs): Disk {
  const at = <T>(path: string, act: (absolute: string) => Promise<T>): Promise<DiskOutcome<T>> =>
    guarded(fs, root, path, act);
  return {
    read: (path) => at(path, (file) => readWhole(fs, file)),
    appendDurably: (path, bytes) => at(path, (file) => append(fs, file, bytes)),
    writeAtomically: (path, bytes) => at(path, (file) => replace(fs, file, bytes)),
    rewriteLog: (path, rewrite) => at(path, (file) => rewriteLog(fs, file, rewrite)),
    exclusively: (path, task) => at(path, (file) => withLock(fs, file, task)),
    list: (path) => at(path, (folder) => entriesOf(fs, folder)),
    remove: (path) => at(path, (file) => remove(fs, file)),
    rename: async (from, to) => {
      const target = await at(to, async (file) => file);
      return target.kind === 'ok' ? at(from, (file) => move(fs, file, target.value)) : target;
    },
  };
}

/** A file that a virus scanner or a syncing program holds open is usually free again within this time. */
const RETRY_DELAYS_MS = [10, 30, 100, 300, 1000];
const HELD_OPEN = new Set(['EBUSY', 'EPERM', 'EACCES']);

async function guarded<T>(
  fs: NodeFs,
  root: string,
  path: string,
  act: (absolute: string) => Promise<T>,
): Promise<DiskOutcome<T>> {
  try {
    if (!isInside(path) || !(await staysInside(fs, root, path))) return failed('OUTSIDE', path);
    return ok(await act(join(root, path)));
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' ? missing : failed(code, path);
  }
}

/** A symbolic link on the way may lead anywhere; only what is really below the root is touched. */
async function staysInside(fs: NodeFs, root: string, path: string): Promise<boolean> {
  const realRoot = await fs.realpath(root).catch((error: unknown) => {
    // Without its folder nothing is known of a file: it must not count as one that never was.
    throw codeOf(error) === 'ENOENT' ? Object.assign(new Error('gone'), { code: 'GONE' }) : error;
  });
  for (let part = join(root, path); part.length > root.length; part = dirname(part)) {
    const real = await fs.realpath(part).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (real !== undefined) return real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);
    // A link to what is not there: whoever writes to it makes the file that it names. Another window may just have made the file
    // itself, which stands where its folder does.
    if ((await statusOf(fs, part))?.isSymbolicLink()) return false;
  }
  return true;
}

async function readWhole(fs: NodeFs, file: string): Promise<Uint8Array> {
  const handle = await fs.open(file, 'r');
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/**
 * One write call with O_APPEND: the system keeps the lines of several processes apart. If the file was rewritten
 * underneath in the meantime, the bytes went into the old one and are written again; lines may stand twice.
 */
async function append(fs: NodeFs, file: string, bytes: Uint8Array, tries = MAX_REWRITES): Promise<void> {
  await makeFolder(fs, dirname(file));
  const isNew = !(await exists(fs, file));
  const written = await writeAndSync(fs, file, 'a', bytes);
  if (isNew) await syncFolder(fs, dirname(file));
  const now = await inodeOf(fs, file);
  if (tries > 0 && now !== undefined && now !== written) await append(fs, file, bytes, tries - 1);
}

/**
 * The old file keeps a second name until all is done, under which its lines still count. That name is the lock too: the
 * system gives it to one rewriter only. What was added to the old file after it had been read is added to the new one;
 * what is added later its writer notices itself (`append`).
 */
async function rewriteLog(fs: NodeFs, file: string, rewrite: (bytes: Uint8Array) => Uint8Array): Promise<void> {
  const aside = file.replace(/(\.jsonl)?$/, '.old.jsonl');
  await takeBackLeftover(fs, aside, file);
  await fs.link(file, aside).catch((error: unknown) => {
    throw codeOf(error) === 'EEXIST' ? Object.assign(new Error('locked'), { code: 'REWRITING' }) : error;
  });
  const old = await fs.open(aside, 'r');
  try {
    const before = await old.readFile();
    await replace(fs, file, rewrite(before));
    await addRest(fs, file, await readFrom(old, before.length));
  } catch (error) {
    if ((await old.stat()).ino === (await inodeOf(fs, file))) await fs.unlink(aside).catch(() => undefined);
    throw error;
  } finally {
    await old.close();
  }
  await fs.unlink(aside);
}

/** Longer than any rewriting lasts: a second name that has not been touched for so long was left by a crash. */
const LEFTOVER_AFTER_MS = 60_000;

/** Lines that a crash left under the second name go back into the log; twice is harmless, the log's fold drops doubles. */
async function takeBackLeftover(fs: NodeFs, aside: string, file: string): Promise<void> {
  if (!(await exists(fs, aside))) return;
  const left = await fs.lstat(aside);
  if (Date.now() - left.ctimeMs < LEFTOVER_AFTER_MS) return;
  if (left.ino !== (await inodeOf(fs, file))) await addRest(fs, file, await readWhole(fs, aside));
  await fs.unlink(aside);
}

async function addRest(fs: NodeFs, file: string, bytes: Uint8Array): Promise<void> {
  if (bytes.length > 0) await append(fs, file, onOwnLines(bytes));
}

/** The handle keeps to the old file, whatever became of its names. */
async function readFrom(handle: nodeFs.FileHandle, offset: number): Promise<Uint8Array> {
  const { size } = await handle.stat();
  const bytes = new Uint8Array(Math.max(0, size - offset));
  for (let done = 0; done < bytes.length;) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done, offset + done);
    if (bytesRead === 0) return bytes.subarray(0, done);
    done += bytesRead;
  }
  return bytes;
}

/** So often a file is rewritten at most while one line is added. */
const MAX_REWRITES = 5;

/** Undefined if the file was removed or renamed meanwhile: that was somebody's will, not ours to undo. */
async function inodeOf(fs: NodeFs, file: string): Promise<number | undefined> {
  return (await statusOf(fs, file))?.ino;
}

async function replace(fs: NodeFs, file: string, bytes: Uint8Array): Promise<void> {
  await makeFolder(fs, dirname(file));
  await dropLeftovers(fs, dirname(file));
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeAndSync(fs, temporary, 'wx', bytes);
    await retrying(() => fs.rename(temporary, file));
  } catch (error) {
    await fs.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(fs, dirname(file));
}

/** The number of the file that was written to. */
async function writeAndSync(fs: NodeFs, file: string, flags: string, bytes: Uint8Array): Promise<number> {
  const handle = await retrying(() => fs.open(file, flags));
  try {
    for (let done = 0; done < bytes.length;) done += (await handle.write(bytes, done)).bytesWritten;
    await handle.sync();
    return (await handle.stat()).ino;
  } finally {
    await handle.close();
  }
}

async function makeFolder(fs: NodeFs, folder: string): Promise<void> {
  const first = await fs.mkdir(folder, { recursive: true });
  if (first !== undefined) await syncFolder(fs, dirname(first));
}

/** So that the file's name is on the medium too. Windows cannot open folders, and needs no such thing. */
async function syncFolder(fs: NodeFs, folder: string): Promise<void> {
  if (sep === '\\') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function entriesOf(fs: NodeFs, folder: string): Promise<DiskEntry[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true });
  return entries
    .map((entry): DiskEntry => ({
      name: entry.name,
      kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other',
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function remove(fs: NodeFs, path: string): Promise<void> {
  const isFolder = (await fs.lstat(path)).isDirectory();
  await retrying(() => (isFolder ? fs.rmdir(path) : fs.unlink(path)));
}

/** Node's rename replaces what is there; nothing that exists may be lost that way. */
async function move(fs: NodeFs, from: string, to: string): Promise<void> {
  if (await exists(fs, to)) throw Object.assign(new Error('taken'), { code: 'EEXIST' });
  await makeFolder(fs, dirname(to));
  await retrying(() => fs.rename(from, to));
  await syncFolder(fs, dirname(to));
}

const exists = async (fs: NodeFs, path: string): Promise<boolean> => (await statusOf(fs, path)) !== undefined;

/** Of the link itself where it is one; undefined where nothing is. */
const statusOf = (fs: NodeFs, path: string): Promise<Stats | undefined> =>
  fs.lstat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });

async function retrying<T>(act: () => Promise<T>): Promise<T> {
  for (const delay of RETRY_DELAYS_MS) {
    try {
      return await act();
    } catch (error) {
      if (sep !== '\\' || !HELD_OPEN.has(codeOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  return act();
}

function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (code === undefined) throw error;
  return code;
}
