import { blockVersion, type BlockVersion } from '../document/blockVersion';
import { keepInSteps } from '../document/byBlock';
import type { PolicyDocument } from '../document/policyDocument';
import type { Stretch } from '../document/stretches';
import { EMPTY_GLOSSARY, type Glossary } from '../entities/glossary/glossary';
import { findGlossaryNames, withoutOutranked, withoutRejected } from '../entities/glossary/glossaryMentions';
import { sameMessage } from '../message';
import { agreementsRecognizer } from './agreements/agreementsRecognizer';
import { amountsRecognizer } from './amounts/amountsRecognizer';
import { datesRecognizer } from './dates/datesRecognizer';
import { eventsRecognizer } from './events/eventsRecognizer';
import type { LocalMention, Mention } from './mention';
import { localMention, placeMention } from './mentionIn';
import { names } from './names/names';
import { productsRecognizer } from './products/productsRecognizer';
import type { RecognitionLexicon } from './recognitionLexicon';
import { scannedVersion, type Findings, type Recognizer } from './recognizer';
import { settleOverlaps } from './settleOverlaps';
import { inOneGo, type Steps } from '../steps';
import { sameSpan } from '../text/span';
import { sameItems } from '../sameItems';

/** By trust: of two mentions of equal length and layer the one found by the earlier recognizer stays. */
export const recognizers: readonly Recognizer[] = [
  agreementsRecognizer,
  names,
  eventsRecognizer,
  datesRecognizer,
  amountsRecognizer,
  productsRecognizer,
];

/** The mentions of a document by block, and what the glossary and each recognizer found. */
export interface Recognition {
  readonly listed: Findings;
  readonly found: readonly Findings[];
  /** In text order; the same list as in the version before where nothing is different. */
  readonly mentions: readonly (readonly LocalMention[])[];
}

/**
 * Reads a version of a document; with what was recognized in the version before, only what has become different. Mentions
 * of one layer never overlap (see `settleOverlaps`). The glossary of the dossier adds its own names before all others and
 * takes away what it says is no entity. In steps.
 */
export function* recognizeBlocks(
  version: BlockVersion,
  lexicon: RecognitionLexicon,
  glossary: Glossary,
  previous?: Recognition,
): Steps<Recognition> {
  const found: Findings[] = [];
  const scanned = scannedVersion(version);
  for (const [r, recognizer] of recognizers.entries()) {
    found.push(yield* recognizer.read(scanned, lexicon, previous?.found[r]));
    yield;
  }
  const listed = findGlossaryNames(scanned, glossary, previous?.listed);
  const mentions = yield* keepInSteps(
    version,
    previous?.mentions,
    (i) => settleBlock(version, i, listed, found, glossary),
    {
      watched: found.map(({ findings }, r) => [findings, previous?.found[r]!.findings]),
      same: (a, b) => sameItems(a, b, sameMention),
    },
  );
  return { listed, found, mentions };
}

/** True if two mentions of one block are the same, for the same reason. */
const sameMention = (a: LocalMention, b: LocalMention): boolean =>
  a.type === b.type &&
  sameSpan(a.prose, b.prose) &&
  a.rule === b.rule &&
  sameMessage(a.reason, b.reason) &&
  a.value === b.value;

/** All mentions of a document, in text order. */
export function recognize(
  document: PolicyDocument,
  lexicon: RecognitionLexicon,
  glossary: Glossary = EMPTY_GLOSSARY,
): readonly Mention[] {
  const version = blockVersion(document);
  return placeMentions(version, inOneGo(recognizeBlocks(version, lexicon, glossary)).mentions);
}

/** What one recognizer finds in a document by itself, nothing settled. */
export function recognizeWith(
  recognizer: Recognizer,
  document: PolicyDocument,
  lexicon: RecognitionLexicon,
): Mention[] {
  const version = blockVersion(document);
  const { findings } = inOneGo(recognizer.read(scannedVersion(version), lexicon));
  return placeMentions(
    version,
    findings.map((ofBlock, i) => ofBlock.map((finding) => localMention(version.blocks[i]!, finding))),
  );
}

/** The mentions in their places. */
export function placeMentions(version: BlockVersion, mentions: readonly (readonly LocalMention[])[]): Mention[] {
  const placed: Mention[] = [];
  mentions.forEach((ofBlock, i) => {
    for (const mention of ofBlock) placed.push(placeMention(mention, version, i));
  });
  return placed;
}

function settleBlock(
  { blocks }: BlockVersion,
  i: number,
  listed: Findings,
  found: readonly Findings[],
  glossary: Glossary,
): readonly LocalMention[] {
  const own = mentionsIn(blocks[i]!, i, [listed]);
  const others = withoutOutranked(withoutRejected(mentionsIn(blocks[i]!, i, found), glossary), own);
  return settleOverlaps(own.length === 0 ? others : [...own, ...others]);
}

function mentionsIn(block: Stretch, i: number, found: readonly Findings[]): readonly LocalMention[] {
  const mentions: LocalMention[] = [];
  for (const { findings } of found) {
    for (const finding of findings[i]!) mentions.push(localMention(block, finding));
  }
  return mentions;
}
