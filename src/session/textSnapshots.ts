import { DOSSIER_FOLDER } from '../core/annotation/sidecarPath';
import type { Disk, DiskOutcome } from './disk';

/**
 * Old texts of annotated documents, one gzip file per version, named by its hash: with the text that was annotated at
 * hand, edits made outside are followed by a comparison of the two texts, not by quotes alone. The names depend on the
 * content only, so that Git never has to merge them. Deleting them loses no annotation.
 */
export interface TextSnapshots {
  /** Keeps a text unless it is kept already. */
  keep(textHash: string, text: string): Promise<DiskOutcome<void>>;
  /** "missing" if it was never kept; "failed" with code "DAMAGED" if the file is not what its name says. */
  read(textHash: string): Promise<DiskOutcome<string>>;
}

const TEXTS_FOLDER = `${DOSSIER_FOLDER}/texts`;

export function textSnapshots(disk: Disk): TextSnapshots {
  const kept = new Set<string>();
  return {
    async keep(textHash, text) {
      const path = snapshotPath(textHash);
      if (path === undefined || kept.has(path)) return { kind: 'ok', value: undefined };
      const known = await disk.read(path);
      const done = known.kind === 'missing' ? await disk.writeAtomically(path, await gzip(text)) : known;
      if (done.kind !== 'ok') return done;
      kept.add(path);
      return { kind: 'ok', value: undefined };
    },
    async read(textHash) {
      const path = snapshotPath(textHash);
      if (path === undefined) return { kind: 'missing' };
      const bytes = await disk.read(path);
      if (bytes.kind !== 'ok') return bytes;
      const text = await gunzip(bytes.value);
      return text === undefined ? { kind: 'failed', code: 'DAMAGED', path } : { kind: 'ok', value: text };
    },
  };
}

/** "git-sha1:0123…" → ".rapporteur/texts/0123….gz"; undefined if it is no hash of ours. */
function snapshotPath(textHash: string): string | undefined {
  const hash = /^git-sha1:([0-9a-f]{40})$/.exec(textHash)?.[1];
  return hash && `${TEXTS_FOLDER}/${hash}.gz`;
}

const gzip = async (text: string): Promise<Uint8Array> =>
  through(new CompressionStream('gzip'), new TextEncoder().encode(text));

async function gunzip(bytes: Uint8Array): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await through(new DecompressionStream('gzip'), bytes));
  } catch {
    return undefined;
  }
}

/** Streams that Node and browsers share; the writing side reports its trouble through the reading one. */
async function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  void writer.write(bytes).catch(() => undefined);
  void writer.close().catch(() => undefined);
  return new Uint8Array(await new Response(stream.readable as ReadableStream).arrayBuffer());
}
