import { detached } from '../text/detached';
import type { ChunkContent, Chunks, Definition } from './chunks';
import { chunkEnd } from './chunkEnd';
import { borrowedDefinitions } from './definitions';
import { parseChunk, readPlainChunk } from './parseChunk';
import { readingCost, type ReadingCost } from './readingCost';
import { isCrowded, readingLimit } from './readingLimit';

/** Where the chunks of a text start from `start` on, and at last where the text ends. */
export function chunkStarts(text: string, start: number): Int32Array {
  const starts = [start];
  for (let at = start; at < text.length;) starts.push((at = chunkEnd(text, at)));
  return Int32Array.from(starts);
}

/**
 * Parses the chunks whose content is not `known`, and those that are read differently for what other chunks hold: what their
 * references mean, and whether the document is crowded. The others' content is given back as it is.
 */
export function readChunks(text: string, starts: Int32Array, known: readonly (ChunkContent | undefined)[]): Chunks {
  const sourceOf = (i: number) => text.slice(starts[i], starts[i + 1]);
  const parsed = (i: number, borrowed: string) => parseChunk(detached(sourceOf(i)), borrowed, costs[i]!, crowded);
  const contents = known.slice();
  const costs = costsOf(contents, sourceOf);
  const crowded = isCrowded(parsingTime(costs, starts), text.length);
  for (let i = 0; i < contents.length; i++) {
    if (!contents[i] && mayDefine(sourceOf(i))) contents[i] = parsed(i, '');
  }
  const all = definitionsOf(contents);
  for (let i = 0; i < contents.length; i++) {
    const content = contents[i];
    const borrowed = all.size === 0 ? '' : borrowedDefinitions(sourceOf(i), content?.definitions ?? [], all);
    const limit = readingLimit(costs[i]!, starts[i + 1]! - starts[i]!, crowded);
    if (content?.borrowed === borrowed && content.limit === limit) continue;
    contents[i] = parsed(i, borrowed);
  }
  return { starts, contents: contents as ChunkContent[] };
}

/** What each chunk would cost the parser; reads those that need no parser on the way. */
function costsOf(contents: (ChunkContent | undefined)[], sourceOf: (i: number) => string): readonly ReadingCost[] {
  const costs: ReadingCost[] = [];
  for (let i = 0; i < contents.length; i++) {
    contents[i] ??= readPlainChunk(detached(sourceOf(i)));
    costs.push(contents[i]?.cost ?? readingCost(sourceOf(i)));
  }
  return costs;
}

/** Microseconds for all chunks that are not over the limit by themselves. */
function parsingTime(costs: readonly ReadingCost[], starts: Int32Array): number {
  let total = 0;
  for (let i = 0; i < costs.length; i++) {
    const { time } = costs[i]!;
    if (time > 0 && readingLimit(costs[i]!, starts[i + 1]! - starts[i]!, false) === undefined) total += time;
  }
  return total;
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
