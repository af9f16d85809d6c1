import type { Knowledge } from './knowledge';

/** True if a text reads the same with either, since they are made of the same parts. */
export const sameKnowledge = (a: Knowledge, b: Knowledge): boolean =>
  a.taxonomy === b.taxonomy && a.glossary === b.glossary && a.suppressed === b.suppressed;
