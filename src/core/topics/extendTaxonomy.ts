import { union } from '../union';
import { absorbFormer } from './absorbFormer';
import { allTopics, type Taxonomy, type Topic } from './taxonomy';

/**
 * The base with the topics of another taxonomy added: one with a known id adds its words and children to it, the others
 * come after their siblings. A known topic that stands under another parent there moves with all that the base knows;
 * one that another has taken over is found there.
 */
export function extendTaxonomy(base: Taxonomy, { topics: added, ignored = [] }: Taxonomy): Taxonomy {
  const before = parentIds(base.topics);
  const moved = new Map<string, Topic | undefined>();
  for (const [id, parent] of parentIds(added))
    if (before.has(id) && before.get(id) !== parent) moved.set(id, undefined);
  for (const topic of allTopics(base.topics)) {
    if (moved.has(topic.id)) moved.set(topic.id, { ...topic, children: without(topic.children, moved) });
  }
  return {
    topics: absorbFormer(mergeSiblings(without(base.topics, moved), added, moved), [...allTopics(added)]),
    ignored: union(base.ignored ?? [], ignored),
  };
}

type Moved = ReadonlyMap<string, Topic | undefined>;

function mergeSiblings(base: readonly Topic[], added: readonly Topic[], moved: Moved): readonly Topic[] {
  const additions = new Map(added.map((topic) => [topic.id, topic]));
  const known = new Set(base.map((topic) => topic.id));
  return [
    ...base.map((topic) => {
      const addition = additions.get(topic.id);
      return addition ? mergeTopic(topic, addition, moved) : topic;
    }),
    ...added.filter((topic) => !known.has(topic.id)).map((topic) => mergeTopic(moved.get(topic.id), topic, moved)),
  ];
}

function mergeTopic(base: Topic | undefined, added: Topic, moved: Moved): Topic {
  if (!base) return { ...added, children: mergeSiblings([], added.children, moved) };
  return {
    ...base,
    label: added.label,
    area: added.area,
    synonyms: union(base.synonyms, added.synonyms),
    hints: union(base.hints, added.hints),
    formerIds: union(base.formerIds, added.formerIds),
    color: added.color ?? base.color,
    note: added.note ?? base.note,
    children: mergeSiblings(base.children, added.children, moved),
  };
}

function parentIds(topics: readonly Topic[], parent?: string): ReadonlyMap<string, string | undefined> {
  const own = topics.map((topic) => [topic.id, parent] as const);
  return new Map([...own, ...topics.flatMap((topic) => [...parentIds(topic.children, topic.id)])]);
}

const without = (topics: readonly Topic[], moved: Moved): readonly Topic[] =>
  topics.flatMap((topic) => (moved.has(topic.id) ? [] : [{ ...topic, children: without(topic.children, moved) }]));
