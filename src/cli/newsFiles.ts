import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const MARKDOWN = /\.(md|markdown)$/i;

/**
 * The Markdown files below folders, and files as they are named, in order of path. Hidden folders, `node_modules` and
 * symbolic links are passed over, as in the editor. Rejects with the system's error where a path cannot be read.
 */
export async function* newsFiles(paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths) {
    if ((await stat(path)).isDirectory()) yield* below(path);
    else yield path;
  }
}

async function* below(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && entry.name !== 'node_modules') yield* below(path);
    } else if (entry.isFile() && MARKDOWN.test(entry.name)) yield path;
  }
}
