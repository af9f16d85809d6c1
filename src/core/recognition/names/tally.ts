import { exchanged } from '../../document/spliced';
import { valueAt, withChanges, type LayeredMap } from '../../layeredMap';
import { sameItems } from '../../sameItems';
import type { Known } from './claims';
import { NAME_TYPES } from './nameTags';
import { nameProbability, type ReadBlock } from './readBlock';
import { knownSequences, type KnownSequences, type Sequence } from './sequences';

/** Where a name of the document, or a short form of one, stands in a block. */
export interface Occurrence extends Sequence {
  /** The probability that it is a name of each type, as the first reading holds, in units of 1 / VOTE_UNITS. */
  readonly votes: readonly number[];
}

/** The votes of all occurrences of a sequence. */
export interface Tally {
  readonly times: number;
  readonly votes: readonly number[];
}

/** Votes are whole numbers, so that their sum is the same in whatever order the blocks of a document have come and gone. */
export const VOTE_UNITS = 2 ** 20;

/** Where the names and short forms that a document knows stand in a block, left to right. */
export function occurrencesIn(
  { encoded, posteriors }: ReadBlock,
  known: LayeredMap<number, Known>,
  mayBegin: KnownSequences['mayBegin'],
): readonly Occurrence[] {
  const isKnown = (path: number, head: number): boolean => valueAt(known, path)?.head === head;
  return knownSequences(encoded, { isKnown, mayBegin }).map(({ path, first, last }) => ({
    path,
    first,
    last,
    votes: NAME_TYPES.map((_, type) => Math.round(VOTE_UNITS * nameProbability(posteriors, type, first, last))),
  }));
}

/** Takes the votes away of blocks that are others than before, and adds those that stand in their place. */
export function tally(
  occurrences: readonly (readonly Occurrence[])[],
  previous?: {
    readonly occurrences: readonly (readonly Occurrence[])[];
    readonly tallies: LayeredMap<number, Tally>;
  },
): { readonly tallies: LayeredMap<number, Tally>; readonly turned: readonly number[] } {
  const { gone, come } = exchanged(occurrences, previous?.occurrences ?? []);
  if (previous && sameItems(gone, come, sameVotes)) return { tallies: previous.tallies, turned: [] };
  const changes = new Map<number, Tally | undefined>();
  const count = (occurrence: Occurrence, times: 1 | -1): void => {
    const { path } = occurrence;
    const before = changes.has(path) ? changes.get(path) : previous && valueAt(previous.tallies, path);
    changes.set(path, counted(before, occurrence, times));
  };
  for (const occurrence of gone) count(occurrence, -1);
  for (const occurrence of come) count(occurrence, 1);
  return { tallies: withChanges(previous?.tallies, changes), turned: [...changes.keys()] };
}

const sameVotes = (a: Occurrence, b: Occurrence): boolean => a.path === b.path && sameItems(a.votes, b.votes);

/** Undefined where none is left. */
function counted(before: Tally | undefined, { votes }: Occurrence, times: 1 | -1): Tally | undefined {
  if (!before) return { times, votes };
  if (before.times + times === 0) return undefined;
  return { times: before.times + times, votes: before.votes.map((vote, type) => vote + times * votes[type]!) };
}
