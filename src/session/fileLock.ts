import type * as nodeFs from 'node:fs/promises';
import { dirname } from 'node:path';

type LockFs = Pick<typeof nodeFs, 'open' | 'mkdir' | 'unlink' | 'rmdir' | 'lstat'>;

/** Between two looks whether a file has become free, in milliseconds. */
const PAUSE_MS = 20;
/** How often it is looked: some five seconds, a hundred times as long as one rewriting lasts. */
const TRIES = 250;
/** Longer than any rewriting lasts: a lock as old as this was left by a process that was killed. In milliseconds. */
const LEFTOVER_AFTER_MS = 60_000;

/**
 * Runs a task while nobody else who asks for this file does so, in this process or in another. The lock is an empty file
 * beside it, "….lock". Rejects with the code REWRITING if it does not become free.
 */
export async function withLock<T>(fs: LockFs, file: string, task: () => Promise<T>): Promise<T> {
  const lock = `${file}.lock`;
  const isNew = (await fs.mkdir(dirname(file), { recursive: true })) !== undefined;
  await take(fs, lock);
  try {
    return await task();
  } finally {
    await fs.unlink(lock).catch(() => undefined);
    // A folder that was made for the lock alone goes with it; one with something in it stays.
    if (isNew) await fs.rmdir(dirname(file)).catch(() => undefined);
  }
}

async function take(fs: LockFs, lock: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    if (await made(fs, lock)) return;
    await dropLeftover(fs, lock);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw Object.assign(new Error('locked'), { code: 'REWRITING' });
}

/** The system makes a file for one of all those who ask at once. */
async function made(fs: LockFs, lock: string): Promise<boolean> {
  try {
    await (await fs.open(lock, 'wx')).close();
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

async function dropLeftover(fs: LockFs, lock: string): Promise<void> {
  const left = await fs.lstat(lock).catch(() => undefined);
  if (left && Date.now() - left.mtimeMs > LEFTOVER_AFTER_MS) await fs.unlink(lock).catch(() => undefined);
}

/** Windows says EPERM of a file that is just being removed. */
const isTaken = (error: unknown): boolean => {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EEXIST' || (process.platform === 'win32' && code === 'EPERM');
};
