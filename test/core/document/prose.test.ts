import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainProse, toProse, toSource, type Prose } from '../../../src/core/document/prose';

/** "A & B" from "**A** &amp; B" at 100. */
const prose: Prose = {
  text: 'A & B',
  segments: [
    { prose: 0, source: 2, proseLength: 1, sourceLength: 1 },
    { prose: 1, source: 5, proseLength: 1, sourceLength: 1 },
    { prose: 2, source: 6, proseLength: 1, sourceLength: 5 },
    { prose: 3, source: 11, proseLength: 2, sourceLength: 2 },
  ],
  origin: 100,
};

describe('toSource', () => {
  it('includes marks strictly inside and leaves out those at the edges', () => {
    assert.deepEqual(toSource(prose, { start: 0, end: 1 }), { start: 102, end: 103 });
    assert.deepEqual(toSource(prose, { start: 0, end: 2 }), { start: 102, end: 106 });
    assert.deepEqual(toSource(prose, { start: 0, end: 5 }), { start: 102, end: 113 });
  });

  it('takes a reference as a whole', () => {
    assert.deepEqual(toSource(prose, { start: 2, end: 3 }), { start: 106, end: 111 });
  });

  it('puts an empty span before what follows, and at the very end after everything', () => {
    assert.deepEqual(toSource(prose, { start: 1, end: 1 }), { start: 105, end: 105 });
    assert.deepEqual(toSource(prose, { start: 5, end: 5 }), { start: 113, end: 113 });
    assert.deepEqual(toSource(plainProse('', 7), { start: 0, end: 0 }), { start: 7, end: 7 });
  });
});

describe('toProse', () => {
  it('finds what of a source span is prose', () => {
    assert.deepEqual(toProse(prose, { start: 0, end: 999 }), { start: 0, end: 5 });
    assert.deepEqual(toProse(prose, { start: 103, end: 106 }), { start: 1, end: 2 });
    assert.deepEqual(toProse(prose, { start: 108, end: 109 }), { start: 2, end: 3 });
  });

  it('finds nothing in markup and outside', () => {
    assert.equal(toProse(prose, { start: 103, end: 105 }), undefined);
    assert.equal(toProse(prose, { start: 0, end: 102 }), undefined);
    assert.equal(toProse(prose, { start: 113, end: 120 }), undefined);
  });

  it('undoes toSource where prose stands as written', () => {
    const spans = fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    fc.assert(
      fc.property(spans, fc.nat(50), (span, origin) => {
        const plain = plainProse('ten units.', origin);
        assert.deepEqual(toProse(plain, toSource(plain, span)), span);
      }),
    );
  });
});
