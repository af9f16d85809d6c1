import assert from 'node:assert/strict';
import { nextTurn } from '../../../src/session/nextTurn';

describe('nextTurn', () => {
  it('lets what has become due meanwhile go first', async () => {
    const done: string[] = [];
    setImmediate(() => done.push('editor'));
    await nextTurn();
    done.push('work');
    assert.deepEqual(done, ['editor', 'work']);
  });

  it('lets only one of several works go on before the editor has its turn again', async () => {
    const done: string[] = [];
    const editor = (): void => {
      done.push('editor');
      if (done.length < 20) setImmediate(editor);
    };
    const work = async (name: string): Promise<void> => {
      for (let turn = 0; turn < 3; turn++) {
        await nextTurn();
        done.push(name);
      }
    };
    setImmediate(editor);
    await Promise.all([work('outline'), work('topics'), work('index')]);
    const works = done.join(' ').split('editor');
    assert.ok(
      works.every((between) => between.trim().split(' ').length <= 1),
      done.join(' '),
    );
    assert.equal(done.filter((name) => name !== 'editor').length, 9);
  });
});
