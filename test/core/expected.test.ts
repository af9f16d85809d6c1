import assert from 'node:assert/strict';
import { createExpected } from '../../src/core/expected';

describe('What is expected', () => {
  it('is waited for by all who ask before it comes, and by nobody who asks for another', async () => {
    const expected = createExpected<number>();
    const asked = Promise.all([expected.later('accept'), expected.later('accept')]);
    const other = expected.later('reject');
    expected.bring('accept', 1);
    assert.deepEqual(await asked, [1, 1]);
    assert.equal(await Promise.race([other, Promise.resolve('still waiting')]), 'still waiting');
  });

  it('is there at once for those who ask afterwards', async () => {
    const expected = createExpected<number>();
    assert.equal(expected.now('accept'), undefined);
    expected.bring('accept', 1);
    assert.equal(expected.now('accept'), 1);
    assert.equal(await expected.later('accept'), 1);
  });

  it('is told not to come to those who wait and those who ask once all that comes has come', async () => {
    const expected = createExpected<number>();
    const waiting = expected.later('accept');
    expected.complete();
    assert.equal(await waiting, undefined);
    assert.equal(await expected.later('reject'), undefined);
  });

  it('has one value of a name, until that is taken away', () => {
    const expected = createExpected<number>();
    const takeAway = expected.bring('accept', 1);
    assert.throws(() => expected.bring('accept', 2), /accept/);
    takeAway();
    assert.equal(expected.now('accept'), undefined);
    expected.bring('accept', 2);
    takeAway();
    assert.equal(expected.now('accept'), 2);
  });
});
