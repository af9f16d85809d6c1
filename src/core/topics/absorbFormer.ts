import { allTopics, topicPath, type Topic } from './taxonomy';
import { union } from '../union';

/**
 * The topics in which each one that another has taken over ("formerly: …") is gone from its place, with its words and all
 * below it now under the other. One that stands above its successor stays, as nothing may vanish with it.
 */
export function absorbFormer(topics: readonly Topic[], successors: readonly Topic[]): readonly Topic[] {
  let absorbed = topics;
  for (const { id, formerIds } of successors) {
    for (const formerId of formerIds) absorbed = absorbOne(absorbed, formerId, id);
  }
  return absorbed;
}

function absorbOne(topics: readonly Topic[], formerId: string, id: string): readonly Topic[] {
  const former = [...allTopics(topics)].find((topic) => topic.id === formerId);
  const isAbove = topicPath(topics, id).some((topic) => topic.id === formerId);
  if (!former || isAbove) return topics;
  return mapTopics(topics, (topic) => {
    if (topic.id === formerId) return undefined;
    return topic.id === id ? takeOver(topic, former) : topic;
  });
}

const takeOver = (topic: Topic, former: Topic): Topic => ({
  ...topic,
  synonyms: union(topic.synonyms, [former.label.toLowerCase(), ...former.synonyms]),
  hints: union(topic.hints, former.hints),
  formerIds: union(topic.formerIds, former.formerIds),
  children: [...topic.children, ...former.children],
});

const mapTopics = (topics: readonly Topic[], change: (topic: Topic) => Topic | undefined): readonly Topic[] =>
  topics.flatMap((topic) => {
    const changed = change(topic);
    return changed ? [{ ...changed, children: mapTopics(changed.children, change) }] : [];
  });
