/** Paths in the order in which a person most likely wants them read: the latest day in the name first, those without last. */
export const newestFirst = (paths: readonly string[]): readonly string[] =>
  paths
    .map((path) => ({ path, day: dayIn(path) }))
    .sort((a, b) => compareText(b.day, a.day) || compareText(a.path, b.path))
    .map(({ path }) => path);

/** "news/2025-05-01-talks.md" and "2025/05/01/talks.md" tell a day; of several the last counts. */
const DAY = /(?:19|20)\d\d[-/_.]?(?:0[1-9]|1[0-2])[-/_.]?(?:0[1-9]|[12]\d|3[01])(?!\d)/g;

const dayIn = (path: string): string => path.match(DAY)?.at(-1)?.replace(/\D/g, '') ?? '';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
