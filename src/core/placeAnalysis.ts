import type { Analysis } from './analysis';
import type { Commitment, LocalCommitment } from './commitments/commitment';
import type { BlockVersion } from './document/blockVersion';
import type { Resolution } from './entities/resolution';
import { placeEntities } from './entities/resolveEntities';
import { lazily, withLazyParts } from './lazyParts';
import { placeMentions } from './recognition/recognize';
import type { Steps } from './steps';
import { moved } from './text/span';

/**
 * The analysis of what was found block by block. After a key stroke in a long text only what a reader sees need be put in its
 * place, so that everything waits until it is asked for.
 */
export function placeAnalysis(
  version: BlockVersion,
  resolution: Resolution,
  found: readonly (readonly LocalCommitment[])[],
): Analysis {
  const mentions = lazily(() => placeMentions(version, resolution.mentions));
  return withLazyParts(
    { document: version.document },
    {
      mentions,
      entities: lazily(() => placeEntities(resolution.entities, mentions())),
      commitments: lazily(() => placeCommitments(version, found)),
    },
  );
}

/**
 * Puts everything in its place in steps: whoever is about to look at all of a long text would otherwise keep others waiting.
 * Whatever needs but a part of it waits with that until it is asked.
 */
export function* inPlace(analysis: Analysis): Steps<Analysis> {
  for (const part of ['mentions', 'entities', 'commitments'] as const) {
    yield;
    // To ask is what puts it there.
    void analysis[part];
  }
  yield;
  return analysis;
}

const placeCommitments = (
  { origins, owners }: BlockVersion,
  found: readonly (readonly LocalCommitment[])[],
): readonly Commitment[] =>
  found.flatMap((inBlock, i) => inBlock.map((commitment) => placeCommitment(commitment, owners[i]!, origins[i]!)));

const placeCommitment = (commitment: LocalCommitment, block: number, origin: number): Commitment => ({
  ...commitment,
  span: moved(commitment.span, origin),
  block,
  sentence: moved(commitment.sentence, origin),
  trigger: moved(commitment.trigger, origin),
});
