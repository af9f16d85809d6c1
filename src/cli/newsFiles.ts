import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const MARKDOWN = /\.(md|markdown)$/i;

/**
 * The Markdown files below folders, and files as they are named, each once, in the order of the paths. Hidden folders, `node_modules` and
 * symbolic links are passed over, as in the editor. Rejects with the system's error where a path cannot be read.
 */
export async function* newsFiles(paths: readonly string[]): AsyncGenerator<string> {
  const seen = new Set<string>();
  for (const path of paths) {
    for await (const file of (await stat(path)).isDirectory() ? below(path) : [path]) {
      if (!seen.has(resolve(file))) yield file;
      seen.add(resolve(file));
    }
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
