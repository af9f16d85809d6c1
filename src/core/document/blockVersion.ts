import type { Chunks, RelativeBlock } from './chunks';
import type { PolicyDocument } from './policyDocument';

/**
 * One version of a document as its blocks without their places, and where each of them stood in the version before. What a
 * block says by itself is found out once and kept for as long as the block is the same object.
 */
export interface BlockVersion {
  readonly document: PolicyDocument;
  /** As `document.blocks`, in the same order, without their places. */
  readonly blocks: readonly RelativeBlock[];
  /** Where each block's offsets count from in the document: the start of its chunk. */
  readonly origins: Int32Array;
  /** For each block its index in the version before, ascending; NEW where it is not in there. */
  readonly from: Int32Array;
  /** Where the first block that is new or has lost a neighbor stands, and where the first behind the last such one does. */
  readonly changed: { readonly start: number; readonly end: number };
}

export const NEW = -1;

export function blockVersion(document: PolicyDocument, previous?: BlockVersion): BlockVersion {
  const { blocks, origins } = listBlocks(document.chunks);
  return { document, blocks, origins, ...aligned(blocks, previous?.blocks ?? []) };
}

/** True if two short lists say the same. */
export const sameItems = <Item>(
  a: readonly Item[],
  b: readonly Item[],
  same: (a: Item, b: Item) => boolean = Object.is,
): boolean => a === b || (a.length === b.length && a.every((item, i) => same(item, b[i]!)));

function listBlocks({ starts, contents }: Chunks): Pick<BlockVersion, 'blocks' | 'origins'> {
  const blocks: RelativeBlock[] = [];
  const origins: number[] = [];
  for (let i = 0; i < contents.length; i++) {
    for (const block of contents[i]!.blocks) {
      blocks.push(block);
      origins.push(starts[i]!);
    }
  }
  return { blocks, origins: Int32Array.from(origins) };
}

/** Most blocks stay in a row at both ends; between them each is looked up. */
function aligned(
  blocks: readonly RelativeBlock[],
  before: readonly RelativeBlock[],
): Pick<BlockVersion, 'from' | 'changed'> {
  const from = new Int32Array(blocks.length).fill(NEW);
  const shorter = Math.min(blocks.length, before.length);
  let start = 0;
  for (; start < shorter && blocks[start] === before[start]; start++) from[start] = start;
  const shift = before.length - blocks.length;
  let end = blocks.length;
  for (; end > start && end + shift > start && blocks[end - 1] === before[end - 1 + shift]; end--)
    from[end - 1] = end - 1 + shift;
  const between = new Map(before.slice(start, end + shift).map((block, i) => [block, start + i]));
  for (let i = start; i < end; i++) from[i] = between.get(blocks[i]!) ?? NEW;
  return { from, changed: { start, end } };
}
