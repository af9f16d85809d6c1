/** Rounds of a race. An odd number, so that the median is one of them. */
const ROUNDS = 5;
/** Milliseconds for which each runner goes before it is measured: so long does the engine take to compile what is used often. */
export const WARM_UP = 2000;
/** The shortest round, in milliseconds of processor time: far above the clock's own steps. */
const SHORTEST_ROUND = 100;

/** What takes part in a race: reads all of its texts once. */
export type Runner = () => unknown;

/**
 * Milliseconds of processor time that each runner needs for one go, the median of the rounds. The runners take turns in
 * every round, so that a machine that slows down or is busy does so for all of them. Before, each warms up.
 */
export function race<Name extends string>(runners: Readonly<Record<Name, Runner>>): Readonly<Record<Name, number>> {
  const entries = (Object.keys(runners) as Name[]).map((name) => ({
    ...{ name, run: runners[name], goes: goesOf(runners[name]) },
    rounds: [] as number[],
  }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { run, goes, rounds } of entries) rounds.push(timeOf(run, goes));
  }
  return Object.fromEntries(entries.map(({ name, rounds }) => [name, median(rounds)])) as Record<Name, number>;
}

/** How many goes make a round; tried out after the code has been compiled, until the round is long enough. */
function goesOf(run: Runner): number {
  for (let spent = 0; spent < WARM_UP;) spent += timeOf(run);
  let goes = 1;
  for (;;) {
    const spent = timeOf(run, goes) * goes;
    if (spent >= SHORTEST_ROUND) return goes;
    goes *= Math.max(2, Math.min(16, Math.ceil(SHORTEST_ROUND / Math.max(1, spent))));
  }
}

/** Milliseconds of processor time for one go, and not the clock's, so that other programs on a busy machine do not count. */
export function timeOf(run: Runner, goes = 1): number {
  const before = process.cpuUsage();
  for (let i = 0; i < goes; i++) run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / goes;
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
