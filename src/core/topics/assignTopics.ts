import type { Commitment, LocalCommitment } from '../commitments/commitment';
import type { BlockVersion } from '../document/blockVersion';
import { keep } from '../document/byBlock';
import { spliced } from '../document/spliced';
import type { Stretch } from '../document/stretches';
import type { PolicyDocument } from '../document/policyDocument';
import { OTHER_TOPIC, topicsAbove, type Taxonomy, type Topic } from './taxonomy';
import {
  EVIDENCE_WEIGHTS,
  gatherEvidence,
  subjectOf,
  topicPlaces,
  type Evidence,
  type EvidenceSource,
  type TopicPlaces,
} from './topicEvidence';
import { findTopicHits, topicIndex, type TopicHit, type TopicIndex } from './topicIndex';

/** The share of its siblings' votes that a child needs to be chosen: several children named alike mean the parent. */
const DOMINANT = 0.6;

const OWN_WORDS: ReadonlySet<EvidenceSource> = new Set(['topicPhrase', 'clause', 'sentence']);

/** What the blocks of a document name that were looked at in any version of it: one that stayed names what it named. */
type BlockHits = WeakMap<Stretch, readonly TopicHit[]>;

/** The commitments of a document by block with their topics, and by what they were chosen. */
export interface AssignedTopics {
  readonly found: readonly (readonly LocalCommitment[])[];
  readonly commitments: readonly (readonly LocalCommitment[])[];
  readonly subject: string | Stretch | undefined;
  /** By block: the heading that it stands under. */
  readonly headings: readonly (Stretch | undefined)[];
  readonly hits: BlockHits;
}

/**
 * Gives each commitment the most specific topic that its words, else its surroundings, speak of; "other" when nothing
 * does. Commitments keep their order; what the version before has assigned stays where nothing around it is different.
 */
export function assignTopics(
  version: BlockVersion,
  found: readonly (readonly LocalCommitment[])[],
  taxonomy: Taxonomy,
  previous?: AssignedTopics,
): AssignedTopics {
  const { blocks, document } = version;
  const index = topicIndex(taxonomy);
  const hits = previous?.hits ?? new WeakMap<Stretch, readonly TopicHit[]>();
  const hitsOf = (block: Stretch): readonly TopicHit[] => hitsOnce(block, index, hits);
  const subject = subjectOf(document) || blocks[0];
  const subjectHits = typeof subject === 'string' ? findTopicHits(subject, index) : subject ? hitsOf(subject) : [];
  const headings = headingsOf(version, previous?.headings);
  const topicsOf = (i: number): readonly LocalCommitment[] => {
    if (found[i]!.length === 0) return found[i]!;
    const { text, segments } = blocks[i]!;
    const places = {
      ...{ index, subject: subjectHits, block: hitsOf(blocks[i]!), heading: headings[i] ? hitsOf(headings[i]) : [] },
      prose: { text, segments, origin: 0 },
    };
    return found[i]!.map((commitment) => withTopic(commitment, places, taxonomy));
  };
  const known = previous && previous.subject === subject ? previous.commitments : undefined;
  const commitments = keep(version, known, topicsOf, {
    watched: [
      [found, previous?.found],
      [headings, previous?.headings],
    ],
  });
  return { found, commitments, subject, headings, hits };
}

/** A commitment of a document by itself, with its topic. */
export const assignTopic = (document: PolicyDocument, commitment: Commitment, taxonomy: Taxonomy): Commitment =>
  withTopic(commitment, topicPlaces(document, commitment.span.start, topicIndex(taxonomy)), taxonomy);

const withTopic = <Some extends LocalCommitment>(commitment: Some, places: TopicPlaces, taxonomy: Taxonomy): Some => ({
  ...commitment,
  topic: chooseTopic(gatherEvidence(commitment, places), taxonomy)?.id ?? OTHER_TOPIC,
});

function hitsOnce(block: Stretch, index: TopicIndex, known: BlockHits): readonly TopicHit[] {
  const hits = known.get(block) ?? findTopicHits(block.text, index);
  known.set(block, hits);
  return hits;
}

/** Below the last change, it ends with the first block that still stands under its heading. */
function headingsOf(
  { blocks, changed: { start, end } }: BlockVersion,
  before: readonly (Stretch | undefined)[] = [],
): readonly (Stretch | undefined)[] {
  const shift = before.length - blocks.length;
  const made: (Stretch | undefined)[] = [];
  const above = blocks[start - 1];
  let heading = above?.kind === 'heading' ? above : before[start - 1];
  let i = start;
  for (; i < blocks.length && !(i >= end && heading === before[i + shift]); i++) {
    made.push(heading);
    if (blocks[i]!.kind === 'heading') heading = blocks[i];
  }
  return spliced(before, start, made, i + shift);
}

/** The topic with the most votes: first among the top-level topics, then downward while one child stands out. */
function chooseTopic(evidence: readonly Evidence[], taxonomy: Taxonomy): Topic | undefined {
  const all = countVotes(evidence, taxonomy);
  const top = heaviest(taxonomy.topics, all);
  if (!top) return undefined;
  const own = countVotes(
    evidence.filter(({ source }) => OWN_WORDS.has(source)),
    taxonomy,
  );
  return mostSpecific(top, subtreeVotes(top, own) > 0 ? own : all);
}

interface Votes {
  /** By topic, without those of the topics below it. */
  readonly own: ReadonlyMap<Topic, number>;
  /** The topics that have votes, and all above them: no others of the whole tree need be asked. */
  readonly reached: ReadonlySet<Topic>;
}

function countVotes(evidence: readonly Evidence[], taxonomy: Taxonomy): Votes {
  const own = new Map<Topic, number>();
  for (const { source, hits } of evidence) {
    if (hits.length === 0) continue;
    const share = EVIDENCE_WEIGHTS[source] * Math.min(1, heaviestWeight(hits));
    const total = sumWeights(hits);
    for (const { topic, weight } of hits) own.set(topic, (own.get(topic) ?? 0) + (share * weight) / total);
  }
  const above = topicsAbove(taxonomy);
  const reached = new Set<Topic>();
  for (const topic of own.keys()) {
    for (let at: Topic | undefined = topic; at && !reached.has(at); at = above.get(at)) reached.add(at);
  }
  return { own, reached };
}

const heaviestWeight = (hits: readonly TopicHit[]): number => hits.reduce((most, hit) => Math.max(most, hit.weight), 0);

const sumWeights = (hits: readonly TopicHit[]): number => hits.reduce((sum, hit) => sum + hit.weight, 0);

function mostSpecific(topic: Topic, votes: Votes): Topic {
  const child = heaviest(topic.children, votes);
  if (!child) return topic;
  const below = topic.children.reduce((sum, each) => sum + subtreeVotes(each, votes), 0);
  return subtreeVotes(child, votes) >= DOMINANT * below ? mostSpecific(child, votes) : topic;
}

function heaviest(topics: readonly Topic[], votes: Votes): Topic | undefined {
  let best: Topic | undefined;
  let most = 0;
  for (const topic of topics) {
    const weight = subtreeVotes(topic, votes);
    if (weight <= most) continue;
    best = topic;
    most = weight;
  }
  return best;
}

function subtreeVotes(topic: Topic, votes: Votes): number {
  if (!votes.reached.has(topic)) return 0;
  let sum = votes.own.get(topic) ?? 0;
  for (const child of topic.children) sum += subtreeVotes(child, votes);
  return sum;
}
