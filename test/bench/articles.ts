import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyDocument } from '../../src/core/document/policyDocument';

/**
 * At most `most` Markdown files of a folder and those below it, in the order of their paths, so that runs can be compared,
 * and from all over the folder, since one corner of it may hold one kind of news.
 */
export function readArticles(folder: string, most: number): readonly string[] {
  const files = markdownFiles(folder);
  const step = Math.max(1, files.length / most);
  return files
    .filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
    .map((file) => readFileSync(file, 'utf8'));
}

/** A text of the given length in UTF-16 units, made of the articles without their front matter, again and again. */
export function textOf(articles: readonly string[], units: number): string {
  let text = '';
  for (let i = 0; text.length < units; i++) {
    text += `${articles[i % articles.length]!.replace(/^\uFEFF?---[^]*?\n---\n/, '')}\n\n`;
  }
  return text.slice(0, units);
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

export const proseOf = ({ blocks }: PolicyDocument): readonly string[] => blocks.map(({ prose }) => prose.text);

export const unitsOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);

/** The first texts that together have at least so many UTF-16 units, for peers too slow to read them all. */
export function atLeast(texts: readonly string[], units: number): readonly string[] {
  let sum = 0;
  const enough = texts.findIndex(({ length }) => (sum += length) >= units);
  return enough < 0 ? texts : texts.slice(0, enough + 1);
}

/**
 * The engine joins strings lazily; an expression that looks for their end forces it, so that it does not count as what is
 * measured. Editors hand over texts that are joined. A question with an answer that nobody uses would be optimized away.
 */
export function flat(text: string): string {
  /$/.exec(text);
  return text;
}
