/** Tells on a terminal how far a long run is; silent where the output goes to a file or another program. */
export interface Progress {
  step(): void;
  /** Takes the line away, so that what is printed next stands alone. */
  done(): void;
}

/** The terminal is not written to more often than this, in milliseconds. */
const PAUSE = 100;

export function startProgress(what: string, total?: number): Progress {
  if (!process.stderr.isTTY) return { step: () => undefined, done: () => undefined };
  let count = 0;
  let last = 0;
  return {
    step: () => {
      count++;
      if (Date.now() - last < PAUSE) return;
      last = Date.now();
      process.stderr.write(`\r\u001b[K${what}: ${count}${total === undefined ? '' : `/${total}`}`);
    },
    done: () => void process.stderr.write('\r\u001b[K'),
  };
}
