import type { Commitment } from '../commitments/commitment';
import type { PolicyDocument } from '../document/policyDocument';
import { allTopics, findTopic, type Taxonomy } from './taxonomy';
import { gatherEvidence, topicPlaces, type EvidenceSource } from './topicEvidence';
import { topicIndex } from './topicIndex';

/** Words that speak for a commitment's topic, and where they stand. */
export interface TopicReason {
  readonly source: EvidenceSource;
  /** As written, each once, in text order. */
  readonly words: readonly string[];
}

/**
 * Why a commitment has its topic: the words for it or for a topic below it, from the commitment's own outward, for the
 * hover. Empty for "other", and for a topic that a person chose against the words.
 */
export function explainTopic(
  document: PolicyDocument,
  commitment: Commitment,
  taxonomy: Taxonomy,
): readonly TopicReason[] {
  const topic = findTopic(taxonomy, commitment.topic);
  if (!topic) return [];
  const spokenFor = new Set(allTopics([topic]));
  const places = topicPlaces(document, commitment.span.start, topicIndex(taxonomy));
  return gatherEvidence(commitment, places).flatMap(({ source, hits }) => {
    const words = hits.filter((hit) => spokenFor.has(hit.topic)).map((hit) => hit.words);
    return words.length === 0 ? [] : [{ source, words: [...new Set(words)] }];
  });
}
