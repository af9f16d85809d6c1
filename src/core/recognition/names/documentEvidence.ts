import type { BlockVersion } from '../../document/blockVersion';
import { keepInSteps } from '../../document/byBlock';
import { valueAt, type LayeredMap } from '../../layeredMap';
import { claimsOf, gather, type Claim, type Known } from './claims';
import { weigh, type Gains } from './gains';
import type { Steps } from '../../steps';
import { BEGIN, INSIDE, LAST, NAME_TYPES, TAG_COUNT, tagOf, UNIT } from './nameTags';
import type { ReadBlock } from './readBlock';
import { occurrencesIn, tally, type Occurrence, type Tally } from './tally';

/**
 * One name, one type: what a sequence of words is in most places of a document raises its scores in all of them; full
 * names vouch for surnames, organizations for their acronyms and short forms.
 */
export interface DocumentEvidence {
  /** By block: what its names say about themselves and their short forms. */
  readonly claims: readonly (readonly Claim[])[];
  /** By path: the names of the document and their short forms. */
  readonly known: LayeredMap<number, Known>;
  /** By block: where those stand. */
  readonly occurrences: readonly (readonly Occurrence[])[];
  /** By path: the votes of all its occurrences. */
  readonly tallies: LayeredMap<number, Tally>;
  /** By path: what the document adds to the scores of each type, in the order of `NAME_TYPES`. */
  readonly gains: LayeredMap<number, Gains>;
  /** Paths whose gains are others than in the version before. */
  readonly shifted: ReadonlySet<number>;
}

/** In steps: a new portion of a long text may name what stands in all the others. */
export function* documentEvidence(
  version: BlockVersion,
  blocks: readonly ReadBlock[],
  previous: DocumentEvidence | undefined,
): Steps<DocumentEvidence> {
  const claims = yield* keepInSteps(version, previous?.claims, (i) => claimsOf(blocks[i]!));
  const { known, heads, vouchedOtherwise } = gather(claims, previous);
  const namesAny = finderOf(heads);
  // Of a text that is read for the first time all are new.
  const mayBegin = previous ? () => true : (head: number): boolean => heads.has(head);
  const findIn = (i: number) => occurrencesIn(blocks[i]!, known, mayBegin);
  const occurrences = yield* keepInSteps(version, previous?.occurrences, findIn, {
    stays: heads.size === 0 || !previous ? undefined : (_, i) => !namesAny(blocks[i]!.encoded.exact),
  });
  const { tallies, turned } = tally(occurrences, previous);
  const paths = new Set([...turned, ...vouchedOtherwise]);
  return { claims, known, occurrences, tallies, ...weigh(paths, tallies, known, previous?.gains) };
}

/** Tells whether a text has any of some words, by their hashes; by the last bits alone nearly all others are told apart. */
function finderOf(words: ReadonlySet<number>): (text: Int32Array) => boolean {
  let lastBits = 0;
  for (const word of words) lastBits |= 1 << word;
  return (text) => {
    for (let i = 0; i < text.length; i++) if (((lastBits >>> text[i]!) & 1) === 1 && words.has(text[i]!)) return true;
    return false;
  };
}

/** True if the document says of all names in a block what it said in the version before. */
export const sameEvidence = ({ occurrences, shifted }: DocumentEvidence, block: number): boolean =>
  !occurrences[block]!.some(({ path }) => shifted.has(path));

/**
 * A block's scores with what the document says about the names in it; valid until the next call, since a name that is found
 * in thousands of blocks would otherwise have all their scores copied at once.
 */
export function withEvidence(
  scores: Float32Array,
  { occurrences, gains }: DocumentEvidence,
  block: number,
): Float32Array {
  const telling = occurrences[block]!.filter(({ path }) => valueAt(gains, path) !== undefined);
  if (telling.length === 0) return scores;
  const raised = copyOf(scores);
  for (const { path, first, last } of telling) raise(raised, valueAt(gains, path)!, first, last);
  return raised;
}

let copies = new Float32Array(0);

function copyOf(scores: Float32Array): Float32Array {
  if (copies.length < scores.length) copies = new Float32Array(2 * scores.length);
  copies.set(scores);
  return copies.subarray(0, scores.length);
}

function raise(scores: Float32Array, gains: Gains, first: number, last: number): void {
  for (let type = 0; type < NAME_TYPES.length; type++) {
    const gain = gains[type]!;
    if (gain === 0) continue;
    for (let i = first; i <= last; i++) {
      const part = first === last ? UNIT : i === first ? BEGIN : i === last ? LAST : INSIDE;
      scores[i * TAG_COUNT + tagOf(type, part)]! += gain;
    }
  }
}
