/** How the tests of one suite ended; pending ones were skipped on purpose. */
export interface Tally {
  readonly passed: number;
  readonly pending: number;
  /** A line for each test that failed: its full title, and what it said. */
  readonly failures: readonly string[];
  /** The full titles of the tests that failed once and passed at the next attempt: they passed, but want a look. */
  readonly repeated: readonly string[];
}

export const nothing: Tally = { passed: 0, pending: 0, failures: [], repeated: [] };

/** A suite that could not run to its end counts as one failed test, so that it cannot pass for green. */
export function broken(suite: string): Tally {
  return { ...nothing, failures: [`${suite}: could not run to its end`] };
}

export function add(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    pending: a.pending + b.pending,
    failures: [...a.failures, ...b.failures],
    repeated: [...a.repeated, ...b.repeated],
  };
}

export function describeTally({ passed, failures }: Tally): string {
  return `${passed} passed, ${failures.length} failed`;
}

/** All that a reader of the last lines wants to know: what failed, what was repeated, and how many there are of each. */
export function closingLines(tally: Tally): readonly string[] {
  return [
    ...listed('Failed:', tally.failures),
    ...listed('Passed at a second attempt only:', tally.repeated),
    ...(tally.pending > 0 ? [`\n${tally.pending} skipped`] : []),
    `\n${describeTally(tally)}`,
  ];
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`\n${title}`, ...lines.map((line) => `  ${line}`)];
}

/** Starts each message of a suite that is meant for people, among all that the editor logs. */
export const lineMark = '#test ';

/** Starts the one line of a suite's output that is meant for the script: the tally as JSON follows. */
export const tallyMark = '#tally ';

/** The tally in a line of output, or undefined when the line is for people. */
export function parseTally(line: string): Tally | undefined {
  return line.startsWith(tallyMark) ? (JSON.parse(line.slice(tallyMark.length)) as Tally) : undefined;
}
