import type { ChunkContent } from './chunk';
import { definitionsIn } from './definitions';
import { parseMarkdown } from './markdown';
import { plainBlock } from './plainBlock';
import { treeBlocks } from './treeBlocks';

/**
 * Parses a chunk's text. `borrowed` is Markdown that defines what the chunk refers to, see `borrowedDefinitions`. Depends
 * on nothing but its arguments.
 */
export function parseChunk(source: string, borrowed = ''): ChunkContent {
  const plain = plainBlock(source);
  if (plain) return { ...empty, blocks: [plain] };
  const tree = parseMarkdown(borrowed + withoutMark(source));
  const shift = borrowed.length;
  return {
    ...treeBlocks(tree, source, shift),
    definitions: definitionsIn(tree, source, shift),
    borrowed,
    limit: undefined,
  };
}

const empty: ChunkContent = {
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
