import { performance } from 'node:perf_hooks';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { threadTimes } from './threadTimes';

/**
 * Milliseconds for which a work, and the turn of the event loop behind it, hold this thread: the processor's time of the thread
 * itself, as Linux tells it, so that neither the worker nor another program on the same cores counts. Elsewhere it is the time for
 * which the event loop was not idle.
 */
export async function heldTime(work: () => Promise<unknown>): Promise<number> {
  const before = threadTimes();
  const loop = performance.eventLoopUtilization();
  await work();
  await turnOfTheLoop();
  const { active } = performance.eventLoopUtilization(loop);
  const after = threadTimes();
  return before && after ? after.own - before.own : active;
}
