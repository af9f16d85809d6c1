import assert from 'node:assert/strict';
import { proseOf } from '../../../src/core/document/proseOf';

describe('proseOf', () => {
  it('gives words as they are read, in one line', () => {
    assert.equal(
      proseOf('**Canada** _pledged_\nto [cut](https://example.org/tariffs) its tariff'),
      'Canada pledged to cut its tariff',
    );
    assert.equal(proseOf('> - one &amp; two\n> - three'), 'one & two three');
  });

  it('keeps the words of inline code', () => {
    assert.equal(proseOf('the `tariff line` 0302 and `x`'), 'the tariff line 0302 and x');
  });

  it('leaves plain words alone', () => assert.equal(proseOf('Canada pledged.'), 'Canada pledged.'));
});
