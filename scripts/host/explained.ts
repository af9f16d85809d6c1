/** A failure that a person can mend: its message says what is wrong and what to do, so no stack is printed. */
export class Explained extends Error {}

/** Prints the message of a failure, and for those that are not explained also where it happened. */
export function report(error: unknown): void {
  console.error(error instanceof Explained ? `\n${error.message}` : error);
}
