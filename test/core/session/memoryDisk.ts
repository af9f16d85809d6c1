import { failed, missing, ok, type Disk, type DiskOutcome } from '../../../src/session/disk';

/** A disk in memory that can be struck: the next append is cut off after so many bytes, as by a crash. */
export interface MemoryDisk extends Disk {
  readonly files: Map<string, Uint8Array>;
  tearNextAppend(bytes: number): void;
}

export function memoryDisk(): MemoryDisk {
  const files = new Map<string, Uint8Array>();
  let tear: number | undefined;
  const add = (path: string, bytes: Uint8Array): void => {
    files.set(path, new Uint8Array(Buffer.concat([files.get(path) ?? new Uint8Array(), bytes])));
  };
  return {
    files,
    tearNextAppend: (bytes) => void (tear = bytes),
    read: async (path) => (files.has(path) ? ok(files.get(path)!) : missing),
    appendDurably: async (path, bytes): Promise<DiskOutcome<void>> => {
      const cut = tear;
      tear = undefined;
      add(path, cut === undefined ? bytes : bytes.subarray(0, Math.min(cut, bytes.length - 1)));
      return cut === undefined ? ok(undefined) : failed('EIO', path);
    },
    writeAtomically: async (path, bytes) => ok(void files.set(path, bytes)),
    rewriteLog: async (path, rewrite) => {
      const known = files.get(path);
      return known ? ok(void files.set(path, rewrite(known))) : missing;
    },
    exclusively: async (_path, task) => ok(await task()),
    list: async (path) => {
      const inside = [...files.keys()].filter((file) => file.startsWith(path + '/'));
      const names = new Set(inside.map((file) => file.slice(path.length + 1)));
      if (names.size === 0) return missing;
      return ok(
        [...new Set([...names].map((name) => name.split('/')[0]!))]
          .sort()
          .map((name) => ({ name, kind: names.has(name) ? ('file' as const) : ('folder' as const) })),
      );
    },
    remove: async (path) => (files.delete(path) ? ok(undefined) : missing),
    rename: async (from, to) => {
      const bytes = files.get(from);
      if (!bytes) return missing;
      if (files.has(to)) return failed('EEXIST', to);
      files.delete(from);
      return ok(void files.set(to, bytes));
    },
  };
}
