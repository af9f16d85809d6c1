/** Watches how long somebody is silent who is to answer, and how long nobody asks. */
export interface Silence {
  /** Something was said to them, to which they owe an answer or not. */
  said(owesAnswer: boolean): void;
  answered(): void;
  /** Ends the watch until something is said again. */
  stop(): void;
}

interface Limits {
  /** Milliseconds of silence while an answer is owed. */
  readonly patience: number;
  /** Milliseconds in which nothing is said, and none is. */
  readonly idle: number;
  readonly onSilent: () => void;
  readonly onIdle: () => void;
}

export function watchSilence({ patience, idle, onSilent, onIdle }: Limits): Silence {
  let owed = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = (): void => {
    clearTimeout(timer);
    timer = owed > 0 ? setTimeout(onSilent, patience) : setTimeout(onIdle, idle);
  };
  return {
    said(owesAnswer) {
      if (owesAnswer) owed++;
      watch();
    },
    answered() {
      // What owes no answer may still be answered by its failure.
      owed = Math.max(0, owed - 1);
      watch();
    },
    stop() {
      owed = 0;
      clearTimeout(timer);
    },
  };
}
