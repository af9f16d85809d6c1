import type { Analysis } from './analysis';
import { findCommitments, type FoundCommitments, type Suppressed } from './commitments/findCommitments';
import type { Survey } from './commitments/survey';
import { blockVersion, type BlockVersion } from './document/blockVersion';
import { parseDocument } from './document/parseDocument';
import type { PolicyDocument } from './document/policyDocument';
import { updateDocument } from './document/updateDocument';
import { EMPTY_GLOSSARY, type Glossary } from './entities/glossary/glossary';
import { resolveBlocks, type Resolution } from './entities/resolution';
import type { Lexicon } from './lexicon';
import { placeAnalysis } from './placeAnalysis';
import { recognizeBlocks, type Recognition } from './recognition/recognize';
import { inOneGo, type Steps } from './steps';
import type { Span } from './text/span';
import { assignTopics, type AssignedTopics } from './topics/assignTopics';
import type { Taxonomy } from './topics/taxonomy';

/** What a dossier adds to the built-in knowledge. */
export interface Dossier {
  readonly lexicon: Lexicon;
  readonly taxonomy: Taxonomy;
  /** What people have said about names in this dossier; nothing by default. */
  readonly glossary?: Glossary;
  /** What people have switched off; nothing by default. */
  readonly suppressed?: Suppressed;
}

/**
 * Reads one text from end to end. `path` serves only to find a publication date in the file's name when neither front
 * matter nor dateline tells one.
 */
export const analyze = (text: string, dossier: Dossier, path?: string): Analysis =>
  inOneGo(analysisSteps(text, dossier, path));

/**
 * The analysis after an edit, equal to `analyze(text)`, for the price of what the edit touched. `edits` are the replaced
 * spans of the previous text; outside of them the two texts must be equal.
 */
export const updateAnalysis = (...edit: Parameters<typeof updateSteps>): Analysis => inOneGo(updateSteps(...edit));

/** `analyze` in steps, for whoever must not be kept waiting by a long text, or by code that has never run before. */
export function* analysisSteps(text: string, dossier: Dossier, path?: string): Steps<Analysis> {
  const document = parseDocument(text, path === undefined ? {} : { path });
  yield;
  return yield* read(document, dossier);
}

/** `updateAnalysis` in steps. */
export function* updateSteps(
  previous: Analysis,
  edits: readonly Span[],
  text: string,
  dossier: Dossier,
  path?: string,
): Steps<Analysis> {
  const document = updateDocument(previous.document, edits, text, path === undefined ? {} : { path });
  yield;
  const known = workingOf(previous);
  return yield* read(document, dossier, known && sameDossier(known.dossier, dossier) ? known : undefined);
}

/** How an analysis came about, block by block: what the next version of the text is read with. */
interface Working {
  readonly dossier: Dossier;
  readonly version: BlockVersion;
  readonly recognized: Recognition;
  readonly resolved: Resolution;
  readonly found: FoundCommitments;
  readonly assigned: AssignedTopics;
}

/**
 * In the analysis where nobody sees it. A weak map from analyses would hold the work of the last hundred key strokes until the
 * engine collects all of its garbage, and moving that about took half the time of a key stroke.
 */
const WORKING = Symbol('working');

interface Worked extends Analysis {
  readonly [WORKING]?: Working;
}

const workingOf = (analysis: Worked): Working | undefined => analysis[WORKING];

const withWorking = (analysis: Analysis, working: Working): Analysis =>
  Object.defineProperty(analysis, WORKING, { value: working });

/** Who is in the text of an analysis, as its commitments were found with; undefined for one that was not made by reading. */
export const surveyOf = (analysis: Analysis): Survey | undefined => workingOf(analysis)?.found.survey;

function* read(document: PolicyDocument, dossier: Dossier, known?: Working): Steps<Analysis> {
  const { lexicon, taxonomy, glossary = EMPTY_GLOSSARY, suppressed } = dossier;
  const version = blockVersion(document, known?.version);
  const recognized = yield* recognizeBlocks(version, lexicon.recognition, glossary, known?.recognized);
  const resolved = resolveBlocks(version, recognized.mentions, lexicon.recognition, glossary, known?.resolved);
  yield;
  const found = yield* findCommitments(version, resolved, lexicon.acts, suppressed, known?.found);
  const assigned = assignTopics(version, found.commitments, taxonomy, known?.assigned);
  const working = { dossier, version, recognized, resolved, found, assigned };
  const { mentions, entities } = resolved;
  return withWorking(placeAnalysis({ version, mentions, entities, commitments: assigned.commitments }), working);
}

const sameDossier = (a: Dossier, b: Dossier): boolean =>
  a.lexicon === b.lexicon && a.taxonomy === b.taxonomy && a.glossary === b.glossary && a.suppressed === b.suppressed;
