import assert from 'node:assert/strict';
import { contentKey } from '../../../src/core/indexing/contentKey';

const key = (text: string): string => contentKey(new TextEncoder().encode(text));

describe('contentKey', () => {
  it('is the published MurmurHash3 of 128 bits', () => {
    assert.equal(key(''), '00000000000000000000000000000000');
    assert.equal(key('The quick brown fox jumps over the lazy dog'), '2f1583c3ecee2c675d7bf66ce5e91d2c');
  });

  it('is another for texts that differ in one letter, wherever it stands', () => {
    const text = 'Norway will double its aid to Malawi.';
    const keys = Array.from(text, (_, at) => key(`${text.slice(0, at)}#${text.slice(at + 1)}`));
    assert.equal(new Set([key(text), ...keys]).size, text.length + 1);
  });
});
