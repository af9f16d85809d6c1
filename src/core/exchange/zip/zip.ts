import { strFromU8, strToU8, Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate';
import { said, type Message } from '../../message';
import { ok, SPLIT, trouble, type Read } from '../readFile';

/** Files in a ZIP archive, by path. */
export type Archive = ReadonlyMap<string, string>;

/** A project of a thousand long articles is a third of that; in bytes, unpacked. */
const MAX_UNPACKED = 32_000_000;
const MAX_ENTRIES = 10_000;
/** Bytes given to the unpacker at a time: what comes of them, a thousand times as much at most, is counted before it goes on. */
const STEP = 1024;

/** `made` is the time written into the archive: ISO 8601. The same files at the same time give the same bytes. */
export const zip = (files: Archive, made: string): Uint8Array =>
  zipSync(Object.fromEntries([...files].map(([path, text]) => [path, strToU8(text)])), { mtime: Date.parse(made) });

/**
 * Unpacks the files that are wanted. Nothing is written anywhere. A path that leads out of the archive, too many files or too
 * much in them is refused by the archive's own directory before anything is unpacked, and a file that turns out larger than
 * it says there as soon as it does.
 */
export function unzip(
  bytes: Uint8Array,
  file: string,
  wanted: (path: string) => boolean,
  most = MAX_UNPACKED,
): Read<Archive> {
  const listed = sizesIn(bytes);
  if (!listed) return trouble(file, BROKEN);
  const refusal = refusalOf(listed, wanted, most);
  if (refusal !== undefined) return trouble(file, refusal);
  const files = unpack(bytes, listed, wanted);
  return files ? ok(files) : trouble(file, BROKEN);
}

const BROKEN = said`This is no whole ZIP archive; it may have been cut off. Export it again.`;
const TOO_MUCH = said`The archive unpacks to more than ${MAX_UNPACKED / 1_000_000} MB; it is not read. ${SPLIT}`;

/** What the directory at the end of the archive says of each file, in bytes; undefined where there is none. */
function sizesIn(bytes: Uint8Array): ReadonlyMap<string, number> | undefined {
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, { filter: ({ name, originalSize }) => (sizes.set(name, originalSize), false) });
    return sizes;
  } catch {
    // fflate throws at whatever is no ZIP archive or is cut off.
    return undefined;
  }
}

function refusalOf(
  listed: ReadonlyMap<string, number>,
  wanted: (path: string) => boolean,
  most: number,
): Message | undefined {
  if (listed.size > MAX_ENTRIES) return said`The archive has more than ${MAX_ENTRIES} files. ${SPLIT}`;
  const outside = [...listed.keys()].find((path) => !isPlain(path));
  if (outside !== undefined) return said`The archive holds "${outside}", a path that leads out of it.`;
  const size = [...listed].reduce((sum, [path, bytes]) => sum + (wanted(path) ? bytes : 0), 0);
  return size > most ? TOO_MUCH : undefined;
}

/** Undefined where the archive is broken, or a file in it is another than its directory says. */
function unpack(
  bytes: Uint8Array,
  listed: ReadonlyMap<string, number>,
  wanted: (path: string) => boolean,
): Archive | undefined {
  const files = new Map<string, string>();
  let isBroken = false;
  const unzipper = new Unzip((entry) => {
    if (!wanted(entry.name)) return;
    let left = listed.get(entry.name) ?? 0;
    const chunks: Uint8Array[] = [];
    entry.ondata = (error, chunk, final) => {
      left -= error ? 0 : chunk.length;
      isBroken ||= error !== null || left < 0;
      if (isBroken) return;
      chunks.push(chunk);
      if (final) files.set(entry.name, strFromU8(joined(chunks)));
    };
    entry.start();
  });
  unzipper.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !isBroken; at += STEP) {
      unzipper.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch {
    return undefined;
  }
  return isBroken ? undefined : files;
}

const isPlain = (path: string): boolean => !/^[/\\]|^[A-Za-z]:|\\|\0/.test(path) && !path.split('/').includes('..');

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
