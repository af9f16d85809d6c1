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

/**
 * Values by block: those of blocks that stayed are kept where `stays` agrees, the others are made. One that is made anew and
 * is the `same` as before gives way to that, so that what hangs on it stays too.
 */
export function keep<Value>(
  { from }: BlockVersion,
  previous: readonly Value[] | undefined,
  make: (block: number) => Value,
  stays: (before: number, block: number) => boolean = always,
  same: (before: Value, now: Value) => boolean = Object.is,
): readonly Value[] {
  const values: Value[] = [];
  for (let i = 0; i < from.length; i++) {
    const before = from[i]!;
    const known = previous !== undefined && before !== NEW;
    if (known && (stays === always || stays(before, i))) values.push(previous[before]!);
    else {
      const value = make(i);
      values.push(known && same(previous[before]!, value) ? previous[before]! : value);
    }
  }
  return values;
}

/** True if two versions' values by block say the same, so that what was drawn from all of them together stays as it is. */
export function unchanged<Value>(
  before: readonly Value[],
  now: readonly Value[],
  same: (a: Value, b: Value) => boolean,
): boolean {
  if (before.length !== now.length) return false;
  for (let i = 0; i < now.length; i++) if (before[i] !== now[i] && !same(before[i]!, now[i]!)) return false;
  return true;
}

/** The same for two short lists. */
export const sameItems = <Item>(
  a: readonly Item[],
  b: readonly Item[],
  same: (a: Item, b: Item) => boolean = Object.is,
): boolean => a === b || (a.length === b.length && a.every((item, i) => same(item, b[i]!)));

const always = (): boolean => true;

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
