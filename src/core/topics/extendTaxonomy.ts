import type { Taxonomy, Topic } from './taxonomy';

/** The base with topics added: a topic with a known id adds its words and children to it, others come after their siblings. */
export function extendTaxonomy(base: Taxonomy, added: readonly Topic[]): Taxonomy {
  return { topics: mergeSiblings(base.topics, added) };
}

function mergeSiblings(base: readonly Topic[], added: readonly Topic[]): readonly Topic[] {
  const additions = new Map(added.map((topic) => [topic.id, topic]));
  const known = new Set(base.map((topic) => topic.id));
  const merged = base.map((topic) => mergeTopic(topic, additions.get(topic.id)));
  return [...merged, ...added.filter((topic) => !known.has(topic.id))];
}

function mergeTopic(base: Topic, added: Topic | undefined): Topic {
  if (!added) return base;
  return {
    ...base,
    label: added.label,
    area: added.area,
    synonyms: union(base.synonyms, added.synonyms),
    hints: union(base.hints, added.hints),
    formerIds: union(base.formerIds, added.formerIds),
    color: added.color ?? base.color,
    note: added.note ?? base.note,
    children: mergeSiblings(base.children, added.children),
  };
}

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];
