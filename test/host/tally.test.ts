import assert from 'node:assert/strict';
import { add, broken, describeTally, nothing, parseTally, tallyMark } from '../../scripts/host/tally';

describe('The tally of the tests', () => {
  it('is read from the line meant for it, and from no other', () => {
    const tally = { passed: 3, failed: 1, pending: 2 };
    assert.deepEqual(parseTally(tallyMark + JSON.stringify(tally)), tally);
    assert.equal(parseTally('    ✔ prints #tally now and then'), undefined);
  });

  it('adds up over the suites, and counts one that broke down as failed', () => {
    const total = [{ passed: 3, failed: 0, pending: 1 }, broken].reduce(add, nothing);
    assert.equal(describeTally(total), '3 passed, 1 failed');
  });
});
