import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pathOfSource, sourceIri } from '../../../src/core/exchange/w3c/sourceIri';

describe('the source of a Web Annotation', () => {
  it('is a reference that leads back to the path', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (path) => pathOfSource(sourceIri(path)) === path));
  });

  it('has no sign that a reference may not have, and keeps letters of any script', () => {
    assert.equal(sourceIri('news/a b#c?100%.md'), 'news/a%20b%23c%3F100%25.md');
    assert.equal(sourceIri('news/対話.md'), 'news/対話.md');
  });

  it('may stand as it is where another program has not encoded it', () => {
    assert.equal(pathOfSource('news/100%.md'), 'news/100%.md');
  });
});
