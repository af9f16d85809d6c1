// The browser build of Mocha: the only one that also runs in the worker of the browser's extension host.
import 'mocha/mocha.js';
import { lineMark } from '../../../scripts/host/tally';
import { withTally } from '../../../scripts/host/tallyReporter';

/** Milliseconds one test may take in the editor: generous, since two cores may run the editor, its server and a browser. */
const testLimit = 30_000;

/** A busy machine can make an editor late once; a fault is there again. What passed only then is listed at the end. */
const retries = 1;

/**
 * Runs the tests that `define` describes, inside an extension host.
 * Prints a line for each test and at last the tally; throws when a test failed, which gives the editor its exit code.
 */
export async function runSuite(define: () => void, options: { readonly grep?: string } = {}): Promise<void> {
  markLines();
  const suite = new Mocha({
    ui: 'bdd',
    reporter: withTally(Mocha.reporters.Spec),
    timeout: testLimit,
    retries,
    ...options,
  });
  // Outside the browser's page it is for the caller to make `describe` and `it` known.
  suite.suite.emit('pre-require', globalThis, '', suite);
  define();
  const failed = await new Promise<number>((resolve) => suite.run(resolve));
  if (failed > 0) throw new Error(`${failed} tests failed`);
}

/** The editor logs a great deal to the same console; the mark tells the lines of the tests apart. */
function markLines(): void {
  Mocha.reporters.Base.consoleLog = (text: unknown = '', ...values: unknown[]) =>
    console.log(`${lineMark}${String(text)}`, ...values);
}
