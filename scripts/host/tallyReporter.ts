import { tallyMark, type Tally } from './tally';

type SpecReporter = typeof Mocha.reporters.Spec;

/** Mocha's usual reporter, which at last also prints the tally for the script that reads its output. */
export function withTally(Spec: SpecReporter): SpecReporter {
  return class extends Spec {
    constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
      super(runner, options);
      runner.once('end', () => console.log(tallyMark + JSON.stringify(tallyOf(this.stats))));
    }
  };
}

function tallyOf({ passes, failures, pending }: Mocha.Stats): Tally {
  return { passed: passes, failed: failures, pending };
}
