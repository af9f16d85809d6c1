import { bundle } from './bundle';
import { mochaTests } from './mochaTests';
import type { Tally } from './tally';

/** Runs the tests of the pages that webviews show, in a Chromium and on the scripts and styles that ship. */
export async function webviewTests(grep?: string): Promise<Tally> {
  await bundle();
  return mochaTests(
    ['--no-config', '--node-option', 'import=tsx', '--retries', '1', '--timeout', LIMIT, 'test/webview/**/*.test.ts'],
    grep,
  );
}

/** Milliseconds for one test: it may draw four tabs and have each of them examined, on a machine that does other things. */
const LIMIT = '120000';
