import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differing, exchanged, spliced, splicedNumbers } from '../../../src/core/document/spliced';

const items = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
/** A list with what is to be put in place of which part of it. */
const splice = fc.tuple(items, fc.nat(8), fc.nat(8), items).map(([list, a, b, made]) => {
  const [start, end] = [Math.min(a, b, list.length), Math.min(Math.max(a, b), list.length)];
  return { list, start, end, made };
});

describe('A list spliced from another', () => {
  it('has what was made in place of what was there', () => {
    fc.assert(
      fc.property(splice, ({ list, start, end, made }) => {
        assert.deepEqual(spliced(list, start, made, end), list.toSpliced(start, end - start, ...made));
      }),
    );
  });

  it('is the very list where nothing is different', () => {
    const list = ['a', 'b', 'c'];
    assert.equal(spliced(list, 1, ['b'], 2), list);
    assert.notEqual(spliced(list, 1, ['x'], 2), list);
  });

  it('is as the other before and behind where the two differ, however many splices lie between', () => {
    fc.assert(
      fc.property(splice, fc.array(splice, { maxLength: 3 }), (first, others) => {
        const before: readonly string[] = first.list;
        let now = before;
        for (const { start, end, made } of [first, ...others]) {
          const [from, to] = [Math.min(start, now.length), Math.min(end, now.length)];
          now = spliced(now, from, made, to);
        }
        const { start, end } = differing(now, before);
        assert.deepEqual(now.slice(0, start), before.slice(0, start));
        assert.deepEqual(now.slice(end), before.slice(end + before.length - now.length));
      }),
    );
  });

  it('can be put together of a hundred thousand items', () => {
    const made = Array.from({ length: 100_000 }, (_, i) => i);
    assert.equal(spliced([1, 2, 3], 1, made, 2).length, 100_002);
  });
});

describe('Lists by block', () => {
  it('tell which items have gone and come', () => {
    const before = [['a'], ['b', 'c'], ['d']];
    const now = spliced(before, 1, [['x']], 2);
    assert.deepEqual(exchanged(now, before), { gone: ['b', 'c'], come: ['x'] });
    assert.deepEqual(exchanged(now, []), { gone: [], come: ['a', 'x', 'd'] });
  });
});

describe('Numbers spliced from others', () => {
  it('have grown behind what was made', () => {
    const numbers = Int32Array.of(0, 3, 5, 9);
    assert.deepEqual([...splicedNumbers(numbers, 1, [4, 6], 3, 2)], [0, 4, 6, 11]);
  });
});
