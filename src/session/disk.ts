import { said, type Message } from '../core/message';

/**
 * The one door to the disk. All paths are relative to the dossier's folder, with forward slashes; a path that would
 * leave it is refused. Expected trouble is a value. "missing" means that there surely is nothing; whatever could not
 * be told (no permission, a broken disk) is "failed" and must never be taken for empty.
 */
export interface Disk {
  read(path: string): Promise<DiskOutcome<Uint8Array>>;
  /** Adds to the end of a file, made with its folders if need be; done when the bytes are on the medium. */
  appendDurably(path: string, bytes: Uint8Array): Promise<DiskOutcome<void>>;
  /** Replaces a file; whoever reads meanwhile, or after a crash, sees the old or the new one, never a part. */
  writeAtomically(path: string, bytes: Uint8Array): Promise<DiskOutcome<void>>;
  /**
   * Rewrites a file that others may append to at the same time: what they add meanwhile is kept. Whoever reads sees the
   * old or the new content; for a moment, or after a crash, the old one stands beside it as "….old.jsonl".
   */
  rewriteLog(path: string, rewrite: (bytes: Uint8Array) => Uint8Array): Promise<DiskOutcome<void>>;
  /**
   * Reads and rewrites a file, in `task`, while no other window does the same to it: none overlooks what another has written
   * meanwhile. A file system that knows no locks keeps the windows of one process apart only.
   */
  exclusively<T>(path: string, task: () => Promise<T>): Promise<DiskOutcome<T>>;
  /** What is in a folder, in order of name. */
  list(path: string): Promise<DiskOutcome<readonly DiskEntry[]>>;
  /** Removes a file, or a folder that is empty. */
  remove(path: string): Promise<DiskOutcome<void>>;
  /** Moves a file or folder; fails if there is something at the new path. */
  rename(from: string, to: string): Promise<DiskOutcome<void>>;
}

export interface DiskEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

export type DiskOutcome<T> = DiskValue<T> | DiskMissing | DiskFailure;

export interface DiskValue<T> {
  readonly kind: 'ok';
  readonly value: T;
}

export interface DiskMissing {
  readonly kind: 'missing';
}

export interface DiskFailure {
  readonly kind: 'failed';
  /** The system's name for it: "EACCES", "ENOSPC", "NoPermissions". */
  readonly code: string;
  readonly path: string;
}

export const ok = <T>(value: T): DiskValue<T> => ({ kind: 'ok', value });
export const missing: DiskMissing = { kind: 'missing' };
export const failed = (code: string, path: string): DiskFailure => ({ kind: 'failed', code, path });

/** In plain words, with what to do. */
export function failureText({ code, path }: DiskFailure): Message {
  const reason = REASONS[code] ?? said`the system says ${code}`;
  return said`${path}: ${reason}.`;
}

/** Why nothing was written: what is missing where something was to be written is the folder itself. */
export const whyUnwritten = (written: DiskFailure | DiskMissing, path: string): Message =>
  failureText(written.kind === 'failed' ? written : failed('GONE', path));

const REASONS: Readonly<Record<string, Message>> = {
  EACCES: said`there is no permission; ask the owner of the folder for it, or copy the folder to where you may write`,
  EPERM: said`there is no permission, or another program holds the file open; close it and try again`,
  EBUSY: said`another program holds the file open; close it and try again`,
  ENOSPC: said`the disk is full; make room and try again`,
  EDQUOT: said`your share of the disk is used up; make room and try again`,
  EROFS: said`the disk is read-only; copy the folder to where you may write`,
  EIO: said`the disk reports an error; copy the dossier to another disk before going on`,
  ENOTDIR: said`there is a file where a folder should be; move it away`,
  EISDIR: said`there is a folder where a file should be; move it away`,
  EEXIST: said`there is something at this path already`,
  ENOTEMPTY: said`there is something at this path already`,
  GONE: said`the folder that was opened is not there any more; put it back, or open it where it is now`,
  REWRITING: said`another window is rewriting it, or was ended while it did; try again in a minute`,
  OUTSIDE: said`the path leads out of the dossier; nothing was read or written`,
  NoPermissions: said`there is no permission; ask the owner of the folder for it, or copy the folder to where you may write`,
  Unavailable: said`the folder cannot be reached at the moment; try again`,
};
