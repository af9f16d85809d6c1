import type { ChunkContent, RelativeBlock } from './chunks';
import { definitionsIn } from './definitions';
import { parseMarkdown } from './markdown';
import { plainBlock, plainSource } from './plainBlock';
import { plainReading } from './plainReading';
import { noCost, readingCost, type ReadingCost } from './readingCost';
import { readingLimit, unreadable } from './readingLimit';
import { treeBlocks } from './treeBlocks';

/** Reads a chunk that needs no parser; undefined when it does. */
export function readPlainChunk(source: string): ChunkContent | undefined {
  const plain = plainSource(source);
  const content = plain && plainBlock(plain);
  if (!content) return undefined;
  const cost = plain.marks.length === 0 ? noCost : readingCost(source);
  return { ...nothing, ...content, title: titleIn(content.blocks), cost };
}

/**
 * Parses a chunk's text. `borrowed` is Markdown that defines what the chunk refers to, see `borrowedDefinitions`. What would
 * cost the parser too much is read as plain prose, see `readingLimit`. Depends on nothing but its arguments.
 */
export function parseChunk(source: string, borrowed: string, cost: ReadingCost, crowded: boolean): ChunkContent {
  const limit = readingLimit(cost, source.length, crowded);
  if (limit !== undefined) return { ...nothing, blocks: plainReading(source), borrowed, cost, limit };
  const shift = borrowed.length;
  try {
    const tree = parseMarkdown(borrowed + withoutMark(source));
    const content = treeBlocks(tree, source, shift);
    const definitions = definitionsIn(tree, source, shift);
    return { ...nothing, ...content, title: titleIn(content.blocks), definitions, borrowed, cost };
  } catch {
    // The limit leaves room; should the parser fail all the same, that must not cost the reader the text.
    return parseChunk(source, borrowed, unreadable, crowded);
  }
}

const titleIn = (blocks: readonly RelativeBlock[]): RelativeBlock | undefined =>
  blocks.find(({ level }) => level === 1);

const nothing: ChunkContent = {
  blocks: [],
  title: undefined,
  containers: 0,
  firstList: undefined,
  lastList: undefined,
  definitions: [],
  borrowed: '',
  cost: noCost,
  limit: undefined,
};

/**
 * Micromark drops a byte order mark at the start of what it is given, and all offsets move; any other character of the same
 * length holds the place, since prose is taken from the source.
 */
const withoutMark = (source: string): string => (source.startsWith('\uFEFF') ? `\uFFFD${source.slice(1)}` : source);
