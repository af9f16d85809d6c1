import { builtOnce } from '../builtOnce';

/** The area codes of the annotation guidelines, in their order. */
export const AREAS = [
  'tariffs',
  'agriculture',
  'industry',
  'services-digital',
  'investment',
  'standards',
  'customs',
  'security',
  'energy-climate',
  'health',
  'finance',
  'labor',
  'aid',
  'politics',
  'other',
] as const;

export type Area = (typeof AREAS)[number];

/** The topic of a commitment that no node of the taxonomy fits. */
export const OTHER_TOPIC = 'other';

/** A tree of negotiation topics. Ids are paths of slugs: "industry/automobiles". */
export interface Taxonomy {
  readonly topics: readonly Topic[];
  /** Names of offices and bodies whose words name no topic: "national security adviser", "finance ministry". */
  readonly ignored?: readonly string[];
}

export interface Topic {
  readonly id: string;
  readonly label: string;
  /** Words and phrases that name it, in lower case, singular or plural as written in the file; the label counts too. */
  readonly synonyms: readonly string[];
  /** Words that only suggest it: they decide where nothing names a topic ("talks" suggests politics). */
  readonly hints: readonly string[];
  /** The area code of the annotation guidelines; children inherit it. */
  readonly area: Area;
  /** A theme color id ("charts.blue") or "#rrggbb"; undefined leaves it to the view. */
  readonly color: string | undefined;
  readonly note: string | undefined;
  /** Ids it had before a merge or a move, so that annotations that name them still find it. */
  readonly formerIds: readonly string[];
  readonly children: readonly Topic[];
}

export const isArea = (word: unknown): word is Area => (AREAS as readonly unknown[]).includes(word);

/** Every topic, parents before their children. */
export function* allTopics(topics: readonly Topic[]): Generator<Topic> {
  for (const topic of topics) {
    yield topic;
    yield* allTopics(topic.children);
  }
}

/** The topic right above each topic that is not at the top. */
export const topicsAbove = builtOnce(
  ({ topics }: Taxonomy): ReadonlyMap<Topic, Topic> =>
    new Map([...allTopics(topics)].flatMap((topic) => topic.children.map((child) => [child, topic] as const))),
);

/** The topic with this id, or the one that had it before. */
export const findTopic = (taxonomy: Taxonomy, id: string): Topic | undefined => topicsById(taxonomy).get(id);

const topicsById = builtOnce(({ topics }: Taxonomy): ReadonlyMap<string, Topic> => {
  const all = [...allTopics(topics)].reverse();
  const formerly = all.flatMap((topic) => topic.formerIds.map((id) => [id, topic] as const));
  return new Map([...formerly, ...all.map((topic) => [topic.id, topic] as const)]);
});

/** The area of a topic id; "other" for an id that the taxonomy does not have. */
export const areaOf = (taxonomy: Taxonomy, id: string): Area => findTopic(taxonomy, id)?.area ?? 'other';

/** From the top-level topic down to the one with this id; empty for an unknown id. */
export function topicPath(topics: readonly Topic[], id: string): readonly Topic[] {
  for (const topic of topics) {
    if (topic.id === id) return [topic];
    const below = topicPath(topic.children, id);
    if (below.length > 0) return [topic, ...below];
  }
  return [];
}
