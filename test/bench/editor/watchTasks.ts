import { threadTimes } from '../threadTimes';
import type { HostFigures } from './hostFigures';

/** Milliseconds between two looks at the clock: what comes later than that was kept waiting by a task. */
const TICK = 2;
/** Milliseconds above which a person notices a task. */
const LONG = 100;

export type WatchedTasks = Pick<HostFigures, 'longestTask' | 'longTasks' | 'longestByClock'>;

/** Watches how long the thread of the extension host is kept from answering; the result is told when it is called. */
export function watchTasks(): () => WatchedTasks {
  const tasks: Task[] = [];
  let last = now();
  const timer = setInterval(() => {
    const next = now();
    const byClock = next.clock - last.clock - TICK;
    tasks.push({ byClock, own: byClock - (next.queued - last.queued) });
    last = next;
  }, TICK);
  return () => {
    clearInterval(timer);
    return {
      longestTask: Math.max(...tasks.map(({ own }) => own)),
      longTasks: tasks.filter(({ own }) => own > LONG).length,
      longestByClock: Math.max(...tasks.map(({ byClock }) => byClock)),
    };
  };
}

/** How long nobody was answered, in milliseconds: by the clock, and without the time in which other programs had the processor. */
interface Task {
  readonly byClock: number;
  readonly own: number;
}

/** The browser that draws the editor has its share of the same two cores. */
const now = (): { readonly clock: number; readonly queued: number } => ({
  clock: performance.now(),
  queued: threadTimes()?.queued ?? 0,
});
