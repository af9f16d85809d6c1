import type { Property } from '../values';

/** Properties that have a text field in the labeling interface. */
export const FIELDS = [
  ...(['commitment', 'party', 'addressee', 'topic', 'speaker', 'due', 'condition', 'entity', 'name', 'tag'] as const),
] satisfies readonly Property[];

/** Names of the interface's own controls. */
export const LABEL = 'label';
export const TEXT = 'text';
