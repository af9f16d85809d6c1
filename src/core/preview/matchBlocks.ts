import type { Block, PolicyDocument } from '../document/policyDocument';
import { buildLineIndex, positionAt } from '../text/lineIndex';

/** The inline content of a block as the preview shows it. */
export interface RenderedBlock {
  readonly text: string;
  /** First line and the line after the last, from zero. */
  readonly lines: readonly [number, number];
}

/**
 * Which block of our reading each of the preview's is, in the order given. The same words are the same block, the first
 * one that is left, since both readings go through the document in its order: so it is found again when lines were typed
 * above it. Among the rest, what stands on the same lines is the same block, read otherwise.
 */
export function matchBlocks(
  rendered: readonly RenderedBlock[],
  { text, blocks }: PolicyDocument,
): readonly (Block | undefined)[] {
  const left = new Set(blocks);
  const same = rendered.map(takeSameWords(blocks, left));
  const index = buildLineIndex(text);
  const onLines = ({ lines: [first, end] }: RenderedBlock): Block | undefined => {
    for (const block of left) {
      const { line } = positionAt(index, block.span.start);
      if (line >= end) return undefined;
      if (line >= first && left.delete(block)) return block;
    }
    return undefined;
  };
  return same.map((block, at) => block ?? onLines(rendered[at]!));
}

function takeSameWords(blocks: readonly Block[], left: Set<Block>): (rendered: RenderedBlock) => Block | undefined {
  const byWords = new Map<string, Block[]>();
  for (const block of blocks) {
    const words = normalize(block.prose.text);
    const others = byWords.get(words);
    if (others) others.push(block);
    else byWords.set(words, [block]);
  }
  return ({ text }) => {
    const block = byWords.get(normalize(text))?.shift();
    if (block) left.delete(block);
    return block;
  };
}

const normalize = (text: string): string => text.replace(/\s+/g, ' ').trim();
