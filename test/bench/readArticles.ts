import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The Markdown files of a folder and those below it, in the order of their paths, so that runs can be compared. */
export function readArticles(folder: string, most: number): readonly string[] {
  return markdownFiles(folder)
    .slice(0, most)
    .map((file) => readFileSync(file, 'utf8'));
}

function markdownFiles(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return markdownFiles(path);
      return name.endsWith('.md') ? [path] : [];
    });
}
