import assert from 'node:assert/strict';
import type { Mark } from '../../../src/core/marks/mark';
import { nextMark, previousMark } from '../../../src/core/marks/nextMark';
import { span, type Span } from '../../../src/core/text/span';

const marks = [span(5, 20), span(5, 9), span(30, 40)].map((at) => ({ kind: 'commitment', span: at }) as Mark);

/** Where one comes to, going on from each place until the end. */
function walk(find: typeof nextMark, from: Span): Span[] {
  const visited: Span[] = [];
  for (let at = find(marks, from); at; at = find(marks, at.span)) visited.push(at.span);
  return visited;
}

describe('walking from mark to mark', () => {
  it('visits every mark once, also those that begin together, and stops at the end', () => {
    assert.deepEqual(walk(nextMark, span(0, 0)), [span(5, 20), span(5, 9), span(30, 40)]);
  });

  it('visits the same marks on the way back', () => {
    assert.deepEqual(walk(previousMark, span(50, 50)), [span(30, 40), span(5, 9), span(5, 20)]);
  });

  it('takes the mark that begins at the cursor as the next, and the one around it as the previous', () => {
    assert.deepEqual(nextMark(marks, span(30, 30))?.span, span(30, 40));
    assert.deepEqual(previousMark(marks, span(35, 35))?.span, span(30, 40));
  });
});
