/** A failure that a person can mend: its message says what is wrong and what to do, so no stack is printed. */
export class Explained extends Error {}

/** Prints the message of a failure, and for those that are not explained also where it happened. */
export function report(error: unknown): void {
  console.error(error instanceof Explained || isBadUsage(error) ? `\n${error.message}` : error);
}

/** An option that `parseArgs` does not know; its message says which. */
function isBadUsage(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
