import assert from 'node:assert/strict';
import fc from 'fast-check';
import { touchAll, type TextChange, type Touched } from '../../../src/session/touched';

/** A change by fractions of whatever text it meets. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(5),
  insert: fc.constantFrom('', 'x', 'longer'),
});

describe('touchAll', () => {
  it('leaves out only what is the same in the first and in the last text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(change, { minLength: 1, maxLength: 8 }), (first, changes) => {
        let text = first;
        let touched: Touched | undefined;
        for (const { at, removed, insert } of changes) {
          const start = Math.floor(at * text.length);
          const one: TextChange = { start, removed: Math.min(removed, text.length - start), inserted: insert.length };
          text = text.slice(0, start) + insert + text.slice(start + one.removed);
          touched = touchAll(touched, [one]);
        }
        const { before, now } = touched!;
        assert.equal(text.slice(0, now.start), first.slice(0, before.start));
        assert.equal(text.slice(now.end), first.slice(before.end));
      }),
    );
  });

  it('takes the changes of one event in any order, each counted in the text before them', () => {
    const two = [
      { start: 2, removed: 1, inserted: 0 },
      { start: 8, removed: 0, inserted: 3 },
    ];
    const expected = { before: { start: 2, end: 8 }, now: { start: 2, end: 10 } };
    assert.deepEqual([touchAll(undefined, two), touchAll(undefined, [...two].reverse())], [expected, expected]);
  });
});
