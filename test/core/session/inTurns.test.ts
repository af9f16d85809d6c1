import assert from 'node:assert/strict';
import type { Steps } from '../../../src/core/steps';
import { inTurns, toTheEnd } from '../../../src/session/inTurns';

describe('Work in turns', () => {
  it('comes to its result, and lets go first who came meanwhile', async () => {
    const order: string[] = [];
    setTimeout(() => order.push('a key stroke'));
    assert.equal(await toTheEnd(longSteps(order, 3)), 3);
    assert.deepEqual(order, ['step 0', 'a key stroke', 'step 1', 'step 2']);
  });

  it('ends between two steps when it is no longer wanted', async () => {
    const order: string[] = [];
    assert.equal(await inTurns(longSteps(order, 3), () => order.length < 2), undefined);
    assert.deepEqual(order, ['step 0', 'step 1']);
  });

  it('fails as the step that failed', async () => {
    await assert.rejects(toTheEnd(failing()), /The lexicon is damaged\./);
  });

  /** Each step takes longer than a turn may. */
  function* longSteps(order: string[], count: number): Steps<number> {
    for (let i = 0; i < count; i++) {
      order.push(`step ${i}`);
      for (const end = performance.now() + 40; performance.now() < end;);
      yield;
    }
    return count;
  }

  function* failing(): Steps<never> {
    yield;
    throw new Error('The lexicon is damaged.');
  }
});
