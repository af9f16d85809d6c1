import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildLineIndex, offsetAt, positionAt } from '../../../src/core/text/lineIndex';

const texts = fc
  .array(fc.constantFrom('a', 'é', '😀', ' ', '\n', '\r', '\r\n', '\u2028'), { maxLength: 40 })
  .map((p) => p.join(''));

describe('line index', () => {
  it('counts LF, CR LF and CR as one line end each, and nothing else', () => {
    assert.deepEqual(buildLineIndex('a\nb\r\nc\rd\u2028e').starts, [0, 2, 5, 7]);
    assert.deepEqual(buildLineIndex('').starts, [0]);
    assert.deepEqual(buildLineIndex('a\n').starts, [0, 2]);
  });

  it('has one line more than the text has line ends', () => {
    fc.assert(fc.property(texts, (text) => buildLineIndex(text).starts.length === text.split(/\r\n?|\n/).length));
  });

  it('finds every offset again from its place', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), (text, n) => {
        const index = buildLineIndex(text);
        const offset = Math.min(n, text.length);
        assert.equal(offsetAt(index, positionAt(index, offset)), offset);
      }),
    );
  });

  it('keeps places in the order of offsets', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(60), (text, a, b) => {
        const index = buildLineIndex(text);
        const [first, second] = [positionAt(index, Math.min(a, b)), positionAt(index, Math.max(a, b))];
        assert.ok(first.line < second.line || (first.line === second.line && first.column <= second.column));
      }),
    );
  });

  it('takes what lies outside of the text for its nearest end', () => {
    const index = buildLineIndex('ab\ncd');
    assert.deepEqual(positionAt(index, 99), { line: 1, column: 2 });
    assert.deepEqual(positionAt(index, -1), { line: 0, column: 0 });
    assert.equal(offsetAt(index, { line: 7, column: 0 }), 5);
    assert.equal(offsetAt(index, { line: -1, column: 4 }), 0);
    assert.equal(offsetAt(index, { line: 0, column: 99 }), 3);
  });
});
