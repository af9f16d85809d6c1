import { lastAtMost } from '../text/partitionPoint';
import { placeAgain, placeStretches, type PlacedStretches } from './placeStretches';
import type { PolicyDocument } from './policyDocument';
import type { Prose } from './prose';
import { differing, type Range } from './spliced';
import type { Stretch } from './stretches';

/**
 * One version of a document as what is read as one, and where each of that stood in the version before. What a block says by
 * itself is found out once and kept for as long as the block is the same object.
 */
export interface BlockVersion extends PlacedStretches {
  readonly document: PolicyDocument;
  /** For each block its index in the version before, ascending; NEW where it is not in there. */
  readonly from: Int32Array;
  /** Where the first one that is new or has lost a neighbor stands, and where the first behind the last such one does. */
  readonly changed: Range;
}

export const NEW = -1;

export function blockVersion(document: PolicyDocument, previous?: BlockVersion): BlockVersion {
  const placed = previous ? placeAgain(document, previous.document, previous) : placeStretches(document);
  return { document, ...placed, ...aligned(placed.blocks, previous?.blocks ?? []) };
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

/** Most blocks stay in a row at both ends; between them each is looked up. */
function aligned(blocks: readonly Stretch[], before: readonly Stretch[]): Pick<BlockVersion, 'from' | 'changed'> {
  const from = new Int32Array(blocks.length).fill(NEW);
  const changed = differing(blocks, before);
  const { start, end } = changed;
  const shift = before.length - blocks.length;
  for (let i = 0; i < start; i++) from[i] = i;
  for (let i = end; i < blocks.length; i++) from[i] = i + shift;
  const between = new Map(before.slice(start, end + shift).map((block, i) => [block, start + i]));
  let last = start - 1;
  for (let i = start; i < end; i++) {
    const at = between.get(blocks[i]!) ?? NEW;
    // Of two that have changed places one counts as new.
    if (at > last) from[i] = last = at;
  }
  return { from, changed };
}
