import { NEW, type BlockVersion } from '../document/blockVersion';
import { touched } from '../document/byBlock';
import { spliced } from '../document/spliced';
import type { Resolution } from '../entities/resolution';
import type { ActLexicon } from './actLexicon';
import type { LocalCommitment } from './commitment';
import type { Passage } from './passage';
import { readPassages, type Passages } from './readPassages';
import { sameSettled, standsAlone, withReplies } from './replies';
import type { Steps } from '../steps';
import { survey } from './survey';
import { sameItems } from '../sameItems';

/** What a dossier switched off. */
export interface Suppressed {
  /** Ids of rules: "modal.will", "verb.hope". */
  readonly rules?: ReadonlySet<string>;
  /** Trigger phrases, lower case, as the hover shows them: "look forward". */
  readonly phrases?: ReadonlySet<string>;
}

/** The commitments of a document by block, and what they were found with. */
export interface FoundCommitments extends Passages {
  /** In text order; `topic` is "other": the topics room assigns it. */
  readonly commitments: readonly (readonly LocalCommitment[])[];
}

/**
 * Finds who promises, plans, offers, asks, refuses or threatens what, sentence by sentence, in text order. Names are taken from
 * the entities. With what was found in the version before, a block is read again only where something is different in what
 * it says or in what it looked up elsewhere. In steps.
 */
export function* findCommitments(
  version: BlockVersion,
  resolution: Resolution,
  lexicon: ActLexicon,
  suppressed: Suppressed = {},
  previous?: FoundCommitments,
): Steps<FoundCommitments> {
  const surveyed = yield* survey(version, resolution, lexicon, previous?.survey);
  yield;
  const read = yield* readPassages(surveyed, lexicon, suppressed, previous);
  return { survey: surveyed, ...read, commitments: settle(version, read.passages, previous) };
}

/** Answers are settled from one passage to the next; where that changes nothing, the list of the version before stays. */
function settle(
  version: BlockVersion,
  passages: readonly Passage[],
  previous: FoundCommitments | undefined,
): FoundCommitments['commitments'] {
  const before = previous?.commitments ?? [];
  const { start, end } = touched(version, [[passages, previous?.passages]]);
  const made: (readonly LocalCommitment[])[] = [];
  let last = before
    .slice(0, start)
    .findLast(({ length }) => length > 0)
    ?.at(-1);
  // Below the last change, the first commitments that stay as they are keep all below them as they are.
  let settledAlike = false;
  let i = start;
  for (; i < passages.length && !settledAlike; i++) {
    const { commitments } = passages[i]!;
    if (commitments.length === 0) {
      made.push(NONE);
      continue;
    }
    const from = version.from[i]!;
    const known =
      from !== NEW && previous?.passages[from]!.commitments === commitments ? previous.commitments[from] : undefined;
    const settled = known && standsAlone(commitments) ? known : withReplies(commitments, last);
    const stays = known !== undefined && sameItems(known, settled, sameSettled);
    last = settled.at(-1);
    made.push(stays ? known : settled);
    settledAlike = stays && i >= end;
  }
  return spliced(before, start, made, i + before.length - passages.length);
}

const NONE: readonly LocalCommitment[] = [];
