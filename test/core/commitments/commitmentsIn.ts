import type { Commitment } from '../../../src/core/commitments/commitment';
import { findCommitments, type Suppressed } from '../../../src/core/commitments/findCommitments';
import { blockVersion } from '../../../src/core/document/blockVersion';
import { parseDocument } from '../../../src/core/document/parseDocument';
import { EMPTY_GLOSSARY } from '../../../src/core/entities/glossary/glossary';
import { resolveBlocks } from '../../../src/core/entities/resolution';
import { placeAnalysis } from '../../../src/core/placeAnalysis';
import { inOneGo } from '../../../src/core/steps';
import { recognizeBlocks } from '../../../src/core/recognition/recognize';
import type { Lexicons } from './lexicons';

/** The commitments of a text before topics are assigned. */
export function commitmentsIn(
  text: string,
  { acts, recognition }: Lexicons,
  suppressed?: Suppressed,
): readonly Commitment[] {
  const version = blockVersion(parseDocument(text));
  const { mentions } = inOneGo(recognizeBlocks(version, recognition, EMPTY_GLOSSARY));
  const resolved = resolveBlocks(version, mentions, recognition, EMPTY_GLOSSARY);
  const { commitments } = inOneGo(findCommitments(version, resolved, acts, suppressed));
  return placeAnalysis({ version, mentions, entities: resolved.entities, commitments }).commitments;
}
