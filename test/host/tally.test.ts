import assert from 'node:assert/strict';
import {
  add,
  broken,
  closingLines,
  describeTally,
  nothing,
  parseTally,
  tallyMark,
  type Tally,
} from '../../scripts/host/tally';

describe('The tally of the tests', () => {
  it('is read from the line meant for it, and from no other', () => {
    const tally: Tally = { passed: 3, pending: 2, failures: ['A page opens: it did not'], repeated: [] };
    assert.deepEqual(parseTally(tallyMark + JSON.stringify(tally)), tally);
    assert.equal(parseTally('    ✔ prints #tally now and then'), undefined);
  });

  it('adds up over the suites, and counts one that broke down as failed', () => {
    const total = [{ ...nothing, passed: 3, pending: 1 }, broken('Unit tests')].reduce(add, nothing);
    assert.equal(describeTally(total), '3 passed, 1 failed');
  });

  it('names at the end what failed, what passed late and how many were skipped, and closes with the numbers', () => {
    const tally: Tally = {
      passed: 4,
      pending: 1,
      failures: ['A page opens: it did not'],
      repeated: ['A key is heard'],
    };
    assert.deepEqual(
      closingLines(tally).map((line) => line.trim()),
      [
        'Failed:',
        'A page opens: it did not',
        'Passed at a second attempt only:',
        'A key is heard',
        '1 skipped',
        '4 passed, 1 failed',
      ],
    );
  });
});
