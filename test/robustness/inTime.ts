/** No file may hold a person up for longer. Seconds of the processor: a machine that does other things is not the file's fault. */
const MOST_SECONDS = 2;

/** Rejects when the check fails or takes too long; what others left for the collector makes the quicker of two count. */
export async function inTime(check: () => void | Promise<void>, most = MOST_SECONDS): Promise<void> {
  const first = await secondsOf(check);
  if (first <= most) return;
  const second = await secondsOf(check);
  if (second > most) throw new Error(`It took ${Math.min(first, second).toFixed(1)} s, and may take ${most}.`);
}

async function secondsOf(check: () => void | Promise<void>): Promise<number> {
  const started = process.cpuUsage();
  await check();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}
