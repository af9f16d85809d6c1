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
    const taken = [keys.take(first.act), keys.take(act('second'))];
    await settled();
    assert.deepEqual(did, []);
    first.end();
    assert.deepEqual(await Promise.all(taken), [true, true]);
    assert.deepEqual(did, ['first', 'second']);
  });

  it('decide nothing from the key that asks until its question is closed', async () => {
    const keys = keysInTurn(() => isOpen);
    const asking = held('comment');
    const taken = keys.take(asking.act);
    const early = keys.take(act('before it opens'));
    isOpen = true;
    assert.equal(await keys.take(act('behind it')), false);
    isOpen = false;
    keys.questionClosed();
    const next = keys.take(act('while the comment is saved'));
    await settled();
    assert.deepEqual(did, []);
    asking.end();
    assert.deepEqual(await Promise.all([taken, early, next]), [true, false, true]);
    assert.deepEqual(did, ['comment', 'while the comment is saved']);
  });

  it('go on after a key that asked nothing in the end, though they were pressed before that was known', async () => {
    const keys = keysInTurn(() => isOpen);
    const asking = held('nothing to comment on');
    const taken = [keys.take(asking.act), keys.take(act('next'))];
    asking.end();
    assert.deepEqual(await Promise.all(taken), [true, true]);
    assert.deepEqual(did, ['nothing to comment on', 'next']);
  });

  it('go on after a key that failed', async () => {
    const keys = keysInTurn(() => isOpen);
    const failed = keys.take(() => Promise.reject(new Error('The disk is full.')));
    const next = keys.take(act('next'));
    await assert.rejects(failed);
    assert.equal(await next, true);
    assert.deepEqual(did, ['next']);
  });

  it('leave out all that were pressed before a question, those too that would ask one themselves', async () => {
    const keys = keysInTurn(() => isOpen);
    const asking = held('topic');
    const taken = keys.take(asking.act);
    const early = [keys.take(act('comment')), keys.take(act('accept'))];
    await settled();
    keys.questionClosed();
    asking.end();
    await taken;
    assert.deepEqual(await Promise.all(early), [false, false]);
    assert.deepEqual(did, ['topic']);
  });

  const act = (name: string) => async (): Promise<void> => void did.push(name);

  function held(name: string): { act(): Promise<void>; end(): void } {
    let end!: () => void;
    const ended = new Promise<void>((resolve) => (end = resolve));
    return { act: () => ended.then(act(name)), end };
  }

  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
});
