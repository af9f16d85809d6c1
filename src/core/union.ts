/** The values of both, each once, in the order of their first place. */
export const union = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])];
