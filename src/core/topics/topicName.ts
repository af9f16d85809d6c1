import { topicPath, type Taxonomy } from './taxonomy';

/** "Agriculture and food › Beef"; the id itself where the taxonomy does not have it. */
export const topicName = ({ topics }: Taxonomy, id: string): string =>
  topicPath(topics, id)
    .map(({ label }) => label)
    .join(' › ') || id;
