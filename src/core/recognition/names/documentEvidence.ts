import type { BlockVersion } from '../../document/blockVersion';
import { keep, unchanged } from '../../document/byBlock';
import type { EncodedText } from './encodedText';
import { namesOfTags } from './foundName';
import { BEGIN, INSIDE, LAST, NAME_TYPES, tagOf, TAG_COUNT, UNIT } from './nameTags';
import type { Reading } from './reading';
import { knownSequences, pathOf, type Sequence } from './sequences';
import { shortForms } from './shortForms';
import { flat } from '../../flat';
import { sameItems } from '../../sameItems';
import { differing } from '../../document/spliced';

/** A text after the first reading. */
export interface ReadBlock {
  readonly encoded: EncodedText;
  readonly reading: Reading;
  readonly scores: Float32Array;
  readonly posteriors: Float32Array;
  readonly tags: Uint8Array;
}

/**
 * One name, one type: what a sequence of words is in most places of a document raises its scores in all of them; full
 * names vouch for surnames, organizations for their acronyms and short forms.
 */
export interface DocumentEvidence {
  /** By block: what its names say about themselves and their short forms. */
  readonly claims: readonly (readonly Claim[])[];
  /** By path: the names of the document and their short forms. */
  readonly known: ReadonlyMap<number, Known>;
  /** By block: where those stand. */
  readonly occurrences: readonly (readonly Occurrence[])[];
  /** By path: the votes of all its occurrences. */
  readonly tallies: ReadonlyMap<number, Tally>;
  /** By path: what the document adds to the scores of each type, in the order of `NAME_TYPES`. */
  readonly gains: ReadonlyMap<number, Gains>;
  /** Paths whose gains are others than in the version before. */
  readonly shifted: ReadonlySet<number>;
}

/** A name, or with a `type` a short form of it that it vouches for. */
interface Claim {
  readonly path: number;
  /** Hash of its first word: a text without that word cannot hold it. */
  readonly head: number;
  /** Index in `NAME_TYPES`; -1 for the name itself. */
  readonly type: number;
  /** How surely: 0 to 1. */
  readonly sure: number;
}

interface Known {
  readonly head: number;
  /** How surely a longer name vouches for it, by type: 0 to 1. */
  readonly vouched: Float64Array;
}

interface Occurrence extends Sequence {
  /** The probability that it is a name of each type, as the first reading holds, in units of 1 / VOTE_UNITS. */
  readonly votes: readonly number[];
}

interface Tally {
  readonly times: number;
  readonly votes: readonly number[];
}

type Gains = readonly number[];

/** How much the other occurrences of a name count, in units of the scores; set by hand. */
const VOTE_WEIGHT = 2.5;
/** How much a longer name that vouches for a part of it counts. */
const VOUCH_WEIGHT = 3;
/** Votes are whole numbers, so that their sum is the same in whatever order the blocks of a document have come and gone. */
const VOTE_UNITS = 2 ** 20;
/** Less evidence than this is noise, and changes nothing. */
const LEAST_GAIN = 0.1;
/** Gains go in steps, so that a word typed beside one mention of a name does not move the scores of all the others. */
const GAIN_STEPS = 256;

export function documentEvidence(
  version: BlockVersion,
  blocks: readonly ReadBlock[],
  previous: DocumentEvidence | undefined,
): DocumentEvidence {
  const claims = keep(version, previous?.claims, (i) => claimsOf(blocks[i]!));
  const same = previous !== undefined && unchanged(previous.claims, claims, sameClaims);
  const known = same ? previous.known : gather(claims);
  const heads = same || !previous ? [] : headsOfDifference(previous.known, known);
  const occurrences = keep(version, previous?.occurrences, (i) => occurrencesIn(blocks[i]!, known), {
    stays: heads.length === 0 ? undefined : (_, i) => !heads.some((head) => blocks[i]!.encoded.exact.includes(head)),
  });
  const { tallies, turned } = tally(occurrences, previous);
  const paths = same || !previous ? turned : [...turned, ...vouchedOtherwise(previous.known, known)];
  return { claims, known, occurrences, tallies, ...weigh(new Set(paths), tallies, known, previous?.gains) };
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
  const telling = occurrences[block]!.filter(({ path }) => gains.has(path));
  if (telling.length === 0) return scores;
  const raised = copyOf(scores);
  for (const { path, first, last } of telling) raise(raised, gains.get(path)!, first, last);
  return raised;
}

let copies = new Float32Array(0);

function copyOf(scores: Float32Array): Float32Array {
  if (copies.length < scores.length) copies = new Float32Array(2 * scores.length);
  copies.set(scores);
  return copies.subarray(0, scores.length);
}

