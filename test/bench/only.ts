/** The groups of figures that a run measures: all, or the one that --only names. */
export function namesOf(only: string | undefined, groups: readonly string[]): readonly string[] {
  if (only === undefined) return groups;
  if (!groups.includes(only)) throw new Error(`There is no group ${only}; there are ${groups.join(', ')}.`);
  return [only];
}
