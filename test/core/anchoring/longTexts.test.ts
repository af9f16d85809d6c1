import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorAll } from '../../../src/core/anchoring/anchor';
import type { Anchoring } from '../../../src/core/anchoring/anchoring';
import { describe as describePlace } from '../../../src/core/anchoring/describe';
import type { Span } from '../../../src/core/text/span';
import { RUNS } from './articles';

/** Enough that two versions are too long to be compared word by word by one table: some 600 words. */
const SENTENCES = 48;

const GOODS = ['cod', 'steel', 'grain', 'rods', 'wire', 'timber', 'salt'];

/** Most words of a sentence stand in many others, and every fourth sentence is like the others of its kind. */
const sentence = (i: number): string =>
  i % 4 === 3
    ? 'Nobody who was asked about it later wanted to say any more than that.'
    : `In round ${i} the ministers spoke of ${GOODS[i % 7]!} for ${i + 3} hours and then of ${GOODS[(i * 3) % 7]!} again.`;

const other = (i: number): string => `Meanwhile ship number x${i} left harbor y${i} with z${i} barrels aboard.`;

const numbers = Array.from({ length: SENTENCES }, (_, i) => i);
const textOf = (sentences: readonly string[]): string => sentences.join('\n');

/** Where each sentence of a text stands. */
function placesIn(sentences: readonly string[]): Span[] {
  let start = 0;
  return sentences.map((one) => {
    const span = { start, end: start + one.length };
    start = span.end + 1;
    return span;
  });
}

/** What becomes of each sentence of the long text. */
function anchored(now: readonly string[], old: readonly string[] = numbers.map(sentence)): Anchoring[] {
  const text = textOf(old);
  const selectors = placesIn(old).map((span) => describePlace(text, span));
  return anchorAll(selectors, textOf(now), text);
}

const exactly = (span: Span): Anchoring => ({ kind: 'anchored', span, verbatim: true });

describe('anchoring in a long text', () => {
  it('finds every sentence that was left alone where it is, whatever was done to others', () => {
    const edits = fc.array(
      fc.record({ at: fc.nat({ max: SENTENCES - 1 }), kind: fc.constantFrom('insert', 'delete', 'replace') }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(edits, (list) => {
        // Both ends differ, so that nothing is settled by equal beginnings and ends.
        const replaced = new Set([
          0,
          SENTENCES - 1,
          ...list.flatMap(({ at, kind }) => (kind === 'replace' ? [at] : [])),
        ]);
        const deleted = new Set(list.flatMap(({ at, kind }) => (kind === 'delete' ? [at] : [])));
        const inserted = new Set(list.flatMap(({ at, kind }) => (kind === 'insert' ? [at] : [])));
        const now = numbers.flatMap((i) => [
          ...(inserted.has(i) ? [{ i: -1, words: other(i + SENTENCES) }] : []),
          ...(deleted.has(i) ? [] : [replaced.has(i) ? { i: -1, words: other(i) } : { i, words: sentence(i) }]),
        ]);
        const found = anchored(now.map(({ words }) => words));
        const places = placesIn(now.map(({ words }) => words));
        // What is alike can be told apart only by what stands beside it.
        const isSure = (k: number): boolean => now[k]!.i >= 0 && now[k]!.i % 4 !== 3;
        now.forEach(({ i }, k) => isSure(k) && assert.deepEqual(found[i], exactly(places[k]!), sentence(i)));
      }),
      { numRuns: RUNS / 40 },
    );
  });

  it('knows a sentence that was taken far away, and all others where they were', () => {
    const [from, to] = [10, 40];
    const order = [...numbers.filter((i) => i !== from)];
    order.splice(to, 0, from);
    const now = order.map((i) => (i === 0 || i === SENTENCES - 1 ? other(i) : sentence(i)));
    const found = anchored(now);
    const places = placesIn(now);
    order.forEach((i, k) => {
      if (i === 0 || i === SENTENCES - 1) return;
      assert.deepEqual(found[i], i === from ? { ...exactly(places[k]!), kind: 'moved' } : exactly(places[k]!), `${i}`);
    });
  });

  it('takes the smaller of two parts that changed places for the one that was moved', () => {
    const order = [...numbers.slice(14, 46), ...numbers.slice(0, 14), ...numbers.slice(46)];
    const found = anchored(order.map(sentence));
    const places = placesIn(order.map(sentence));
    order.forEach((i, k) => {
      if (i % 4 !== 3)
        assert.deepEqual(found[i], { ...exactly(places[k]!), kind: i < 14 ? 'moved' : 'anchored' }, `${i}`);
    });
  });

  it('orphans everything when nothing is left of it', () => {
    assert.ok(anchored(numbers.map(other)).every(({ kind }) => kind === 'orphaned'));
  });

  it('finds words in order between others, in runs of any length', () => {
    for (const length of [1, 2, 4, 7, 12]) {
      const runs = Array.from({ length: Math.ceil(300 / length) }, (_, i) =>
        Array.from({ length }, (_word, k) => `w${i}x${k}`).join(' '),
      );
      const before = runs.map((run, i) => `${run} before${i % 5}`);
      const after = runs.map((run, i) => `${run} after${i % 3}`);
      const text = before.join(' ');
      const now = after.join(' ');
      const selectors = runs.map((run) => {
        const start = text.indexOf(`${run} `);
        return describePlace(text, { start, end: start + run.length });
      });
      const found = anchorAll(selectors, now, text);
      runs.forEach((run, i) => {
        const start = now.indexOf(`${run} `);
        assert.deepEqual(found[i], exactly({ start, end: start + run.length }), `${length}: ${run}`);
      });
    }
  });
});
