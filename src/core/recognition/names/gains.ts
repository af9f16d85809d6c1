import { valueAt, withChanges, type LayeredMap } from '../../layeredMap';
import { sameItems } from '../../sameItems';
import type { Known } from './claims';
import { VOTE_UNITS, type Tally } from './tally';

/** What a document adds to the scores of each type for a sequence, in the order of `NAME_TYPES`; empty for nothing. */
export type Gains = readonly number[];

/** How much the other occurrences of a name count, in units of the scores; set by hand. */
const VOTE_WEIGHT = 2.5;
/** How much a longer name that vouches for a part of it counts. */
const VOUCH_WEIGHT = 3;
/** Less evidence than this is noise, and changes nothing. */
const LEAST_GAIN = 0.1;
/** Gains go in steps, so that a word typed beside one mention of a name does not move the scores of all the others. */
const GAIN_STEPS = 256;

/** Weighs some sequences anew; the others have what they had. */
export function weigh(
  paths: ReadonlySet<number>,
  tallies: LayeredMap<number, Tally>,
  known: LayeredMap<number, Known>,
  before: LayeredMap<number, Gains> | undefined,
): { readonly gains: LayeredMap<number, Gains>; readonly shifted: ReadonlySet<number> } {
  if (before && paths.size === 0) return { gains: before, shifted: paths };
  const changes = new Map<number, Gains | undefined>();
  const shifted = new Set<number>();
  for (const path of paths) {
    const own = gainsOf(valueAt(tallies, path), valueAt(known, path));
    if (sameItems(own, (before && valueAt(before, path)) ?? NO_GAINS)) continue;
    if (before) shifted.add(path);
    changes.set(path, own === NO_GAINS ? undefined : own);
  }
  return { gains: withChanges(before, changes), shifted };
}

const NO_GAINS: Gains = [];

function gainsOf(found: Tally | undefined, known: Known | undefined): Gains {
  if (!found || !known) return NO_GAINS;
  const gains = found.votes.map((vote, type) => gainOf(vote / VOTE_UNITS, found.times, known.vouched[type]!));
  return gains.some((gain) => gain > 0) ? gains : NO_GAINS;
}

function gainOf(vote: number, times: number, vouched: number): number {
  // A name that occurs once has no other occurrence to agree with.
  const votes = times > 1 ? (VOTE_WEIGHT / times) * vote : 0;
  const gain = votes + VOUCH_WEIGHT * vouched;
  return gain < LEAST_GAIN ? 0 : Math.round(gain * GAIN_STEPS) / GAIN_STEPS;
}
