/** The time, as those are told who need it. */
export interface Clock {
  /** ISO 8601 instant, in UTC. */
  now(): string;
  /** ISO 8601 date where the person is. */
  today(): string;
}

/** The one place that asks the machine. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today() {
    const now = new Date();
    const day = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
    return [now.getFullYear(), ...day].join('-');
  },
};
