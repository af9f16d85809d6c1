import { report } from './explained';

/** What ends a script from outside: Ctrl+C, a polite kill, a closed terminal. */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The exit code by which shells know a program that Ctrl+C ended. */
const interrupted = 130;

/** Runs a script to its end; the exit code is what it returns, or 1 with a message when it fails. */
export function runScript(main: () => Promise<number>): void {
  // Without this a signal would end the process at once, and what it has started would live on.
  onStop((signal) => {
    if (process.listenerCount(signal) === 0) process.exit(interrupted);
  });
  main().then(
    (code) => process.exit(code),
    (error: unknown) => {
      report(error);
      process.exit(1);
    },
  );
}

/** Resolves when the person ends this script; the script then ends by itself, having tidied up. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => onStop(() => resolve()));
}

function onStop(stop: (signal: NodeJS.Signals) => void): void {
  for (const signal of stopSignals) process.once(signal, stop);
}
