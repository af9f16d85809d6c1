import assert from 'node:assert/strict';
import fc from 'fast-check';
import { snapToWords } from '../../../src/core/marks/snapToWords';
import { span } from '../../../src/core/text/span';

const snapped = (text: string, selected: string): string | undefined => {
  const start = text.indexOf(selected);
  const at = snapToWords(text, span(start, start + selected.length));
  return at && text.slice(at.start, at.end);
};

describe('snapToWords', () => {
  it('takes words whole that were cut, and leaves blanks and line ends outside', () => {
    assert.equal(snapped('a three-day round in Lima', 'y round i'), 'day round in');
    assert.equal(snapped('one line\nanother', ' line\n'), 'line');
    assert.equal(snapped('Café 𝒜𝒷 são', 'af'), 'Café');
    assert.equal(snapped('x 𝒜𝒷 y', '𝒷'), '𝒜𝒷');
  });

  it('keeps punctuation that was selected, and adds none', () => {
    assert.equal(snapped('“We will,” she said.', '“We will,”'), '“We will,”');
    assert.equal(snapped('“We will,” she said.', 'We will'), 'We will');
  });

  it('leaves a cursor where it is, and makes nothing of blanks', () => {
    assert.deepEqual(snapToWords('word', span(2, 2)), span(2, 2));
    assert.equal(snapToWords('a   b', span(1, 4)), undefined);
  });

  it('never loses a letter that was selected, and stays inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const at = snapToWords(text, span(start, end));
        const selected = text.slice(start, end);
        if (!at) assert.equal(selected.trim(), '');
        else
          assert.ok(text.slice(at.start, at.end).includes(selected.trim()) && at.start >= 0 && at.end <= text.length);
      }),
    );
  });
});
