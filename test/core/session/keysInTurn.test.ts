import assert from 'node:assert/strict';
import { keysInTurn } from '../../../src/session/keysInTurn';

describe('Keys in turn', () => {
  let did: string[];
  let isOpen: boolean;
  beforeEach(() => {
    did = [];
    isOpen = false;
  });

  it('act in the order they were pressed, each after the one before it has ended', async () => {
    const keys = keysInTurn(() => isOpen);
    const first = held('first');
    const taken = [keys.take(first.act, false), keys.take(act('second'), false)];
    await settled();
    assert.deepEqual(did, []);
    first.end();
    await Promise.all(taken);
    assert.deepEqual(did, ['first', 'second']);
  });

  it('decide nothing from the key that asks until its question is closed', async () => {
    const keys = keysInTurn(() => isOpen);
    const asking = held('comment');
    const taken = keys.take(asking.act, true);
    assert.equal(keys.take(act('before it opens'), false), undefined);
    isOpen = true;
    assert.equal(keys.take(act('behind it'), false), undefined);
    isOpen = false;
    keys.questionClosed();
    const next = keys.take(act('while the comment is saved'), false);
    await settled();
    assert.deepEqual(did, []);
    asking.end();
    await Promise.all([taken, next]);
    assert.deepEqual(did, ['comment', 'while the comment is saved']);
  });

  it('go on after a key that asked nothing in the end, and after one that failed', async () => {
    const keys = keysInTurn(() => isOpen);
    await keys.take(act('nothing to comment on'), true);
    await assert.rejects(() => keys.take(() => Promise.reject(new Error('The disk is full.')), true) ?? settled());
    await keys.take(act('next'), false);
    assert.deepEqual(did, ['nothing to comment on', 'next']);
  });

  it('leave the question of a later key alone when an earlier act ends', async () => {
    const keys = keysInTurn(() => isOpen);
    const [first, second] = [held('first'), held('second')];
    const taken = [keys.take(first.act, true)];
    keys.questionClosed();
    taken.push(keys.take(second.act, true));
    first.end();
    await taken[0];
    assert.equal(keys.take(act('behind the second'), false), undefined);
    second.end();
    await taken[1];
    assert.deepEqual(did, ['first', 'second']);
  });

  const act = (name: string) => async (): Promise<void> => void did.push(name);

  function held(name: string): { act(): Promise<void>; end(): void } {
    let end!: () => void;
    const ended = new Promise<void>((resolve) => (end = resolve));
    return { act: () => ended.then(act(name)), end };
  }

  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
});
