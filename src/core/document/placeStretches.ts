import { groupBy } from '../groupBy';
import type { ChunkContent } from './chunks';
import type { PolicyDocument } from './policyDocument';
import { differing, spliced, splicedNumbers, type Range } from './spliced';
import { sameStretch, stretchesOf, type Stretch, type StretchOfBlock } from './stretches';

/** What is read as one, in text order, and where it stands. */
export interface PlacedStretches {
  /** The blocks of the document in text order, without their places; of a long one each stretch. */
  readonly blocks: readonly Stretch[];
  /** Where each one starts in the document: what its offsets count from. */
  readonly origins: Int32Array;
  /** The index in `document.blocks` of the block that each one is, or is part of. */
  readonly owners: Int32Array;
  /** Where each one starts in the prose of that block. */
  readonly proseStarts: Int32Array;
  /**
   * By chunk. In each version's own list, and not in a weak map by content: the engine takes the values of such a map for alive
   * when it clears its young objects, and with them the texts of all versions that they were cut from.
   */
  readonly cuts: readonly Cut[];
  /** By chunk: how many there are above it, and how many blocks of the document. The last numbers tell how many there are. */
  readonly above: { readonly stretches: Int32Array; readonly blocks: Int32Array };
}

/** A chunk's stretches, by its blocks. */
type Cut = readonly (readonly StretchOfBlock[])[];

export const placeStretches = (document: PolicyDocument): PlacedStretches =>
  placeChunks(document, { start: 0, end: document.chunks.contents.length }, cutAnew(asItIs));

/** The same from the version before: only the chunks between those that stayed at both ends are listed anew. */
export function placeAgain(
  document: PolicyDocument,
  earlier: PolicyDocument,
  previous: PlacedStretches,
): PlacedStretches {
  const { starts, contents } = document.chunks;
  const old = earlier.chunks;
  const now = differing(contents, old.contents);
  const before = { start: now.start, end: now.end + old.contents.length - contents.length };
  const lost = previous.cuts.slice(before.start, before.end);
  const made = placeChunks(document, now, cutAgain(old.contents.slice(before.start, before.end), lost));
  const [from, to] = [previous.above.stretches[before.start]!, previous.above.stretches[before.end]!];
  const owner = previous.above.blocks[before.start]!;
  const moreOwners = owner + made.above.blocks.at(-1)! - previous.above.blocks[before.end]!;
  const more = from + made.blocks.length - to;
  // Where the front matter has grown, so have all places below it.
  const below = starts[0]! - old.starts[0]!;
  const within = (numbers: Int32Array, list: Int32Array, by: number) => splicedNumbers(numbers, from, list, to, by);
  const byChunk = (numbers: Int32Array, list: Int32Array, first: number, by: number) =>
    splicedNumbers(numbers, before.start, grown(list.subarray(0, -1), first), before.end, by);
  return {
    cuts: spliced(previous.cuts, before.start, made.cuts, before.end),
    blocks: spliced(previous.blocks, from, made.blocks, to),
    origins: within(grown(previous.origins, below), made.origins, document.text.length - earlier.text.length - below),
    owners: within(previous.owners, grown(made.owners, owner), moreOwners),
    proseStarts: within(previous.proseStarts, made.proseStarts, 0),
    above: {
      stretches: byChunk(previous.above.stretches, made.above.stretches, from, more),
      blocks: byChunk(previous.above.blocks, made.above.blocks, owner, moreOwners),
    },
  };
}

/** Cuts what a chunk says, given with its source. */
type CutChunk = (content: ChunkContent, source: string) => Cut;

/** Gives a stretch of the version before in place of one that reads the same. */
type TakeSame = (stretch: Stretch) => Stretch;

const asItIs: TakeSame = (stretch) => stretch;

const grown = (numbers: Int32Array, by: number): Int32Array =>
  by === 0 ? numbers : numbers.map((number) => number + by);

/** Lists the stretches of some chunks, counted from the first of them. */
function placeChunks({ text, chunks }: PolicyDocument, { start, end }: Range, cut: CutChunk): PlacedStretches {
  const { starts, contents } = chunks;
  const cuts: Cut[] = [];
  const blocks: Stretch[] = [];
  const origins: number[] = [];
  const owners: number[] = [];
  const proseStarts: number[] = [];
  const above = { stretches: new Int32Array(end - start + 1), blocks: new Int32Array(end - start + 1) };
  let owner = 0;
  for (let i = start; i < end; i++) {
    const ofBlocks = cut(contents[i]!, text.slice(starts[i], starts[i + 1]));
    cuts.push(ofBlocks);
    for (const ofBlock of ofBlocks) {
      for (const { stretch, start: from, prose } of ofBlock) {
        blocks.push(stretch);
        origins.push(starts[i]! + from);
        owners.push(owner);
        proseStarts.push(prose);
      }
      owner++;
    }
    above.stretches[i - start + 1] = blocks.length;
    above.blocks[i - start + 1] = owner;
  }
  return {
    ...{ cuts, blocks, above, origins: Int32Array.from(origins), owners: Int32Array.from(owners) },
    proseStarts: Int32Array.from(proseStarts),
  };
}

const cutAnew =
  (takeSame: TakeSame): CutChunk =>
  ({ blocks }, source) =>
    blocks.map((block) => stretchesOf(block, source).map((part) => ({ ...part, stretch: takeSame(part.stretch) })));

/** What a chunk that was parsed again says as before stays the same object: the other items of a list, the sentences around. */
function cutAgain(contents: readonly ChunkContent[], cuts: readonly Cut[]): CutChunk {
  const known = new Map(contents.map((content, i) => [content, cuts[i]!]));
  const cut = cutAnew(takeLost(cuts));
  return (content, source) => known.get(content) ?? cut(content, source);
}

/** Gives away what was in chunks that are gone, each stretch once. */
function takeLost(gone: readonly Cut[]): TakeSame {
  const lost = gone.flatMap((ofBlocks) => ofBlocks.flat());
  const byText = groupBy(new Set(lost.map(({ stretch }) => stretch)), ({ text }) => text);
  const given = new Set<Stretch>();
  return (stretch) => {
    const same = byText.get(stretch.text)?.find((each) => !given.has(each) && sameStretch(each, stretch));
    if (same) given.add(same);
    return same ?? stretch;
  };
}
