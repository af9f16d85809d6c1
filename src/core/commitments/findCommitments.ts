import { NEW, sameItems, type BlockVersion } from '../document/blockVersion';
import type { Resolution } from '../entities/resolution';
import type { ActLexicon } from './actLexicon';
import { sameCommitment, type LocalCommitment } from './commitment';
import { after, followsAlike, NOTHING_BEFORE, readPassage, type OwnedAbove, type Passage } from './passage';
import { sameSettled, standsAlone, withReplies } from './replies';
import { Stir } from './stir';
import { survey, type Survey } from './survey';

/** What a dossier switched off. */
export interface Suppressed {
  /** Ids of rules: "modal.will", "verb.hope". */
  readonly rules?: ReadonlySet<string>;
  /** Trigger phrases, lower case, as the hover shows them: "look forward". */
  readonly phrases?: ReadonlySet<string>;
}

/** The commitments of a document by block, and what they were found with. */
export interface FoundCommitments {
  readonly survey: Survey;
  readonly passages: readonly Passage[];
  /** In text order; `topic` is "other": the topics room assigns it. */
  readonly commitments: readonly (readonly LocalCommitment[])[];
}

/**
 * Finds who promises, plans, offers, asks, refuses or threatens what, sentence by sentence, in text order. Names are taken from
 * the entities. With what was found in the version before, a block is read again only where something is different in what
 * it says or in what it looked up elsewhere.
 */
export function findCommitments(
  version: BlockVersion,
  resolution: Resolution,
  lexicon: ActLexicon,
  suppressed: Suppressed = {},
  previous?: FoundCommitments,
): FoundCommitments {
  const surveyed = survey(version, resolution, lexicon, previous?.survey);
  const passages = readPassages(surveyed, lexicon, suppressed, previous);
  return { survey: surveyed, passages, commitments: settle(version, passages, previous) };
}

function readPassages(
  survey: Survey,
  lexicon: ActLexicon,
  suppressed: Suppressed,
  previous: FoundCommitments | undefined,
): readonly Passage[] {
  const { version, firstSentences } = survey;
  const known = previous?.survey.facts === survey.facts ? previous : undefined;
  const stir = known && new Stir(survey, known);
  const above: OwnedAbove[] = [];
  const passages: Passage[] = [];
  let before = NOTHING_BEFORE;
  for (let i = 0; i < version.blocks.length; i++) {
    const old = known && stayed(survey, known, i);
    const stays = old && !stir!.reaches(i, old) && followsAlike(old, version.blocks[i]!, before);
    const passage = stays ? old : keptFrom(old, readPassage(survey, i, before, above, lexicon, suppressed));
    if (passage.owned.length > 0) above.push({ first: firstSentences[i]!, owned: passage.owned });
    stir?.note(i, passage);
    passages.push(passage);
    before = after(passage, before, i);
  }
  return passages;
}

/** With the commitments it had before, if they are the same, so that what hangs on them stays. */
const keptFrom = (old: Passage | undefined, passage: Passage): Passage =>
  old && sameItems(old.commitments, passage.commitments, sameCommitment)
    ? { ...passage, commitments: old.commitments }
    : passage;

/** The passage of a block that says what it said; the first block may be a headline, others not. */
function stayed(now: Survey, { survey, passages }: FoundCommitments, i: number): Passage | undefined {
  const from = now.version.from[i]!;
  const same =
    from !== NEW &&
    (from === 0) === (i === 0) &&
    now.sentences[i] === survey.sentences[from] &&
    now.names[i] === survey.names[from] &&
    now.actors[i] === survey.actors[from];
  return same ? passages[from] : undefined;
}

/** Answers are settled from one passage to the next; where that changes nothing, the list of the version before stays. */
function settle(
  { from }: BlockVersion,
  passages: readonly Passage[],
  previous: FoundCommitments | undefined,
): FoundCommitments['commitments'] {
  let last: LocalCommitment | undefined;
  return passages.map((passage, i) => {
    if (passage.commitments.length === 0) return NONE;
    const before = from[i] === NEW ? undefined : previous?.passages[from[i]!]!.commitments;
    const known = before === passage.commitments ? previous?.commitments[from[i]!] : undefined;
    const settled = known && standsAlone(passage.commitments) ? known : withReplies(passage.commitments, last);
    last = settled.at(-1);
    return known && sameItems(known, settled, sameSettled) ? known : settled;
  });
}

const NONE: readonly LocalCommitment[] = [];
