import type { ChunkContent } from './chunk';
import { definitionsIn } from './definitions';
import { parseMarkdown } from './markdown';
import { plainBlock } from './plainBlock';
import { plainReading } from './plainReading';
import { readingLimit } from './readingCost';
import { treeBlocks } from './treeBlocks';

/**
 * Parses a chunk's text. `borrowed` is Markdown that defines what the chunk refers to, see `borrowedDefinitions`. Depends
 * on nothing but its arguments. What would cost the parser too much is read as plain prose.
 */
export function parseChunk(source: string, borrowed = ''): ChunkContent {
  const plain = plainBlock(source);
  if (plain) return { ...nothing, ...plain, borrowed };
  const limit = readingLimit(borrowed + source);
  return limit === undefined ? parsed(source, borrowed) : unparsed(source, borrowed, limit);
}

function parsed(source: string, borrowed: string): ChunkContent {
  const shift = borrowed.length;
  try {
    const tree = parseMarkdown(borrowed + withoutMark(source));
    const definitions = definitionsIn(tree, source, shift);
    return { ...nothing, ...treeBlocks(tree, source, shift), definitions, borrowed };
  } catch (error) {
    // The limits above have left room; whatever still overflows the parser's stack must not cost the reader the text.
    return unparsed(source, borrowed, `the parser gave up (${error instanceof Error ? error.message : String(error)})`);
  }
}

const unparsed = (source: string, borrowed: string, limit: string): ChunkContent => ({
  ...nothing,
  blocks: plainReading(source),
  borrowed,
  limit,
});

const nothing: ChunkContent = {
  blocks: [],
  containers: 0,
  firstList: undefined,
  lastList: undefined,
  definitions: [],
  borrowed: '',
  limit: undefined,
};

/**
 * Micromark drops a byte order mark at the start of what it is given, and all offsets move; any other character of the same
 * length holds the place, since prose is taken from the source.
 */
const withoutMark = (source: string): string => (source.startsWith('\uFEFF') ? `\uFFFD${source.slice(1)}` : source);
