import type { ChunkContent, Chunks, Definition } from './chunk';
import { chunkEnd } from './chunkEnd';
import { borrowedDefinitions } from './definitions';
import { parseChunk } from './parseChunk';

/** Where the chunks of a text start from `start` on, and at last where the text ends. */
export function chunkStarts(text: string, start: number): Int32Array {
  const starts = [start];
  for (let at = start; at < text.length;) starts.push((at = chunkEnd(text, at)));
  return Int32Array.from(starts);
}

/**
 * Parses the chunks whose content is not `known`, and those whose references come to mean something else by what other
 * chunks define. The others' content is given back as it is.
 */
export function readChunks(text: string, starts: Int32Array, known: readonly (ChunkContent | undefined)[]): Chunks {
  const sourceOf = (i: number) => text.slice(starts[i], starts[i + 1]);
  const contents = known.slice();
  for (let i = 0; i < contents.length; i++) {
    if (!contents[i] && mayDefine(sourceOf(i))) contents[i] = parseChunk(sourceOf(i));
  }
  const all = definitionsOf(contents);
  for (let i = 0; i < contents.length; i++) {
    const content = contents[i];
    const borrowed = all.size === 0 ? '' : borrowedDefinitions(sourceOf(i), content?.definitions ?? [], all);
    if (content?.borrowed !== borrowed) contents[i] = parseChunk(sourceOf(i), borrowed);
  }
  return { starts, contents: contents as ChunkContent[] };
}

const mayDefine = (source: string): boolean => source.includes(']:');

/** By label; the first definition of a label counts. */
function definitionsOf(contents: readonly (ChunkContent | undefined)[]): ReadonlyMap<string, Definition> {
  const all = new Map<string, Definition>();
  for (const content of contents) {
    if (!content || content.definitions.length === 0) continue;
    for (const definition of content.definitions) {
      if (!all.has(definition.label)) all.set(definition.label, definition);
    }
  }
  return all;
}
