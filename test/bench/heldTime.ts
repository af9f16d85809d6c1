import { closeSync, openSync, readSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';

/**
 * Milliseconds for which a work, and the turn of the event loop behind it, hold this thread: the processor's time of the thread
 * itself, as Linux tells it, so that neither the worker nor another program on the same cores counts. Elsewhere it is the time for
 * which the event loop was not idle.
 */
export async function heldTime(work: () => Promise<unknown>): Promise<number> {
  const before = threadTime();
  const loop = performance.eventLoopUtilization();
  await work();
  await turnOfTheLoop();
  const { active } = performance.eventLoopUtilization(loop);
  const after = threadTime();
  return before === undefined || after === undefined ? active : after - before;
}

/** Milliseconds of the processor that this thread has had so far: `/proc/[pid]/schedstat`, its first number, in nanoseconds. */
function threadTime(): number | undefined {
  try {
    const file = openSync('/proc/thread-self/schedstat', 'r');
    const bytes = Buffer.alloc(LONGEST);
    const length = readSync(file, bytes, 0, LONGEST, 0);
    closeSync(file);
    return Number(bytes.toString('latin1', 0, length).split(' ')[0]) / 1e6;
  } catch {
    return undefined;
  }
}

/** Bytes; three numbers of up to 20 digits. */
const LONGEST = 64;
