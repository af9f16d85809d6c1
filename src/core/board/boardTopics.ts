import { allTopics, OTHER_TOPIC, topicPath, type Topic } from '../topics/taxonomy';
import type { BoardTopic } from './board';

/**
 * The topics with these ids in the order of the taxonomy. An id that the taxonomy does not have, or has under another
 * name by now, keeps its own entry at the end: what is said under it is shown.
 */
export function boardTopics(topics: readonly Topic[], ids: ReadonlySet<string>): readonly BoardTopic[] {
  const known = [...new Set([...allTopics(topics)].map(({ id }) => id))].filter((id) => ids.has(id));
  const unknown = [...ids].filter((id) => !known.includes(id)).sort();
  return [...known.filter((id) => id !== OTHER_TOPIC), ...unknown, ...known.filter((id) => id === OTHER_TOPIC)].map(
    (id) => toBoardTopic(topics, id),
  );
}

function toBoardTopic(topics: readonly Topic[], id: string): BoardTopic {
  const labels = topicPath(topics, id).map(({ label }) => label);
  return { id, label: labels.at(-1) ?? id, above: labels.slice(0, -1) };
}
