import { strFromU8, strToU8, Unzip, UnzipInflate, zipSync } from 'fflate';
import { ok, trouble, type Read } from '../readFile';

/** Files in a ZIP archive, by path. */
export type Archive = ReadonlyMap<string, string>;

/** A project of a thousand long articles is a third of that; in bytes, unpacked. */
const MAX_UNPACKED = 32_000_000;
const MAX_ENTRIES = 10_000;
/** Bytes given to the unpacker at a time: what comes of them is counted before more is unpacked. */
const STEP = 16_384;

/** `made` is the time written into the archive: ISO 8601. The same files at the same time give the same bytes. */
export const zip = (files: Archive, made: string): Uint8Array =>
  zipSync(Object.fromEntries([...files].map(([path, text]) => [path, strToU8(text)])), { mtime: Date.parse(made) });

/**
 * Unpacks the files that are wanted. Nothing is written anywhere; a path that leads out of the archive, too many files or
 * too much in them is refused at once, whatever sizes the archive itself tells.
 */
export function unzip(
  bytes: Uint8Array,
  file: string,
  wanted: (path: string) => boolean,
  most = MAX_UNPACKED,
): Read<Archive> {
  const files = new Map<string, string>();
  let entries = 0;
  let unpacked = 0;
  let refusal: string | undefined;
  const unzipper = new Unzip((entry) => {
    if (++entries > MAX_ENTRIES) refusal ??= `The archive has more than ${MAX_ENTRIES} files.`;
    if (!isPlain(entry.name)) refusal ??= `The archive holds "${entry.name}", a path that leads out of it.`;
    if (refusal !== undefined || !wanted(entry.name)) return;
    const chunks: Uint8Array[] = [];
    entry.ondata = (error, chunk, final) => {
      if (error) refusal ??= BROKEN;
      else if ((unpacked += chunk.length) > most) refusal ??= TOO_MUCH;
      else chunks.push(chunk);
      if (final && !error) files.set(entry.name, strFromU8(joined(chunks)));
    };
    entry.start();
  });
  unzipper.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && refusal === undefined; at += STEP) {
      unzipper.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch {
    // fflate throws at whatever is no ZIP archive or is cut off.
    refusal ??= BROKEN;
  }
  return refusal === undefined ? ok(files) : trouble(file, refusal);
}

const BROKEN = 'This is no whole ZIP archive; it may have been cut off. Export it again.';
const TOO_MUCH = `The archive unpacks to more than ${MAX_UNPACKED / 1_000_000} MB; it is not read.`;

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
