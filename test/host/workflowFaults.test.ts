import assert from 'node:assert/strict';
import { scriptsRun, workflowFaults } from '../../scripts/workflows/workflowFaults';

const WORKFLOW = `on:
  pull_request:
permissions:
  contents: read
jobs:
  node:
    strategy:
      matrix:
        node: [20, 22]
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@v4
      - if: runner.os == 'Linux' && matrix.node == 20
        run: npm test -- --unit
      - run: npm run test:core
`;

/** Faults put in on purpose: what is replaced, by what, and what is said of which line. */
const FAULTS: readonly (readonly [string, string, RegExp])[] = [
  ['pull_request:', 'pul_request:', /:2:3: Unexpected value 'pul_request'/],
  ['contents: read', 'content: read', /:4:3: Unexpected value 'content'/],
  ['node: [20, 22]', 'node: [20, 22', /:\d+:\d+: /],
  ['timeout-minutes', 'timeout-minute', /:11:5: Unexpected value 'timeout-minute'/],
  ['checkout@v4', 'checkout', /:13:15: Expected format/],
  ['runner.os', 'runer.os', /:14:13: Unrecognized named-value: 'runer'/],
  ['matrix.node', 'matrix.nod', /:14:13: Context access might be invalid: nod/],
];

describe('The workflows', () => {
  it('are without a fault where there is none', async () => {
    assert.deepEqual(await workflowFaults('good.yml', WORKFLOW), []);
  });

  for (const [at, [right, wrong, message]] of FAULTS.entries()) {
    it(`are said to be wrong with “${wrong}”, and where`, async () => {
      const faults = await workflowFaults(`bad-${at}.yml`, WORKFLOW.replace(right, wrong));
      assert.match(faults.join('\n'), message);
    });
  }

  it('name the scripts that they run', () => {
    assert.deepEqual(scriptsRun(WORKFLOW), ['test', 'test:core']);
  });
});
