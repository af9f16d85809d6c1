/** Processor time of this process, so that a busy machine does not blur the ratio; a first round warms up. */
export function medianSeconds(rounds: number, run: () => unknown): number {
  run();
  const seconds = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return seconds.sort((a, b) => a - b)[rounds >> 1]!;
}

/** Million UTF-16 units a second of a slow peer, measured on the first texts only: at least so many units of them. */
export function sampledRate(texts: readonly string[], atLeast: number, read: (text: string) => unknown): number {
  const sample: string[] = [];
  let units = 0;
  for (const text of texts) {
    if (units >= atLeast) break;
    sample.push(text);
    units += text.length;
  }
  return units / 1e6 / medianSeconds(SLOW_ROUNDS, () => sample.map(read));
}

/** A slow peer's own spread is small beside the difference. */
const SLOW_ROUNDS = 2;
