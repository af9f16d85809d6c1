import { tallyMark, type Tally } from './tally';

type SpecReporter = typeof Mocha.reporters.Spec;

/** Mocha's usual reporter, which at last also prints the tally for the script that reads its output. */
export function withTally(Spec: SpecReporter): SpecReporter {
  return class extends Spec {
    constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
      super(runner, options);
      const failures: string[] = [];
      const retried = new Set<string>();
      const repeated: string[] = [];
      runner.on('fail', (test, error) => failures.push(`${test.fullTitle()}: ${firstLine(error)}`));
      // Mocha emits it for each attempt that will be followed by another; its types do not know the event.
      (runner as NodeJS.EventEmitter).on('retry', (test: Mocha.Test) => retried.add(test.fullTitle()));
      runner.on('pass', (test) => {
        if (retried.has(test.fullTitle())) repeated.push(test.fullTitle());
      });
      runner.once('end', () => {
        const { passes: passed, pending } = this.stats;
        const tally: Tally = { passed, pending, failures, repeated };
        console.log(tallyMark + JSON.stringify(tally));
      });
    }
  };
}

function firstLine(error: unknown): string {
  const [line = ''] = String(error instanceof Error ? error.message : error).split('\n', 1);
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}

/** In UTF-16 units: enough to know a failure again, which stands in full above. */
const LONGEST_LINE = 300;
