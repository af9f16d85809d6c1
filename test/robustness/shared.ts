import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Hostile input that is not part of the project; it lies beside it where it is developed. */
export const robustnessCorpus = join(__dirname, '../../../shared/corpora/robustness');

/** For a `before` hook: skips the suite, and says so, where the corpus is not there. */
export function needCorpus(this: Mocha.Context): void {
  if (existsSync(robustnessCorpus)) return;
  console.log('    skipped: there is no ../shared/corpora/robustness');
  this.skip();
}
