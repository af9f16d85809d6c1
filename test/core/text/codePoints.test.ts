import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildOffsetIndex, convertOffset, type OffsetUnit } from '../../../src/core/text/codePoints';

/** Long enough to span several entries of the index, lone surrogates included. */
const texts = fc
  .array(fc.constantFrom('a', 'é', '中', '😀', '\ud83d', '\ude00', '\n'), { maxLength: 900 })
  .map((p) => p.join(''));
const units: readonly OffsetUnit[] = ['utf16', 'codePoint', 'byte'];

describe('offset index', () => {
  it('counts an astral character as two units, one code point and four bytes', () => {
    const index = buildOffsetIndex('a😀é中z');
    const end = (to: OffsetUnit) => convertOffset(index, 6, 'utf16', to);
    assert.deepEqual(units.map(end), [6, 5, 11]);
    assert.equal(convertOffset(index, 3, 'codePoint', 'utf16'), 4);
    assert.equal(convertOffset(index, 5, 'byte', 'codePoint'), 2);
  });

  it('takes a place inside a character for its start', () => {
    const index = buildOffsetIndex('a😀z');
    assert.equal(convertOffset(index, 2, 'utf16', 'codePoint'), 1);
    assert.equal(convertOffset(index, 3, 'byte', 'utf16'), 1);
  });

  it('takes what lies outside of the text for its nearest end', () => {
    const index = buildOffsetIndex('a😀');
    assert.equal(convertOffset(index, 99, 'codePoint', 'byte'), 5);
    assert.equal(convertOffset(index, -3, 'utf16', 'byte'), 0);
  });

  it('agrees with what the platform counts', () => {
    fc.assert(
      fc.property(texts, fc.nat(1800), (text, n) => {
        const index = buildOffsetIndex(text);
        const offset = convertOffset(index, n, 'utf16', 'utf16');
        const before = text.slice(0, offset);
        assert.equal(convertOffset(index, offset, 'utf16', 'codePoint'), [...before].length);
        assert.equal(convertOffset(index, offset, 'utf16', 'byte'), new TextEncoder().encode(before).length);
      }),
    );
  });

  it('comes back to the same place through any unit', () => {
    fc.assert(
      fc.property(
        texts,
        fc.nat(1800),
        fc.constantFrom(...units),
        fc.constantFrom(...units),
        (text, n, from, through) => {
          const index = buildOffsetIndex(text);
          const place = convertOffset(index, n, from, from);
          assert.equal(convertOffset(index, convertOffset(index, place, from, through), through, from), place);
        },
      ),
    );
  });
});
