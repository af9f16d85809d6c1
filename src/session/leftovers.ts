import type * as nodeFs from 'node:fs/promises';
import { join } from 'node:path';

/** A file that was to take the place of another one: "topics.yaml.", a UUID, ".tmp". Nobody else names files so. */
const TEMPORARY = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;
/** Far longer than any writing lasts, also on a slow share, in milliseconds. */
const LEFTOVER_AFTER_MS = 3_600_000;

/** Folders that this process has looked through. */
const seen = new Set<string>();

/**
 * Removes what processes that were killed in the middle of a writing have left in a folder, once in the life of this
 * process. What they were to write was never acknowledged. Trouble is no reason not to write.
 */
export async function dropLeftovers(
  fs: Pick<typeof nodeFs, 'readdir' | 'lstat' | 'unlink'>,
  folder: string,
): Promise<void> {
  if (seen.has(folder)) return;
  seen.add(folder);
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile() || !TEMPORARY.test(entry.name)) continue;
    const file = join(folder, entry.name);
    const { mtimeMs } = await fs.lstat(file).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > LEFTOVER_AFTER_MS) await fs.unlink(file).catch(() => undefined);
  }
}
