import type { Commitment } from '../commitments/commitment';
import type { PolicyDocument } from '../document/policyDocument';
import { OTHER_TOPIC, type Taxonomy, type Topic } from './taxonomy';
import { documentTopics, EVIDENCE_WEIGHTS, gatherEvidence, type Evidence, type EvidenceSource } from './topicEvidence';
import { topicIndex, type TopicHit } from './topicIndex';

/** The share of its siblings' votes that a child needs to be chosen: several children named alike mean the parent. */
const DOMINANT = 0.6;

const OWN_WORDS: ReadonlySet<EvidenceSource> = new Set(['topicPhrase', 'clause', 'sentence']);

/**
 * Gives each commitment the most specific topic that its words, else its surroundings, speak of; "other" when nothing
 * does. Commitments keep their order.
 */
export function assignTopics(
  document: PolicyDocument,
  commitments: readonly Commitment[],
  taxonomy: Taxonomy,
): readonly Commitment[] {
  const topics = documentTopics(document, topicIndex(taxonomy));
  return commitments.map((commitment) => ({
    ...commitment,
    topic: chooseTopic(gatherEvidence(commitment, topics), taxonomy)?.id ?? OTHER_TOPIC,
  }));
}

/** The topic with the most votes: first among the top-level topics, then downward while one child stands out. */
function chooseTopic(evidence: readonly Evidence[], taxonomy: Taxonomy): Topic | undefined {
  const all = countVotes(evidence);
  const top = heaviest(taxonomy.topics, all);
  if (!top) return undefined;
  const own = countVotes(evidence.filter(({ source }) => OWN_WORDS.has(source)));
  return mostSpecific(top, subtreeVotes(top, own) > 0 ? own : all);
}

type Votes = ReadonlyMap<Topic, number>;

function countVotes(evidence: readonly Evidence[]): Votes {
  const votes = new Map<Topic, number>();
  for (const { source, hits } of evidence) {
    const share = EVIDENCE_WEIGHTS[source] * Math.min(1, Math.max(0, ...hits.map((hit) => hit.weight)));
    const total = sumWeights(hits);
    for (const { topic, weight } of hits) votes.set(topic, (votes.get(topic) ?? 0) + (share * weight) / total);
  }
  return votes;
}

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
    if (weight > most) [best, most] = [topic, weight];
  }
  return best;
}

const subtreeVotes = (topic: Topic, votes: Votes): number =>
  topic.children.reduce((sum, child) => sum + subtreeVotes(child, votes), votes.get(topic) ?? 0);
