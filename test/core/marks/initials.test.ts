import assert from 'node:assert/strict';
import { initials } from '../../../src/core/marks/initials';

const of = (...names: string[]): readonly string[] => [...initials(names).values()];

describe('initials', () => {
  it('are one letter where that tells the names apart', () =>
    assert.deepEqual(of('ana', 'ben', '谷川'), ['a', 'b', '谷']));

  it('are as many as tell them apart, up to three', () => {
    assert.deepEqual(of('ana', 'alex', 'ben'), ['an', 'al', 'b']);
    assert.deepEqual(of('reader-1', 'reader-2'), ['rea', 'rea']);
  });

  it('are the whole of a short name', () => assert.deepEqual(of('al', 'alex'), ['al', 'ale']));
});
