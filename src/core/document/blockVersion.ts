import { groupBy } from '../groupBy';
import type { ChunkContent } from './chunks';
import type { PolicyDocument } from './policyDocument';
import type { Prose } from './prose';
import { lastAtMost } from '../text/partitionPoint';
import { sameStretch, stretchesOf, type Stretch, type StretchOfBlock } from './stretches';

/**
 * One version of a document as what is read as one, and where each of that stood in the version before. What a block says by
 * itself is found out once and kept for as long as the block is the same object.
 */
export interface BlockVersion {
  readonly document: PolicyDocument;
  /** The blocks of the document in text order, without their places; of a long one each stretch. */
  readonly blocks: readonly Stretch[];
  /** Where each one starts in the document: what its offsets count from. */
  readonly origins: Int32Array;
  /** The index in `document.blocks` of the block that each one is, or is part of. */
  readonly owners: Int32Array;
  /** Where each one starts in the prose of that block. */
  readonly proseStarts: Int32Array;
  /** For each one its index in the version before, ascending; NEW where it is not in there. */
  readonly from: Int32Array;
  /** Where the first one that is new or has lost a neighbor stands, and where the first behind the last such one does. */
  readonly changed: { readonly start: number; readonly end: number };
}

export const NEW = -1;

export function blockVersion(document: PolicyDocument, previous?: BlockVersion): BlockVersion {
  const listed = listStretches(document, previous?.document.chunks.contents ?? []);
  return { document, ...listed, ...aligned(listed.blocks, previous?.blocks ?? []) };
}

/** The index of the block or stretch that stands at an offset of the document; -1 between them. */
export function blockAt({ blocks, origins }: BlockVersion, offset: number): number {
  const at = lastAtMost(origins, offset);
  return at >= 0 && offset < origins[at]! + blocks[at]!.length ? at : -1;
}

/** What a block or stretch says, in its place. */
export function proseAt({ blocks, origins }: BlockVersion, at: number): Prose {
  const { text, segments } = blocks[at]!;
  return { text, segments, origin: origins[at]! };
}

type TakeSame = (stretch: Stretch) => Stretch;

type Listed = Pick<BlockVersion, 'blocks' | 'origins' | 'owners' | 'proseStarts'>;

function listStretches({ text, chunks }: PolicyDocument, before: readonly ChunkContent[]): Listed {
  const { starts, contents } = chunks;
  const takeSame = lostStretches(contents, before);
  const blocks: Stretch[] = [];
  const origins: number[] = [];
  const owners: number[] = [];
  const proseStarts: number[] = [];
  let owner = 0;
  for (let i = 0; i < contents.length; i++) {
    const ofBlocks = cutOnce(contents[i]!, () => text.slice(starts[i], starts[i + 1]), takeSame);
    for (const ofBlock of ofBlocks) {
      for (const { stretch, start, prose } of ofBlock) {
        blocks.push(stretch);
        origins.push(starts[i]! + start);
        owners.push(owner);
        proseStarts.push(prose);
      }
      owner++;
    }
  }
  return {
    blocks,
    origins: Int32Array.from(origins),
    owners: Int32Array.from(owners),
    proseStarts: Int32Array.from(proseStarts),
  };
}

/** By block of a chunk; a content never belongs to another source. */
const cut = new WeakMap<ChunkContent, readonly (readonly StretchOfBlock[])[]>();

/** What a chunk that was parsed again says as before stays the same object: the other items of a list, the sentences around. */
function cutOnce(
  content: ChunkContent,
  source: () => string,
  takeSame: TakeSame,
): readonly (readonly StretchOfBlock[])[] {
  const known = cut.get(content);
  if (known) return known;
  const chunk = source();
  const ofBlocks = content.blocks.map((block) =>
    stretchesOf(block, chunk).map((part) => ({ ...part, stretch: takeSame(part.stretch) })),
  );
  cut.set(content, ofBlocks);
  return ofBlocks;
}

/** Gives the stretch of the version before that reads the same, if its chunk is gone; each is given away once. */
function lostStretches(contents: readonly ChunkContent[], before: readonly ChunkContent[]): TakeSame {
  const shorter = Math.min(contents.length, before.length);
  let start = 0;
  while (start < shorter && contents[start] === before[start]) start++;
  let behind = 0;
  while (behind < shorter - start && contents.at(-1 - behind) === before.at(-1 - behind)) behind++;
  const lost = before.slice(start, before.length - behind).flatMap((content) => cut.get(content)?.flat() ?? []);
  const byText = groupBy(new Set(lost.map(({ stretch }) => stretch)), ({ text }) => text);
  const given = new Set<Stretch>();
  return (stretch) => {
    const same = byText.get(stretch.text)?.find((each) => !given.has(each) && sameStretch(each, stretch));
    if (same) given.add(same);
    return same ?? stretch;
  };
}

/** Most blocks stay in a row at both ends; between them each is looked up. */
function aligned(blocks: readonly Stretch[], before: readonly Stretch[]): Pick<BlockVersion, 'from' | 'changed'> {
  const from = new Int32Array(blocks.length).fill(NEW);
  const shorter = Math.min(blocks.length, before.length);
  let start = 0;
  for (; start < shorter && blocks[start] === before[start]; start++) from[start] = start;
  const shift = before.length - blocks.length;
  let end = blocks.length;
  for (; end > start && end + shift > start && blocks[end - 1] === before[end - 1 + shift]; end--)
    from[end - 1] = end - 1 + shift;
  const between = new Map(before.slice(start, end + shift).map((block, i) => [block, start + i]));
  let last = start - 1;
  for (let i = start; i < end; i++) {
    const at = between.get(blocks[i]!) ?? NEW;
    // Of two that have changed places one counts as new.
    if (at > last) from[i] = last = at;
  }
  return { from, changed: { start, end } };
}
