import { NEW } from '../document/blockVersion';
import { allBlocks, touched } from '../document/byBlock';
import { spliced, type Range } from '../document/spliced';
import type { Steps } from '../steps';
import { partitionPoint } from '../text/partitionPoint';
import type { ActLexicon } from './actLexicon';
import type { OwnedThing } from './cast';
import { sameCommitment } from './commitment';
import type { Suppressed } from './findCommitments';
import { after, followsAlike, NOTHING_BEFORE, readPassage, sameBefore, type Before, type Passage } from './passage';
import { Stir } from './stir';
import type { Survey } from './survey';
import { sameItems } from '../sameItems';

/** The passages of a document by block, with what they were read with. */
export interface Passages {
  readonly survey: Survey;
  readonly passages: readonly Passage[];
  /** By block: what the blocks above it leave open. */
  readonly befores: readonly Before[];
  /** The blocks that speak of somebody's things, by index, ascending. */
  readonly owning: readonly number[];
}

/**
 * Reads the blocks from above, each with what those above it say. Those of the version before stay where nothing is different
 * that they were read with; below the last change it ends with the first block from which on all stay. In steps, one for each
 * block that is read.
 */
export function* readPassages(
  survey: Survey,
  lexicon: ActLexicon,
  suppressed: Suppressed,
  previous?: Passages,
): Steps<Omit<Passages, 'survey'>> {
  const { version } = survey;
  const known = previous?.survey.facts === survey.facts ? previous : undefined;
  const stir = known && new Stir(survey, known);
  const { start, end } = blocksToRead(survey, known);
  stir?.begin(start);
  const passages: Passage[] = [];
  const befores: Before[] = [];
  const owning = known?.owning.slice(0, firstFrom(known.owning, start)) ?? [];
  const passageAt = (i: number): Passage => (i < start ? known!.passages[i]! : passages[i - start]!);
  const above = (noun: string, sentence: number): OwnedThing | undefined =>
    lastOwned(owning, passageAt, survey, noun, sentence);
  let before = start === 0 ? NOTHING_BEFORE : after(passageAt(start - 1), known!.befores[start - 1]!);
  let i = start;
  for (; i < version.blocks.length; i++) {
    if (known && i >= end && stir!.isCalm() && staysBelow(survey, known, i, before)) break;
    const old = known && stayed(survey, known, i);
    const was = known?.befores[version.from[i]!];
    const stays = old && !stir!.reaches(i, old) && followsAlike(old, was!, version.blocks[i]!, before);
    if (!stays) yield;
    const passage = stays ? old : keptFrom(old, readPassage(survey, i, before, above, lexicon, suppressed));
    if (passage.owned.length > 0) owning.push(i);
    stir?.note(i, passage);
    passages.push(passage);
    befores.push(before);
    before = after(passage, before);
  }
  const shift = (known?.passages.length ?? 0) - version.blocks.length;
  const rest = known?.owning.slice(firstFrom(known.owning, i + shift)) ?? [];
  return {
    passages: spliced(known?.passages ?? [], start, passages, i + shift),
    befores: spliced(known?.befores ?? [], start, befores, i + shift),
    owning: owning.concat(shift === 0 ? rest : rest.map((block) => block - shift)),
  };
}

/** Where names mean something else than before, that can be felt anywhere. */
function blocksToRead(survey: Survey, known: Passages | undefined): Range {
  if (!known || survey.stirred.size > 0) return allBlocks(survey.version);
  return touched(survey.version, [
    [survey.sentences, known.survey.sentences],
    [survey.names, known.survey.names],
    [survey.actors, known.survey.actors],
  ]);
}

/** True if a block below the last change, and so all below it, is read after what it was read after. */
const staysBelow = ({ version: { from } }: Survey, { befores }: Passages, i: number, before: Before): boolean =>
  (i === 0) === (from[i] === 0) && sameBefore(befores[from[i]!]!, before);

/** The passage of a block that says what it said; the first block may be a headline, others not. */
function stayed(now: Survey, { survey, passages }: Passages, i: number): Passage | undefined {
  const from = now.version.from[i]!;
  const same =
    from !== NEW &&
    (from === 0) === (i === 0) &&
    now.sentences[i] === survey.sentences[from] &&
    now.names[i] === survey.names[from] &&
    now.actors[i] === survey.actors[from];
  return same ? passages[from] : undefined;
}

/** With the commitments it had before, if they are the same, so that what hangs on them stays. */
const keptFrom = (old: Passage | undefined, passage: Passage): Passage =>
  old && sameItems(old.commitments, passage.commitments, sameCommitment)
    ? { ...passage, commitments: old.commitments }
    : passage;

/** Whose a thing is was said last before a sentence; sentences are counted in the document. */
function lastOwned(
  owning: readonly number[],
  passageAt: (block: number) => Passage,
  { firstSentences }: Survey,
  noun: string,
  sentence: number,
): OwnedThing | undefined {
  for (let n = owning.length - 1; n >= 0; n--) {
    const first = firstSentences[owning[n]!]!;
    const { owned } = passageAt(owning[n]!);
    const last = owned.findLast((thing) => thing.noun === noun && first + thing.sentence < sentence);
    if (last) return { ...last, sentence: first + last.sentence };
  }
  return undefined;
}

/** How many of ascending numbers are below a limit. */
const firstFrom = (ascending: readonly number[], limit: number): number =>
  partitionPoint(ascending.length, (i) => ascending[i]! < limit);
