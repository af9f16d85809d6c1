import type { Analysis } from './analysis';
import type { Commitment, LocalCommitment } from './commitments/commitment';
import type { BlockVersion } from './document/blockVersion';
import { placeEntities, type Resolved } from './entities/resolveEntities';
import { lazily, withLazyParts } from './lazyParts';
import type { LocalMention } from './recognition/mention';
import { placeMentions } from './recognition/recognize';
import type { Steps } from './steps';
import { moved } from './text/span';

/** What was found in a version of a document block by block, without places: what an analysis is put together from. */
export interface Layers {
  readonly version: BlockVersion;
  /** By block, as the commitments are. */
  readonly mentions: readonly (readonly LocalMention[])[];
  readonly entities: readonly Resolved[];
  readonly commitments: readonly (readonly LocalCommitment[])[];
}

/**
 * The analysis of what was found block by block. After a key stroke in a long text only what a reader sees need be put in its
 * place, so that everything waits until it is asked for.
 */
export function placeAnalysis(layers: Layers): Analysis {
  const { version, entities, commitments } = layers;
  const mentions = lazily(() => placeMentions(version, layers.mentions));
  const analysis = withLazyParts(
    { document: version.document },
    {
      mentions,
      entities: lazily(() => placeEntities(entities, mentions())),
      commitments: lazily(() => placeCommitments(version, commitments)),
    },
  );
  return Object.defineProperty(analysis, LAYERS, { value: layers });
}

/** Undefined for an analysis that was only moved along with its text. */
export const layersOf = (analysis: Analysis): Layers | undefined => (analysis as Layered)[LAYERS];

const LAYERS = Symbol('layers');

interface Layered extends Analysis {
  readonly [LAYERS]?: Layers;
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

const placeCommitments = ({ origins, owners }: BlockVersion, found: Layers['commitments']): readonly Commitment[] =>
  found.flatMap((inBlock, i) => inBlock.map((commitment) => placeCommitment(commitment, owners[i]!, origins[i]!)));

/** Written out, since a spread takes ten times as long, and each key stroke in a long text places all of them. */
const placeCommitment = (local: LocalCommitment, block: number, origin: number): Commitment => ({
  kind: local.kind,
  span: moved(local.span, origin),
  block,
  sentence: moved(local.sentence, origin),
  text: local.text,
  parties: local.parties,
  addressees: local.addressees,
  topicPhrase: local.topicPhrase,
  topic: local.topic,
  speaker: local.speaker,
  due: local.due,
  condition: local.condition,
  strength: local.strength,
  rule: local.rule,
  trigger: moved(local.trigger, origin),
});