function claimsOf({ encoded, tags, posteriors }: ReadBlock): readonly Claim[] {
  const claims: Claim[] = [];
  const claim = (first: number, last: number, type: number, sure: number) =>
    claims.push({ path: pathOf(encoded, first, last), head: encoded.exact[first]!, type, sure });
  for (const name of namesOfTags(tags)) {
    claim(name.first, name.last, -1, 0);
    const type = NAME_TYPES.indexOf(name.type);
    const sure = nameProbability(posteriors, type, name.first, name.last);
    for (const form of shortForms(encoded, name)) claim(form.first, form.last, type, sure * form.trust);
  }
  return claims;
}

const sameClaims = (a: readonly Claim[], b: readonly Claim[]): boolean =>
  sameItems(a, b, (x, y) => x.path === y.path && x.type === y.type && x.sure === y.sure);

function gather(claims: readonly (readonly Claim[])[]): ReadonlyMap<number, Known> {
  const known = new Map<number, Known>();
  for (const ofBlock of claims) {
    for (const { path, head, type, sure } of ofBlock) {
      let entry = known.get(path);
      if (!entry) known.set(path, (entry = { head, vouched: new Float64Array(NAME_TYPES.length) }));
      if (type >= 0) entry.vouched[type] = Math.max(entry.vouched[type]!, sure);
    }
  }
  return known;
}

/** First words of the sequences that only one of the two knows. */
function headsOfDifference(a: ReadonlyMap<number, Known>, b: ReadonlyMap<number, Known>): readonly number[] {
  const heads = new Set<number>();
  for (const [path, { head }] of a) if (!b.has(path)) heads.add(head);
  for (const [path, { head }] of b) if (!a.has(path)) heads.add(head);
  return [...heads];
}

function occurrencesIn({ encoded, posteriors }: ReadBlock, known: ReadonlyMap<number, Known>): readonly Occurrence[] {
  if (known.size === 0) return [];
  return knownSequences(encoded, known).map(({ path, first, last }) => ({
    path,
    first,
    last,
    votes: NAME_TYPES.map((_, type) => Math.round(VOTE_UNITS * nameProbability(posteriors, type, first, last))),
  }));
}

/** How probable the first reading holds it that exactly these tokens are a name of this type. */
function nameProbability(posteriors: Float32Array, type: number, first: number, last: number): number {
  const row = first * TAG_COUNT;
  if (first === last) return posteriors[row + tagOf(type, UNIT)]!;
  return Math.min(posteriors[row + tagOf(type, BEGIN)]!, posteriors[last * TAG_COUNT + tagOf(type, LAST)]!);
}

/** Takes the votes away of blocks that are others than before, and adds those that stand in their place. */
function tally(
  occurrences: DocumentEvidence['occurrences'],
  previous: DocumentEvidence | undefined,
): { readonly tallies: ReadonlyMap<number, Tally>; readonly turned: readonly number[] } {
  const before = previous?.occurrences ?? [];
  const { start, end } = differing(occurrences, before);
  const gone = flat(before.slice(start, end + before.length - occurrences.length));
  const come = flat(occurrences.slice(start, end));
  const tallies = new Map(previous?.tallies);
  for (const occurrence of gone) count(tallies, occurrence, -1);
  for (const occurrence of come) count(tallies, occurrence, 1);
  return { tallies, turned: [...gone, ...come].map(({ path }) => path) };
}

function count(tallies: Map<number, Tally>, { path, votes }: Occurrence, times: 1 | -1): void {
  const before = tallies.get(path);
  if (!before) tallies.set(path, { times, votes });
  else if (before.times + times === 0) tallies.delete(path);
  else {
    const sum = before.votes.map((vote, type) => vote + times * votes[type]!);
    tallies.set(path, { times: before.times + times, votes: sum });
  }
}

/** The sequences for which longer names vouch otherwise than before. */
const vouchedOtherwise = (before: ReadonlyMap<number, Known>, now: ReadonlyMap<number, Known>): readonly number[] =>
  [...now].flatMap(([path, { vouched }]) => {
    const known = before.get(path)?.vouched;
    return known && vouched.every((sure, type) => sure === known[type]) ? [] : [path];
  });

/** Weighs some sequences anew; the others have what they had. */
function weigh(
  paths: ReadonlySet<number>,
  tallies: ReadonlyMap<number, Tally>,
  known: ReadonlyMap<number, Known>,
  before: ReadonlyMap<number, Gains> | undefined,
): Pick<DocumentEvidence, 'gains' | 'shifted'> {
  const gains = new Map(before);
  const shifted = new Set<number>();
  for (const path of paths) {
    const own = gainsOf(tallies.get(path), known.get(path));
    if (sameItems(own, before?.get(path) ?? NO_GAINS)) continue;
    if (before) shifted.add(path);
    if (own === NO_GAINS) gains.delete(path);
    else gains.set(path, own);
  }
  return { gains, shifted };
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
