/** What kind of fact differs between two versions of a passage. */
export type FactKind = 'number' | 'currency' | 'date' | 'name' | 'negation' | 'modal' | 'act';

/** One fact that became another; an empty side means it was added or removed. */
export interface FactChange {
  readonly kind: FactKind;
  readonly before: string;
  readonly after: string;
}

/** "facts changed: $550 → $350 billion; committed → intends" */
export const factsChangedText = (facts: readonly FactChange[]): string =>
  'facts changed: ' + facts.map(({ before, after }) => `${before || '(none)'} → ${after || '(none)'}`).join('; ');

export const factChanges = (_before: readonly string[], _after: readonly string[]): FactChange[] => [];
