/** A failure that a person can mend: its message says what is wrong and what to do, so no stack is printed. */
export class Explained extends Error {}

/** Runs a script to its end; the exit code is what it returns, or 1 with a message when it fails. */
export function runScript(main: () => Promise<number>): void {
  main().then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(error instanceof Explained ? `\n${error.message}` : error);
      process.exit(1);
    },
  );
}
