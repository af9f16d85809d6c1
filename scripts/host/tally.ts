/** How many tests of one suite passed and failed; pending ones were skipped on purpose. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
}

export const nothing: Tally = { passed: 0, failed: 0, pending: 0 };

/** A suite that could not run to its end counts as one failed test, so that it cannot pass for green. */
export const broken: Tally = { passed: 0, failed: 1, pending: 0 };

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, pending: a.pending + b.pending };
}

export function describeTally({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

/** Starts each message of a suite that is meant for people, among all that the editor logs. */
export const lineMark = '#test ';

/** Starts the one line of a suite's output that is meant for the script: the tally as JSON follows. */
export const tallyMark = '#tally ';

/** The tally in a line of output, or undefined when the line is for people. */
export function parseTally(line: string): Tally | undefined {
  return line.startsWith(tallyMark) ? (JSON.parse(line.slice(tallyMark.length)) as Tally) : undefined;
}
