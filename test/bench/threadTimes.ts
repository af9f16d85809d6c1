import { readFileSync } from 'node:fs';

/** Milliseconds for which a thread had a core of the machine, and for which it could have run and others had it instead. */
export interface ThreadTimes {
  readonly own: number;
  readonly queued: number;
}

/** Those of this thread so far, as Linux tells them (`/proc/[pid]/schedstat`, in nanoseconds); undefined elsewhere. */
export function threadTimes(): ThreadTimes | undefined {
  try {
    const [own, queued] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ');
    return { own: Number(own) / 1e6, queued: Number(queued) / 1e6 };
  } catch {
    return undefined;
  }
}
